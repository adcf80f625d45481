/** What changed, as headings, entries and lines: what the text and the Markdown both show, each in its own way. */
import {kindWords} from '../../authoring/differences/kinds.js';
import {isNothing, type Change, type EntryDifference, type PackDifferences, type Place} from '../../authoring/differences/differences.js';
import {languageName} from '../language-name.js';
import {counted, forWhom, listed, packName} from '../words.js';
import {fieldWords, originWords, placeWords, roleWords, valueWords, whereWords} from './words.js';

/** Longer than this, two values stand one under the other. */
export const shortValue = 40;

/** A sentence; or a wording as it was and as it is, under what it is called. */
export type Line =
  | {say: string; editor?: boolean}
  | {label?: string; before?: string; after?: string};

/** Lines about one part of an entry; without a heading, about the entry itself. */
export interface Passage {
  heading?: string;
  lines: Line[];
}

export interface ToldEntry {
  kind: string;
  title: string;
  id: string;
  passages: Passage[];
}

export interface Section {
  heading: string;
  lead?: string;
  entries: ToldEntry[];
  lines: Line[];
}

export interface Told {
  title: string;
  versions: {before: string; after: string};
  summary: string;
  /** What the editor should know, and her readers need not. */
  warnings: string[];
  sections: Section[];
}

export function tell(found: PackDifferences): Told {
  const own = found.entries.filter(({inherited}) => !inherited);
  const parents = [...new Set(found.entries.flatMap(({inherited}) => inherited ?? []))];
  return {
    title: found.after.title,
    versions: {before: found.before.version, after: found.after.version},
    summary: summary(found),
    warnings: warnings(found),
    sections: [
      ...entrySections(own),
      section('In another order', {lines: found.orders.map(({kind, list, after}) => ({say: `${list?.title ?? capital(kindWords[kind].many)}: now ${listed(after)}.`}))}),
      section('Dates, and where it comes from', {lines: [...packLines(found), ...sourceLines(found), ...originLines(own)]}),
      section('Translations that are out of date by this', {lead: 'Until they are translated again, families get these paragraphs in the original language.', lines: staleLines(found)}),
      ...parents.map((id) => inheritedSection(id, found)),
      section('Behind the words', {lines: behindLines(found.entries)}),
    ].filter(({entries, lines}) => entries.length > 0 || lines.length > 0),
  };
}

const section = (heading: string, {lead, entries = [], lines = []}: Partial<Section>): Section => ({heading, ...(lead && {lead}), entries, lines});

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function entrySections(entries: readonly EntryDifference[]): Section[] {
  const told = (wanted: (one: EntryDifference) => boolean): ToldEntry[] => entries.filter(wanted).map(entryTold);
  return [
    section('New', {entries: told(({is}) => is === 'new')}),
    section('Changed in what it says', {entries: told(({is, weight}) => is === 'changed' && weight === 'material')}),
    section('No longer there', {entries: told(({is}) => is === 'gone')}),
    section('Changed in its wording alone', {lead: 'The meaning is the same.', entries: told(({weight}) => weight === 'editorial')}),
  ];
}

const entryTold = (one: EntryDifference): ToldEntry => ({kind: kindWords[one.kind].one, title: one.title, id: one.id, passages: passages(one)});

function passages(one: EntryDifference): Passage[] {
  if (one.is === 'new') return [{lines: [...said(one.summary, 'after'), ...(one.was ? [{say: `Probably the ${kindWords[one.kind].one} that was “${one.was}” before, under another id: links to the old one break. Write back {#${one.was}} or id: ${one.was}.`, editor: true}] : [])]}];
  if (one.is === 'gone') return [{lines: [...said(one.summary, 'before'), ...goneNotes(one)]}];
  const notes: Line[] = one.mark === 'overruled' ? [{say: 'It is marked as editorial. But people are asked again by this change, and so it counts as one that matters.', editor: true}]
    : one.mark === 'too-far' ? [{say: 'It is marked as editorial. But the older of these two is more than one release back, and the mark does not name each since. Where all of them changed its wording alone, list them under editorial.', editor: true}] : [];
  const groups: Passage[] = [];
  for (const change of one.changes) {
    const lines = changeLines(change);
    if (!lines.length) continue;
    const heading = 'where' in change ? whereWords(change.where) : '';
    const last = groups.at(-1);
    if (last && (last.heading ?? '') === heading) last.lines.push(...lines);
    else groups.push({...(heading && {heading}), lines});
  }
  return [...(notes.length ? [{lines: notes}] : []), ...groups];
}

const said = (text: string, side: 'before' | 'after'): Line[] => (text ? [{[side]: text}] : []);

