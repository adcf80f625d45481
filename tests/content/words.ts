/** Reading a compiled pack as the words that a person would see, and walking everything in it that carries provenance. */
import type {Checklist, ChecklistItem} from '../../src/model/checklist.js';
import type {Pack} from '../../src/model/pack.js';
import type {Block, Inline, Section} from '../../src/model/prose.js';
import type {Provenance} from '../../src/model/provenance.js';

const inlineText = (node: Inline): string => {
  if (node.type === 'break') return ' ';
  return 'text' in node ? node.text : node.children.map(inlineText).join('');
};

const blockTexts = (node: Block): string[] => {
  switch (node.type) {
    case 'paragraph': return [node.children.map(inlineText).join('')];
    case 'list': return node.items.flatMap((item) => item.flatMap(blockTexts));
    case 'quote': return node.children.flatMap(blockTexts);
    case 'code-block': return [node.text];
    case 'rule': return [];
    case 'table': return [node.head, ...node.rows].flatMap((row) => row.map((cell) => cell.map(inlineText).join('')));
  }
};

/** The paragraphs and list items of a body, one string each. */
export const texts = (body: Block[]): string[] => body.flatMap(blockTexts);

export const sectionText = (sections: Section[], id: string): string =>
  sections.filter((section) => section.id === id).flatMap((section) => texts(section.body)).join('\n');

export interface Entry {
  name: string;
  provenance: Provenance;
  /** Every string of the entry that a reader sees, its items not counted. */
  texts: string[];
}

const itemEntry = (checklist: Checklist, item: ChecklistItem): Entry => ({
  name: `checklist ${checklist.id}, item ${item.id}`,
  provenance: item,
  texts: [item.label, item.statement ?? '', ...item.sections.flatMap((section) => [section.title, ...texts(section.body)])],
});

/** Everything in a pack that says where it comes from: each entry, and each item of a checklist. */
export const entriesOf = (pack: Pack): Entry[] => [
  ...pack.checklists.flatMap((checklist) => [
    {name: `checklist ${checklist.id}`, provenance: checklist, texts: [checklist.title, ...texts(checklist.body)]},
    ...checklist.items.map((item) => itemEntry(checklist, item)),
  ]),
  ...pack.standards.map((standard) => ({
    name: `standard ${standard.id}`,
    provenance: standard,
    texts: [standard.title, ...texts(standard.body), ...standard.sections.flatMap((section) => [section.title, ...texts(section.body)])],
  })),
  ...pack.terms.map((term) => ({name: `term ${term.id}`, provenance: term, texts: [term.title, term.plain, ...texts(term.body)]})),
];
