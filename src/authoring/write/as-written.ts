/**
 * Entries as they were written: without the links that the compiler makes by itself, of which it makes the same again. In an
 * explanation the identity of each block tells how it was written; elsewhere what comes out the same is written the short way.
 */
import {canonicalJson, textHash} from '../hash.js';
import {linkTerms, type Linkable} from '../link-terms.js';
import {plainPhrase} from '../phrases.js';
import type {Entries} from '../drafts.js';
import type {EntryKind} from '../../model/kinds.js';
import type {Block, Inline} from '../../model/prose.js';
import type {Term} from '../../model/term.js';

/** What the compiler knows when it makes links: the phrases of every term, and what each entry is called. */
export interface Linking {
  terms: readonly Pick<Term, 'id' | 'uses'>[];
  /** By `kind:id`. */
  titles: ReadonlyMap<string, string>;
}

type EntryLink = Extract<Inline, {type: 'entry-link'}>;
/** How a link is to be written: as its words alone, or as a link without words. */
type Short = 'words' | 'empty';

/** Past this many links in one block that may be written in two ways, they are written as they are. */
const mostLinks = 8;

export function asWritten<Kind extends EntryKind>(kind: Kind, entry: Entries[Kind], linking: Linking): Entries[Kind] {
  if (kind === 'explanation') return explanationAsWritten(entry as Entries['explanation'], linking) as Entries[Kind];
  const phrases = phrasesOf(linking);
  const links = linksIn(entry).filter((link) => isPhrase(link, phrases));
  if (!links.length) return entry;
  const short = new Map(links.map((link) => [link, 'words' as const]));
  if (comesOutSame(kind, entry, short, linking)) return rewritten(entry, short);
  short.clear();
  for (const link of links) {
    short.set(link, 'words');
    if (!comesOutSame(kind, entry, short, linking)) short.delete(link);
  }
  return rewritten(entry, short);
}

/** Whether the compiler makes the same entry of one whose links are written short. */
function comesOutSame<Kind extends EntryKind>(kind: Kind, entry: Entries[Kind], short: ReadonlyMap<EntryLink, Short>, {terms}: Linking): boolean {
  const again = structuredClone(rewritten(entry, short));
  linkTerms([{kind, id: entry.id, entry: again} as Linkable], terms);
  return canonicalJson(again) === canonicalJson(entry);
}

function explanationAsWritten(entry: Entries['explanation'], linking: Linking): Entries['explanation'] {
  const phrases = phrasesOf(linking);
  const texts = entry.texts.map((text) => ({
    ...text,
    blocks: text.blocks.map((part) => ({...part, body: part.body.map((block, index) => blockAsWritten(block, part.hashes[index + 1], phrases, linking))})), // the first is the title's
  }));
  return {...entry, texts};
}

/** The block that has the identity which the pack holds for it; the block itself where none is found. */
function blockAsWritten(block: Block, hash: string | undefined, phrases: Phrases, {titles}: Linking): Block {
  if (textHash(block) === hash) return block;
  const choices = linksIn(block).map((link): [EntryLink, (Short | undefined)[]] => [link, [
    ...(isPhrase(link, phrases) ? ['words' as const] : []), undefined, ...(titleOf(link) === titles.get(`${link.kind}:${link.id}`) ? ['empty' as const] : []),
  ]]).filter(([, ways]) => ways.length > 1);
  if (choices.length > mostLinks) return block;
  for (const short of combinations(choices)) {
    const tried = rewritten(block, short);
    if (textHash(tried) === hash) return tried;
  }
  return block;
}

/** Every way to write the links, the shortest first. */
function* combinations([first, ...others]: readonly [EntryLink, (Short | undefined)[]][]): Generator<Map<EntryLink, Short>> {
  if (!first) {
    yield new Map();
    return;
  }
  const [link, ways] = first;
  for (const way of ways) for (const rest of combinations(others)) yield way ? new Map([[link, way], ...rest]) : rest;
}

/** The phrases of each term by its id, as they are compared. */
type Phrases = ReadonlyMap<string, ReadonlySet<string>>;

const phrasesOf = ({terms}: Linking): Phrases => new Map(terms.flatMap(({id, uses}) => (uses ? [[id, new Set(uses.map(plainPhrase))] as const] : [])));

/** Whether a link may have been made by the compiler: to a term, by one of its phrases. */
const isPhrase = (link: EntryLink, phrases: Phrases): boolean => link.kind === 'term' && phrases.get(link.id)?.has(plainPhrase(titleOf(link) ?? '')) === true;

/** The words of a link that holds nothing else. */
const titleOf = ({children: [only, ...others]}: EntryLink): string | undefined => (only?.type === 'text' && !others.length ? only.text : undefined);

function linksIn(value: unknown): EntryLink[] {
  if (Array.isArray(value)) return value.flatMap(linksIn);
  if (typeof value !== 'object' || value === null) return [];
  if ((value as Partial<EntryLink>).type === 'entry-link') return [value as EntryLink];
  return Object.values(value).flatMap(linksIn);
}

/** A copy in which links are written short, and texts that come to stand together are one. */
function rewritten<Value>(value: Value, short: ReadonlyMap<EntryLink, Short>): Value;
function rewritten(value: unknown, short: ReadonlyMap<EntryLink, Short>): unknown {
  if (Array.isArray(value)) {
    const made: unknown[] = [];
    for (const one of value.map((item: unknown) => rewritten(item, short)) as Partial<Extract<Inline, {type: 'text'}>>[]) {
      const last = made.at(-1) as typeof one | undefined;
      if (one?.type === 'text' && last?.type === 'text') made[made.length - 1] = {type: 'text', text: `${last.text}${one.text}`};
      else made.push(one);
    }
    return made;
  }
  if (typeof value !== 'object' || value === null) return value;
  const way = short.get(value as EntryLink);
  if (way === 'words') return {type: 'text', text: titleOf(value as EntryLink)};
  if (way === 'empty') return {...value, children: []};
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, rewritten(inner, short)]));
}
