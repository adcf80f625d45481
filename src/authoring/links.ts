/** Links: where one may lead, and the entries that are named by their kind and id. */
import {entryKind, kinds, type EntryKind} from '../model/kinds.js';
import {givenName, type GivenName, type Inline} from '../model/prose.js';
import {mendWord, type Report} from './diagnostic.js';
import {decodeEntity, entitiesIn} from './entities.js';
import {hasHidden} from './characters.js';
import {isFileName} from './file-endings.js';
import {byNearness, nearestWords, onlyNear} from './nearest.js';
import {placeOf, type Spot} from './source-text.js';

/** A place that names an entry. `found` is called with the entry's title once all entries are known. */
export interface EntryUse {
  kind: EntryKind;
  id: string;
  at: Spot;
  /** The key that names it, such as `related`. Absent, it is a link in the text. */
  field?: string;
  found(title: string): void;
}

/** A place that means an entry in other words than its kind and id. */
export interface UnnamedUse {
  words: string;
  at: Spot;
  field: string;
}

export type Target = {type: 'link'; address: string} | {type: 'name'; name: GivenName} | {type: 'entry-link'; kind: EntryKind; id: string};

const kindNames = Object.keys(kinds);
const isKind = (name: string): name is EntryKind => entryKind.safeParse(name).success;

/** Schemes that a browser knows and a pack may not use: told apart from a mistyped kind. */
const schemes = /^(javascript|vbscript|data|file|ftp|ftps|sftp|blob|about|tel|sms|ws|wss|http|https|mailto|view-source|chrome|ms-[a-z-]+)$/;