function goneNotes({kind, id, becomes, linkedFrom}: EntryDifference & {is: 'gone'}): Line[] {
  return [
    ...(becomes ? [{say: `Probably the same ${kindWords[kind].one} as “${becomes}”, under another id: links to this one break. Write back {#${id}} or id: ${id}.`, editor: true}] : [{say: `A page that shows the ${kindWords[kind].one} “${id}” finds nothing.`, editor: true}]),
    ...(linkedFrom.length ? [{say: `Still linked from: ${linkedFrom.join(', ')}.`, editor: true}] : []),
  ];
}

/** How a change is told where it happened. Where things come from, and what no reader reads, is told elsewhere, of all entries at once. */
function changeLines(change: Change): Line[] {
  switch (change.type) {
    case 'words':
      return [sides(change)];
    case 'value':
      return [{label: fieldWords[change.field], ...sides(change)}];
    case 'moved':
      return [{say: `Moved here${change.from.length || change.where.length ? ` from ${whereWords(change.from) || 'the beginning'}` : ''}: “${change.text}”`}];
    case 'part':
      return partLines(change);
    case 'order':
      return [{say: `${capital(roleWords[change.role])}s in another order: now ${listed(change.after)}.`}];
    case 'link':
      return [{say: linkWords(change)}];
    case 'layout':
      return [{say: 'Emphasis or layout is different, and no word of it.'}];
    case 'asked-anew':
      return [{say: 'Answers already given are kept. Each is open until somebody confirms it or answers anew.'}];
    default:
      return [];
  }
}

const sides = ({before, after}: {before?: string | undefined; after?: string | undefined}): {before?: string; after?: string} => ({...(before !== undefined && {before}), ...(after !== undefined && {after})});

function partLines(change: Change & {type: 'part'}): Line[] {
  const {is, role, text} = change;
  const name = role === 'translation' ? `The translation ${placeWords(change)}` : `${capital(roleWords[role])} “${change.title}”`;
  const lines = [...text.map((one): Line => (is === 'new' ? {after: one} : {before: one})), ...otherId(change)];
  if (role === 'item') return [{say: is === 'new' ? `New item: “${change.title}”. It is open in every record until it is answered.` : `No longer asked: “${change.title}”. Answers already given are kept, and shown as no longer asked.`}, ...lines];
  return [{say: `${name} is ${is === 'new' ? 'new' : 'no longer there'}.`}, ...(role === 'translation' ? [] : lines)];
}

/** What the editor should know of a part that seems to be the same under another id. It is told where the part is new. */
function otherId(change: Change & {type: 'part'}): Line[] {
  if (change.is === 'gone' || change.was === undefined) return [];
  const harm = change.role === 'item' ? 'answers already given to the old one are not asked for any more' : 'links to the old one break';
  return [{say: `Probably the ${roleWords[change.role]} that was “${change.was}” before, under another id: ${harm}. Write back {#${change.was}}.`, editor: true}];
}

function linkWords({words, before, after}: Change & {type: 'link'}): string {
  if (after === undefined) return `“${words}” is no longer a link${before ? ` (it led to ${before})` : ''}.`;
  if (after.startsWith('name:')) return `“${words}” can now be filled in by the case system (${after.slice(5)}).`;
  return before === undefined ? `“${words}” is a link now, to ${after}.` : `“${words}” leads to ${after} now (it led to ${before}).`;
}

function inheritedSection(id: string, {entries, extends: parents}: PackDifferences): Section {
  const version = parents.find((one) => one.id === id);
  const theirs = entries.filter(({inherited}) => inherited === id);
  const words = {new: 'new', gone: 'no longer there'};
  const told = theirs.filter(({is, weight}) => is !== 'changed' || weight === 'material' || weight === 'editorial').map((one): ToldEntry => {
    const note = one.is === 'changed' ? (one.weight === 'editorial' ? 'wording alone' : '') : words[one.is];
    return {...entryTold(one), kind: `${kindWords[one.kind].one}${note && `, ${note}`}`};
  });
  return section(`Taken over from ${packName(id)}`, {...(version && {lead: versionWords(packName(id), version)}), entries: told, lines: originLines(theirs)});
}

function versionWords(name: string, {before, after}: {before?: string; after?: string}): string {
  if (after === undefined) return `The pack no longer builds on ${name}.`;
  return before === undefined ? `The pack builds on ${name} now, version ${after}.` : `${name} went from version ${before} to ${after}.`;
}

/** The pack's own name and owner, and what it builds on where nothing else is told of that. */
function packLines({pack, extends: parents, entries}: PackDifferences): Line[] {
  const names = {title: 'Title of the pack', owner: 'Owner of the pack', language: 'Language of the pack'};
  return [
    ...pack.map(({field, before, after}): Line => ({label: names[field], before, after})),
    ...parents.filter(({id}) => !entries.some(({inherited}) => inherited === id)).map(({id, ...versions}): Line => ({label: `Builds on ${packName(id)}`, ...sides(versions)})),
  ];
}

