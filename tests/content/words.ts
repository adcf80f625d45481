/** Reading a compiled pack as the words that a person would see, and walking everything in it that carries provenance. */
import {kinds, type EntryKind} from '../../src/model/kinds.js';
import type {Pack} from '../../src/model/pack.js';
import type {Block, Inline, Section} from '../../src/model/prose.js';
import type {Provenance} from '../../src/model/provenance.js';

export const inlineText = (node: Inline): string => {
  if (node.type === 'break') return ' ';
  return 'text' in node ? node.text : node.children.map(inlineText).join('');
};

/** The runs of inline nodes of a block: its paragraphs, list items and cells. */
const runsOf = (node: Block): Inline[][] => {
  switch (node.type) {
    case 'paragraph': return [node.children];
    case 'list': return node.items.flatMap((item) => item.flatMap(runsOf));
    case 'quote': return node.children.flatMap(runsOf);
    case 'code-block': return [[{type: 'text', text: node.text}]];
    case 'rule': return [];
    case 'table': return [node.head, ...node.rows].flat();
  }
};

/** The paragraphs, list items and cells of a body, as inline nodes. */
export const inlines = (body: readonly Block[]): Inline[][] => body.flatMap(runsOf);

/** The paragraphs, list items and cells of a body, one string each. */
export const texts = (body: readonly Block[]): string[] => inlines(body).map((run) => run.map(inlineText).join(''));

export const bodyText = (body: readonly Block[]): string => texts(body).join('\n');

export const sectionText = (sections: readonly Section[], id: string): string =>
  sections.filter((section) => section.id === id).map((section) => bodyText(section.body)).join('\n');

/** Every inline node of a run, and those inside it. */
export const everyInline = (run: readonly Inline[]): Inline[] => run.flatMap((node) => ['children' in node ? [node, ...everyInline(node.children)] : [node]].flat());

/** What has a title of its own inside an entry, or is one: the words of one thing a reader sees. */
export interface Words {
  /** Names, labels, conditions and marks: these carry over exactly. */
  titles: string[];
  /** Single lines of ours: what starts a clock, plain words, the statement of an item. */
  lines: string[];
  bodies: Block[][];
}

export interface Entry extends Words {
  /** Such as `checklist wandsworth-5, item chronology`. */
  name: string;
  kind: EntryKind;
  id: string;
  /** The pack whose folder holds it. */
  pack: string;
  provenance: Provenance;
  /** Every string of the entry that a reader sees. What carries provenance of its own is an entry of its own and not counted. */
  texts: string[];
}

type AnyEntry = {[K in EntryKind]: {kind: K; entry: Pack[(typeof kinds)[K]['key']][number]}}[EntryKind];

const given = (...lines: (string | undefined)[]): string[] => lines.filter((one) => one !== undefined);

const ofSections = (sections: readonly Section[]): Words => ({titles: sections.map(({title}) => title), lines: [], bodies: sections.map(({body}) => body)});

const joined = (...parts: Words[]): Words => ({
  titles: parts.flatMap(({titles}) => titles),
  lines: parts.flatMap(({lines}) => lines),
  bodies: parts.flatMap(({bodies}) => bodies),
});

/** The words of an entry, whatever its kind. Sections and items with provenance of their own are left to themselves. */
function wordsOf(one: AnyEntry): Words {
  const own = (lines: string[] = [], titles: string[] = []): Words =>
    ({titles: [one.entry.title, ...titles], lines, bodies: 'body' in one.entry ? [one.entry.body] : []});
  switch (one.kind) {
    case 'list':
    case 'bottom-line':
    case 'checklist':
      return own();
    case 'statement': return own([], given(...(one.entry.stressed ?? []), one.entry.figure));
    case 'role': return own([], given(one.entry.number, one.entry.unit));
    case 'figure': return own([], given(one.entry.value?.text, one.entry.period, one.entry.unit));
    case 'timescale': return own([one.entry.starts]);
    case 'term': return own(given(one.entry.plain, one.entry.expansion), given(one.entry.short));
    case 'help-line': return own([one.entry.for], given(one.entry.phone, one.entry.hours, one.entry.web));
    case 'standard': return joined(own(), ofSections(one.entry.sections.filter(({provenance}) => !provenance)));
    case 'pathway':
      return joined(
        own(given(one.entry.starts)),
        ...one.entry.steps.flatMap((step) => [{titles: [step.title, step.mark, ...(step.who ?? [])], lines: [], bodies: [step.body]}, ofSections(step.branches)]),
      );
    case 'explanation': return joined(own(), ...one.entry.texts.map((text) => joined({titles: [text.title], lines: [], bodies: []}, ofSections(text.blocks))));
  }
}

/** The parts of an entry that carry provenance of their own. */
function partsOf(one: AnyEntry): {name: string; provenance: Provenance; words: Words}[] {
  if (one.kind === 'checklist') {
    return one.entry.items.map((item) => ({name: `item ${item.id}`, provenance: item, words: joined({titles: [item.label], lines: given(item.statement), bodies: []}, ofSections(item.sections))}));
  }
  if (one.kind !== 'standard') return [];
  return one.entry.sections.flatMap((section) => (section.provenance ? [{name: `section ${section.id}`, provenance: section.provenance, words: ofSections([section])}] : []));
}

const everyEntry = (pack: Pack): AnyEntry[] =>
  (Object.keys(kinds) as EntryKind[]).flatMap((kind) => (pack[kinds[kind].key] as AnyEntry['entry'][]).map((entry) => ({kind, entry}) as AnyEntry));

const entry = (one: AnyEntry, name: string, provenance: Provenance, words: Words): Entry =>
  ({name, kind: one.kind, id: one.entry.id, pack: one.entry.pack, provenance, ...words, texts: [...words.titles, ...words.lines, ...words.bodies.flatMap(texts)]});

/** Everything in a pack that says where it comes from: each entry of every kind, each item of a checklist, each section of a standard that has its own source. */
export const entriesOf = (pack: Pack): Entry[] =>
  everyEntry(pack).flatMap((one) => {
    const name = `${one.kind} ${one.entry.id}`;
    return [entry(one, name, one.entry, wordsOf(one)), ...partsOf(one).map((part) => entry(one, `${name}, ${part.name}`, part.provenance, part.words))];
  });

/** The entries that stand in a pack's own folder. */
export const ownEntriesOf = (pack: Pack): Entry[] => entriesOf(pack).filter((one) => one.pack === pack.id);

/** One audience's text of one explanation. */
export const familyTextsOf = (pack: Pack) =>
  pack.explanations.filter((one) => one.pack === pack.id).flatMap((explanation) => explanation.texts.map((text) => ({name: `explanation ${explanation.id}, ${text.audience}`, id: explanation.id, ...text})));
