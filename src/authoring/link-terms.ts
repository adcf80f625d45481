/**
 * Words of the work are linked to their plain meaning wherever they stand: each term's `uses`, at their first place in an
 * entry (in each audience's text of an explanation). Links that are written come first: nothing inside one is touched.
 */
import type {EntryKind} from '../model/kinds.js';
import type {Draft} from './drafts.js';
import type {Block, Inline} from '../model/prose.js';
import type {Term} from '../model/term.js';
import {phraseIndex, phrasesIn, type PhraseIndex} from './phrase-index.js';
import {plainPhrase} from './phrases.js';

/** An entry whose prose is linked. */
export type Linkable = {[Kind in EntryKind]: Pick<Draft<Kind>, 'kind' | 'id' | 'entry'>}[EntryKind];

/** The phrases of all terms, ready to be looked for. */
interface Phrases {
  index: PhraseIndex;
  /** The terms by their phrases, as these are compared. */
  terms: ReadonlyMap<string, string>;
}

/** Links the terms in the prose of the entries, which are changed. @param terms every term of the merged pack. */
export function linkTerms(drafts: readonly Linkable[], terms: readonly Pick<Term, 'id' | 'uses'>[]): void {
  const phrases = phrasesOf(terms);
  if (!phrases.terms.size) return;
  for (const draft of drafts) {
    // what a term says of itself needs no link to itself
    for (const bodies of bodiesOf(draft)) linkFirst(bodies, phrases, new Set(draft.kind === 'term' ? [draft.id] : []));
  }
}

function phrasesOf(all: readonly Pick<Term, 'id' | 'uses'>[]): Phrases {
  const terms = new Map(all.flatMap(({id, uses = []}) => uses.map((words): [string, string] => [plainPhrase(words), id])));
  return {index: phraseIndex([...terms.keys()]), terms};
}

/** The bodies that are read as one text. */
function bodiesOf(draft: Linkable): Block[][][] {
  const {entry} = draft;
  if (!entry) return [];
  switch (draft.kind) {
    case 'explanation':
      return draft.entry?.texts.map(({blocks}) => blocks.map(({body}) => body)) ?? [];
    case 'standard':
      return [[draft.entry!.body, ...draft.entry!.sections.map(({body}) => body)]]; // it has an entry
    case 'checklist':
      return [[draft.entry!.body], ...draft.entry!.items.map(({sections}) => sections.map(({body}) => body))];
    case 'pathway':
      return [[draft.entry!.body, ...draft.entry!.steps.flatMap(({body, branches}) => [body, ...branches.map((branch) => branch.body)])]];
    default:
      return [[(entry as {body: Block[]}).body]];
  }
}

function linkFirst(bodies: Block[][], phrases: Phrases, linked: Set<string>): void {
  for (const body of bodies) for (const written of body.flatMap(inlinesOf).flatMap(writtenLinks)) linked.add(written);
  for (const body of bodies) {
    for (const nodes of body.flatMap(inlinesOf)) nodes.splice(0, nodes.length, ...nodes.flatMap((node) => linkIn(node, phrases, linked)));
  }
}

/** The inline nodes of a block, each list of them as it can be changed. */
function inlinesOf(node: Block): Inline[][] {
  switch (node.type) {
    case 'paragraph':
      return [node.children];
    case 'list':
      return node.items.flat().flatMap(inlinesOf);
    case 'quote':
      return node.children.flatMap(inlinesOf);
    case 'table':
      return [...node.head, ...node.rows.flat()];
    default:
      return [];
  }
}

/** The ids of terms that an editor has linked. */
const writtenLinks = (nodes: readonly Inline[]): string[] =>
  nodes.flatMap((node) => [...(node.type === 'entry-link' && node.kind === 'term' ? [node.id] : []), ...('children' in node ? writtenLinks(node.children) : [])]);

function linkIn(node: Inline, phrases: Phrases, linked: Set<string>): Inline[] {
  if (node.type === 'emphasis' || node.type === 'strong') return [{...node, children: node.children.flatMap((child) => linkIn(child, phrases, linked))}];
  if (node.type !== 'text') return [node];
  const made: Inline[] = [];
  let from = 0;
  for (const {words, index} of phrasesIn(node.text, phrases.index)) {
    const id = phrases.terms.get(plainPhrase(words));
    if (!id || linked.has(id)) continue;
    linked.add(id);
    if (index > from) made.push({type: 'text', text: node.text.slice(from, index)});
    made.push({type: 'entry-link', kind: 'term', id, children: [{type: 'text', text: words}]});
    from = index + words.length;
  }
  if (!from) return [node];
  if (from < node.text.length) made.push({type: 'text', text: node.text.slice(from)});
  return made;
}
