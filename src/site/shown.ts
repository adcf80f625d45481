/** Which element shows an entry, and what is said in its attributes. */
import type {EntryKind} from '../model/kinds.js';
import type {EntriesByKind, Pack} from '../model/pack.js';
import {entriesOf} from '../packs/entries.js';

export type Entry = EntriesByKind[EntryKind];

export interface Shown {
  /** Without `practice-`. */
  element: string;
  attributes: Readonly<Record<string, string>>;
}

const elements: Partial<Record<EntryKind, string>> = {
  standard: 'standards', 'bottom-line': 'bottom-lines', checklist: 'checklist', statement: 'statements', explanation: 'explanation',
  pathway: 'pathway', timescale: 'timescales', role: 'roles', figure: 'figures', term: 'glossary',
};

/** Nothing where no element shows it by itself: a help line, a role that stands in no list. */
export function shownBy(kind: EntryKind, entry: Entry): Shown | undefined {
  const of = 'of' in entry ? entry.of : kind;
  const element = elements[of];
  if (!element) return undefined;
  if ('of' in entry) return of === 'term' ? {element, attributes: {}} : {element, attributes: {list: entry.id}};
  // a role is shown with those beside it
  if (kind === 'role') return 'list' in entry && entry.list ? {element, attributes: {list: entry.list}} : undefined;
  return {element, attributes: {[kind]: entry.id}};
}

/** The elements that the pages of a pack use, and those that its snippets do, without `practice-`. */
export function elementsOf(pack: Pack): string[] {
  const used = (Object.entries(elements) as [EntryKind, string][]).flatMap(([kind, element]) => (entriesOf(pack, kind).length > 0 ? [element] : []));
  return [...new Set(['pack', 'search', ...used, ...(entriesOf(pack, 'term').length > 0 ? ['term'] : [])])].sort();
}
