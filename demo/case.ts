/** A case as the demo's case system keeps it: its own fields, and beside them one opaque text, the checklist's record. */
import * as z from 'zod';
import {stage} from '../src/model/applies.js';
import {entryId, isoInstant} from '../src/model/text.js';

/** Also a file name in the store, so nothing else may be a reference. */
export const caseReference = z.string().regex(/^DEMO-\d{4}$/, 'a case reference is DEMO- and four digits, such as DEMO-0001');

/** The fields that the host's own form has, as a person typed them. A case that was stored before there were stages has none. */
export const hostFields = z.strictObject({worker: z.string(), visitDate: z.string(), legalStatus: z.string(), stage: z.string().default(''), notes: z.string()});
export type HostFields = z.infer<typeof hostFields>;

export const demoCase = z.strictObject({
  reference: caseReference,
  child: z.string().min(1),
  /** What a newcomer can see in this case, in a few words. */
  shows: z.string().min(1),
  closed: z.boolean(),
  pack: entryId,
  checklist: entryId,
  /** The pack whose guidance stands beside the form. */
  guidancePack: entryId.default('wandsworth'),
  /** Dates that the case system knows by itself, by item id. */
  dates: z.record(z.string(), z.string()),
  fields: hostFields,
  /** What the checklist posted, character for character. Empty where nothing was answered. */
  record: z.string(),
  /** The last form that was saved, as it arrived. */
  lastPost: z.strictObject({at: isoInstant, body: z.string()}).optional(),
});
export type DemoCase = z.infer<typeof demoCase>;

export const legalStatuses = ['No order', 'Child in need (section 17)', 'Child protection plan', 'Accommodated (section 20)', 'Interim care order', 'Care order'];

/** The stages of the work in the case system's own words; the empty one is a case of which nobody has said it yet. */
export const stages: readonly {value: string; label: string}[] = [
  {value: '', label: 'Not said yet'},
  ...stage.options.map((value) => ({value, label: `${value[0]!.toUpperCase()}${value.slice(1).replaceAll('-', ' ')}`})), // no stage is empty
];