/** Where a link leads, as it is written in Markdown; undefined where it may not lead there, which is then reported. */
export function readTarget(href: string, at: Spot, report: Report): Target | undefined {
  const written = [...entitiesIn(href)].map(({text, entity}) => (entity && decodeEntity(text)) || text).join('').trim();
  const scheme = /^([A-Za-z][A-Za-z0-9+.-]*):/.exec(written)?.[1] ?? '';
  const rest = written.slice(scheme.length + 1);
  if (isKind(scheme)) {
    if (isWritten(rest)) return {type: 'entry-link', kind: scheme, id: rest};
    report('bad-id', at, {id: rest, example: `${scheme}:case-summary`});
  } else if (scheme === 'name') {
    const name = givenName.safeParse(rest).data;
    if (name) return {type: 'name', name};
    report('unknown-name', at, {name: rest, nearest: nearestWords(rest, givenName.options), known: givenName.options.join(', ')}, mendWord(at, `name:${rest}`, named('name', onlyNear(rest, givenName.options))));
  } else if (isAddress(written)) {
    return {type: 'link', address: written};
  } else if (scheme && !schemes.test(scheme.toLowerCase()) && !rest.startsWith('//')) {
    report('unknown-kind', at, {kind: scheme, nearest: nearestWords(scheme, kindNames), kinds: kindNames.join(', '), otherwise: ', or an address that begins with https://'}, mendWord(at, `${scheme}:${rest}`, named(onlyNear(scheme, kindNames), rest)));
  } else if (!scheme && isPathToFile(written)) {
    const isEntry = /\.md(#|$)/i.test(written);
    report('link-to-file', at, {address: written.slice(0, 80), example: likelyEntry(written, at.source.path), otherwise: isEntry ? '' : ', or its whole address, https:// and all, if it is on the web'});
  } else {
    const whole = lacksScheme(written) ? `https://${written}` : undefined;
    report('link-address', at, {address: written.slice(0, 80), instead: whole ?? 'an address that begins with https://, http:// or mailto:, or an entry such as term:core-group'}, mendWord(at, `(${written})`, whole && `(${whole})`));
  }
  return undefined;
}

/** The entry that a key names by its kind and id; undefined where that cannot be one, which is then reported. */
export function readEntryName(written: string, at: Spot, report: Report): {kind: EntryKind; id: string} | undefined {
  const [kind = '', id = ''] = written.split(':');
  if (!isKind(kind)) report('unknown-kind', at, {kind, nearest: nearestWords(kind, kindNames), kinds: kindNames.join(', '), otherwise: ''}, mendWord(at, written, named(onlyNear(kind, kindNames), id)));
  else if (!isWritten(id)) report('bad-id', at, {id, example: `${kind}:case-summary`});
  else return {kind, id};
  return undefined;
}

const named = (kind: string | undefined, id: string | undefined): string | undefined => (kind === undefined || id === undefined ? undefined : `${kind}:${id}`);

/** Whether it is an address of the web but for its https://. A name such as `form.docx` looks like one and is a file's. */
function lacksScheme(written: string): boolean {
  if (!/^[a-z\d-]+(\.[a-z\d-]+)+([/?#]\S*)?$/i.test(written)) return false;
  const [host = ''] = written.split(/[/?#]/);
  return /^www\./i.test(host) || !isFileName(host);
}

/** Whether it is the path of a file beside the pack or inside it: `../a`, `a.md#b`, `forms/a.docx`. */
function isPathToFile(written: string): boolean {
  if (/^\.{1,2}\//.test(written)) return true;
  if (/^(www\.|\/)/i.test(written)) return false;
  return /\.md(#|$)/i.test(written) || (isFileName(written.replace(/[?#].*$/, '')) && !lacksScheme(written));
}

/** The entry that a path to a file most likely means: its kind by its folder, or by that of the file that names it. */
function likelyEntry(path: string, from: string): string {
  const steps = path.replace(/#.*$/, '').split('/').filter((step) => step !== '.' && step !== '..');
  const file = steps.at(-1)?.replace(/\.md$/i, '') ?? '';
  const folder = steps.length > 1 ? steps.at(-2) : from.split('/')[0];
  const kind = entryKind.options.find((one) => one !== 'list' && kinds[one].folder === folder) ?? 'standard';
  return `${kind}:${isWritten(file) && kinds[kind].file === 'entry' ? file : 'its-id'}`; // a list's file is called otherwise than its entries
}

const isWritten = (id: string): boolean => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(id);

export function isAddress(text: string): boolean {
  if (/\s/.test(text) || hasHidden(text)) return false;
  if (/^mailto:[^@]+@[^@]+$/i.test(text)) return true;
  return /^https?:\/\/[^/]/i.test(text) && URL.canParse(text);
}

/**
 * Tells each use the title of the entry it names, and reports those that name none.
 * @param isInDoubt whether an entry may stand in a file that cannot be read: that is told there, and not again at each place that names it
 */
export function resolveUses(uses: EntryUse[], titles: ReadonlyMap<string, string>, isInDoubt: (kind: EntryKind, id: string) => boolean, report: Report): void {
  const told = new Set<string>();
  for (const {kind, id, at, field, found} of uses) {
    const title = titles.get(`${kind}:${id}`);
    if (title !== undefined) {
      found(title);
      continue;
    }
    if (isInDoubt(kind, id)) continue;
    const ids = idsOf(kind, titles.keys());
    const nearest = nearestWords(id, ids);
    const near = onlyNear(id, ids);
    const hasKind = field === undefined || field === 'related';
    const mends = hasKind ? mendWord(at, `${kind}:${id}`, named(kind, near)) : mendWord(at, id, near);
    const others = told.has(`${kind}:${id}`) ? '' : othersThatName(uses.filter((use) => use.kind === kind && use.id === id && use.at !== at));
    told.add(`${kind}:${id}`);
    if (field === undefined) report('dangling-link', at, {kind, id, nearest, instead: namesakes(id, titles) ?? instead(kind, id, 'related', ids), others}, mends);
    else report('unknown-entry', at, {kind, id, field, nearest, instead: (field === 'related' ? namesakes(id, titles) : undefined) ?? instead(kind, id, field, ids), others}, mends);
  }
}

/** The entries of other kinds that have the id, as they are to be written; undefined where none has it. */
function namesakes(id: string, titles: ReadonlyMap<string, string>): string | undefined {
  const names = entryKind.options.map((kind) => `${kind}:${id}`).filter((name) => titles.has(name));
  return names.length ? `${names.join(' or ')} instead, which is there` : undefined;
}

/** Who else names what is not there: told once, since an id that many know was most likely changed. */
function othersThatName(uses: readonly EntryUse[]): string {
  if (!uses.length) return '';
  const places = uses.map(({at: {source, from}}) => `${source.path}:${placeOf(source, from).line}`);
  const shown = `${places.slice(0, shownIds).join(', ')}${places.length > shownIds ? ` and ${places.length - shownIds} more` : ''}`;
  return ` It is named elsewhere too (${shown}): if its id was changed, write the old one back, since pages and records may hold it.`;
}

/** How many ids are told at once. */
const shownIds = 8;

/** What may be written in the place of an id that names nothing: the ids that there are, as the key wants them. */
function instead(kind: EntryKind, id: string, field: string, ids: readonly string[]): string {
  if (!ids.length) return `the ${kind} first, since there is none yet`;
  const named = byNearness(id, ids).map((one) => (field === 'related' ? `${kind}:${one}` : one));
  const more = named.length - shownIds;
  return `one of these in its place, nearest first: ${named.slice(0, shownIds).join(', ')}${more > 0 ? ` (and ${more} more)` : ''}`;
}

const idsOf = (kind: EntryKind, names: Iterable<string>): string[] => [...names].filter((name) => name.startsWith(`${kind}:`)).map((name) => name.slice(kind.length + 1));

/** An empty link takes the title of its entry. */
export function fillTitle(children: Inline[]): (title: string) => void {
  return (title) => {
    if (!children.length) children.push({type: 'text', text: title});
  };
}
