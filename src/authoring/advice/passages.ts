/** The words of the pack's own entries as readers meet them: which belong together, for whom they are, whose they are. */
import type {Audience} from '../../model/audience.js';
import type {EntryKind} from '../../model/kinds.js';
import type {Block, Inline} from '../../model/prose.js';
import type {Wording} from '../../model/provenance.js';
import type {Notes} from '../context.js';
import type {AnyDraft} from '../drafts.js';
import {placedText, type Mark, type PlacedText} from '../placed-text.js';
import {spot, type View} from '../positions.js';
import {sentencePlaces} from '../reading-age.js';
import type {Spot} from '../source-text.js';

/** A paragraph, a list item's paragraph or a table cell. */
export interface Passage {
  kind: 'paragraph' | 'item' | 'cell';
  words: View;
  marks: readonly Mark[];
  /** Stretches that are somebody else's words: between quotation marks. */
  quotes: readonly {from: number; to: number}[];
  sentences: readonly {from: number; to: number}[];
}

/** A part of a text with a heading of its own. */
export interface TextPart {
  title: string;
  passages: Passage[];
}

/** What one reader reads in one go: an entry, or an explanation as one audience has it. Words quoted from a source are in none. */
export interface Text {
  kind: EntryKind;
  id: string;
  /** Absent where it is for those who do the work. */
  audience?: Audience;
  parts: TextPart[];
}

type TitleOf = (kind: EntryKind, id: string) => string | undefined;
type Bodies = {title: string; body?: Block[]; statement?: object; wording: Wording}[];

/** Every text of the entries, in their order. */
export function textsOf(drafts: readonly AnyDraft[], {written}: Pick<Notes, 'written'>, titleOf: TitleOf): Text[] {
  const placed = (node: object) => {
    const how = written.get(node);
    return how && passageOf(placedText(how, titleOf));
  };
  return drafts.flatMap((draft) => readings(draft).map(({audience, bodies}): Text => ({
    kind: draft.kind,
    id: draft.id,
    ...(audience && {audience}),
    parts: bodies.filter(({wording}) => wording !== 'quoted').map(({title, body = [], statement}) => ({
      title,
      passages: [...(statement ? [{node: statement, kind: 'paragraph' as const}] : []), ...body.flatMap((block) => nodesOf(block, 'paragraph'))].flatMap(({node, kind}) => {
        const passage = placed(node);
        return passage ? [{kind, ...passage}] : [];
      }),
    })),
  })));
}

/** An entry as its readers have it, each body with its title. */
function readings(draft: AnyDraft): {audience?: Audience; bodies: Bodies}[] {
  const {entry} = draft;
  if (!entry) return [];
  const {wording, title} = entry;
  switch (draft.kind) {
    case 'explanation':
      return draft.entry?.texts.map(({audience, blocks}) => ({audience, bodies: blocks.map((block) => ({...block, wording}))})) ?? [];
    case 'standard':
      return [{bodies: [{title, body: draft.entry!.body, wording}, ...draft.entry!.sections.map((one) => ({...one, wording: one.provenance?.wording ?? wording}))]}]; // it has an entry
    case 'checklist':
      return [{bodies: [{title, body: draft.entry!.body, wording}, ...draft.entry!.items.flatMap((item): Bodies => [{title: item.label, statement: item, wording: item.wording}, ...item.sections.map((one) => ({...one, wording: item.wording}))])]}];
    case 'pathway':
      return [{bodies: [{title, body: draft.entry!.body, wording}, ...draft.entry!.steps.flatMap((step) => [{...step, wording}, ...step.branches.map((one) => ({...one, wording}))])]}];
    default:
      return [{bodies: [{title, body: (entry as {body: Block[]}).body, wording}]}];
  }
}

/** The inline nodes that hold words, without those of a quote. */
function nodesOf(block: Block, kind: 'paragraph' | 'item'): {node: Inline[]; kind: Passage['kind']}[] {
  switch (block.type) {
    case 'paragraph':
      return [{node: block.children, kind}];
    case 'list':
      return block.items.flat().flatMap((one) => nodesOf(one, 'item'));
    case 'table':
      return [block.head, ...block.rows].flat().map((node) => ({node, kind: 'cell'}));
    default:
      return [];
  }
}

const quoted = /“[^“”]*”|(?<![\p{L}\p{N}])"[^"]*"|‘[^‘]*?’(?![\p{L}\p{N}])/gu;

const passageOf = ({words, marks}: PlacedText): Omit<Passage, 'kind'> => ({
  words,
  marks,
  quotes: [...words.text.matchAll(quoted)].map(({0: text, index}) => ({from: index, to: index + text.length})),
  sentences: sentencePlaces(words.text),
});

/** Whether words are named and not used: quoted, shown as code, stressed, or the text of a link to somewhere else. */
export const isNamed = ({marks, quotes}: Passage, from: number, to: number): boolean =>
  [...quotes, ...marks.filter(({type}) => type !== 'entry-link' && type !== 'name')].some((one) => one.from < to && from < one.to);

/** The place of words, no further than the line on which they begin. */
export function placeOf({words}: Passage, from: number, to: number): Spot {
  const whole = spot(words, from, to);
  const end = whole.source.text.indexOf('\n', whole.from);
  return end < 0 || end >= whole.to ? whole : {...whole, to: whole.from + whole.source.text.slice(whole.from, end).trimEnd().length};
}