function sourceLines({sources}: PackDifferences): Line[] {
  return sources.flatMap(({title, is, changes, entries}): Line[] => {
    const resting = counted(entries, 'entry', 'entries');
    if (is !== 'changed') return [{say: `${is === 'new' ? 'New document' : 'No longer named'}: ${title}${entries ? ` (${resting})` : ''}.`}];
    return changes.map(({field, ...pair}): Line => ({label: `${title}, ${field} (${resting})`, ...sides(pair)}));
  });
}

/** The same date moved in many entries is one line. */
function originLines(entries: readonly EntryDifference[]): Line[] {
  const groups = new Map<string, {line: Line; titles: Set<string>}>();
  for (const entry of entries) {
    if (entry.is !== 'changed') continue;
    for (const change of entry.changes) {
      if (change.type !== 'origin') continue;
      const key = JSON.stringify([change.field, change.before, change.after]);
      const words = (text: string | undefined): string | undefined => text && (change.field === 'from' ? packName(text) : valueWords(text));
      const group = groups.get(key) ?? {line: {label: originWords[change.field], ...sides({before: words(change.before), after: words(change.after)})}, titles: new Set<string>()};
      groups.set(key, {...group, titles: group.titles.add(within(entry.title, change.where))});
    }
  }
  return [...groups.values()].map(({line, titles}): Line => ('label' in line ? {...line, label: `${line.label}: ${titlesWords([...titles])}`} : line));
}

const within = (title: string, where: readonly Place[]): string => (where.length ? `${title}, ${whereWords(where)}` : title);
const titlesWords = (titles: readonly string[]): string => (titles.length > 4 ? `${titles.slice(0, 3).map(quoted).join(', ')} and ${titles.length - 3} more` : listed(titles.map(quoted)));
const quoted = (title: string): string => `“${title}”`;

const staleLines = ({stale}: PackDifferences): Line[] =>
  stale.map(({explanation, language, audience, part, paragraphs}) => ({say: `${languageName(language) ?? language}, “${explanation.title}”, for ${forWhom(audience)}, “${part.title}”: ${paragraphs.map(quoted).join('; ')}`}));

function behindLines(entries: readonly EntryDifference[]): Line[] {
  const all = (field: string): number => entries.filter((one) => one.is === 'changed' && one.changes.some((change) => change.type === 'behind' && change.field === field)).length;
  const [links, phrases, places] = [all('glossary'), all('uses'), all('order')];
  return [
    ...(links ? [{say: `In ${counted(links, 'entry', 'entries')}, other words lead to the glossary than before.`, editor: true}] : []),
    ...(phrases ? [{say: `${counted(phrases, 'term')} ${phrases === 1 ? 'is' : 'are'} linked from other phrases than before.`, editor: true}] : []),
    ...(places ? [{say: `${counted(places, 'list')} ${places === 1 ? 'has' : 'have'} another place number.`, editor: true}] : []),
  ];
}

function summary({entries, ...found}: PackDifferences): string {
  if (isNothing({entries, ...found})) return found.before.version === found.after.version ? 'Nothing has changed for a reader.' : `Nothing has changed for a reader between version ${found.before.version} and ${found.after.version}.`;
  const count = (wanted: (one: EntryDifference) => boolean): number => entries.filter(wanted).length;
  const [fresh, gone, material, editorial] = [count(({is}) => is === 'new'), count(({is}) => is === 'gone'), count(({is, weight}) => is === 'changed' && weight === 'material'), count(({weight}) => weight === 'editorial')];
  const parts = [
    ...(fresh ? [`${fresh} ${fresh === 1 ? 'is' : 'are'} new`] : []),
    ...(material ? [material === 1 ? '1 has changed in what it says' : `${material} have changed in what they say`] : []),
    ...(gone ? [`${gone} ${gone === 1 ? 'is' : 'are'} no longer there`] : []),
    ...(editorial ? [editorial === 1 ? '1 has changed in its wording alone' : `${editorial} have changed in their wording alone`] : []),
  ];
  return parts.length ? `${listed(parts).replace(/^\d+/, (number) => counted(Number(number), 'entry', 'entries'))}.` : 'No entry says anything else than before.';
}

function warnings(found: PackDifferences): string[] {
  const {before, after, version} = found;
  if (before.id !== after.id) return [`These are two packs and not two versions of one: “${before.title}” (${before.id}) and “${after.title}” (${after.id}).`];
  if (isNothing(found)) return [];
  if (version === 'same') return [`Both are version ${after.version}, though something has changed. Raise “version” in pack.yaml before you publish: a record keeps the version that each answer was given under.`];
  return version === 'lowered' ? [`The second is the older one: ${after.version} comes before ${before.version}. If you meant it the other way round, name the older one first.`] : [];
}
