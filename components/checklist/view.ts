/** What the checklist's templates are given: one item to show, and the templates of what most pages never show. */
import type {CSSResult, TemplateResult} from 'lit';
import type {Checklist, ChecklistItem} from '../../src/model/checklist.js';
import type {Answer} from '../../src/model/record.js';
import type {Drift} from '../../src/records/drift.js';
import type {HeldReading} from '../../src/records/held-value.js';
import type {Standing} from '../../src/records/progress.js';
import type {readRecord} from '../../src/records/record.js';

/** Everything one item's picture depends on. */
export interface ItemView {
  kind: Checklist['answers'];
  item: ChecklistItem;
  answer: Answer | undefined;
  standing: Standing;
  /** When the record system says it was last updated, as `YYYY-MM-DD`. */
  systemDate: string | undefined;
  readonly: boolean;
  disabled: boolean;
  /** The help is open. */
  open: boolean;
  /** A date field is in use. */
  dating: boolean;
  /** On its way to paper, which cannot scroll a field. */
  printing: boolean;
  /** Somebody tried to go on: what is open is said at each item. */
  asked: boolean;
  today: string;
  locale: string;
  /** The templates of what most pages never show, once they have come. */
  unusual: Unusual | undefined;
}

/** The templates, the styles that go with them, and the reader that says why a record is none. */
export interface Unusual {
  readRecord: typeof readRecord;
  styles: CSSResult;
  /** Old and new wording side by side, with nothing to open: the person decides. */
  changed(view: ItemView): TemplateResult;
  /** An item to be read and not answered. */
  answered(view: ItemView, asks: unknown): TemplateResult;
  /** Answers to what is no longer asked: still part of the record, and still readable. */
  retired(answers: Drift['retired'], locale: string): TemplateResult;
  /** What stands before the items: a record that cannot be read, whole, with why and what to do; or, after starting afresh, the way back. */
  before(reading: HeldReading, readonly: boolean, setAside: string | undefined): unknown;
}
