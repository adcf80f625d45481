/** Two parts of the same id, compared: what they say, what is under them, and so on down. */
import {align} from './align.js';
import {recognised, type Titled} from '../likeness.js';
import {linesOf, type Line} from './lines.js';
import type {Part} from './parts.js';
import type {Behind, Change, Field, Origin, Place, Role} from './types.js';

/** Everything that is different between two entries that are one and the same. */
export function compareEntries(before: Part, after: Part): Change[] {
  const changes = withMoves(compareParts(before, after, []));
  const terms = (part: Part): string => [...linesOf(part.body).flatMap((line) => line.terms), ...part.parts.map(terms)].join('\n');
  if (terms(before) !== terms(after)) changes.push({type: 'behind', field: 'glossary'});
  return changes;
}

/** @param told what was told of the part above: what was handed down from there is not told again. */
function compareParts(before: Part, after: Part, where: Place[], told: readonly Change[] = []): Change[] {
  const own = [...values(before, after, where), ...words(before, after, where)].filter((change) => !told.some((one) => isHandedDown(one, change)));
  const {common, gone, fresh} = match(before.parts, after.parts);
  const renamed = renamedAmong(gone, fresh);
  const within = (one: Part): Place[] => [...where, {role: one.role, id: one.id, title: one.title}];
  return [
    ...own,
    ...gone.map((one): Change => ({type: 'part', is: 'gone', ...named(one), where, text: textOf(one), ...idOf('becomes', renamed.find(({was}) => was === one)?.is)})),
    ...fresh.map((one): Change => ({type: 'part', is: 'new', ...named(one), where, text: textOf(one), ...idOf('was', renamed.find(({is}) => is === one)?.was)})),
    ...common.flatMap(([one, other]) => compareParts(one, other, within(other), [...told, ...own])),
    ...orders(before.parts, after.parts, where),
  ];
}

/** Roles whose ids somebody thought of; the others have the name of an audience, of a part or of a language. */
const ownIds: readonly Role[] = ['section', 'item', 'step', 'branch'];

/** Parts that seem to be the same under another id. */
function renamedAmong(gone: readonly Part[], fresh: readonly Part[]): {was: Part; is: Part}[] {
  const titled = (role: Role, parts: readonly Part[]): (Titled & {part: Part})[] => parts.filter((one) => one.role === role).map((one) => ({title: one.title, text: textOf(one).join('\n'), part: one}));
  return ownIds.flatMap((role) => [...recognised(titled(role, fresh), titled(role, gone))].map(([is, was]) => ({was: was.part, is: is.part})));
}

const idOf = <Key extends string>(key: Key, part: Part | undefined): Partial<Record<Key, string>> => (part ? {[key]: part.id} as Record<Key, string> : {});

const named = ({role, id, title}: Part): {role: Role; id: string; title: string} => ({role, id, title});

/** What a part tells its reader, a text for each line. */
export const textOf = ({values: {mark, plain, statement}, body, parts}: Part): string[] => [
  ...[mark, plain, statement].flatMap((value) => value ?? []),
  ...linesOf(body).flatMap(({text}) => text || []),
  ...parts.flatMap((one) => [one.title, ...textOf(one)]),
];

function match(before: readonly Part[], after: readonly Part[]): {common: [Part, Part][]; gone: Part[]; fresh: Part[]} {
  const same = (one: Part) => (other: Part): boolean => other.id === one.id && other.role === one.role;
  return {
    common: after.flatMap((one) => before.filter(same(one)).slice(0, 1).map((other): [Part, Part] => [other, one])),
    gone: before.filter((one) => !after.some(same(one))),
    fresh: after.filter((one) => !before.some(same(one))),
  };
}

const pairOf = (before: string | undefined, after: string | undefined): {before?: string; after?: string} => ({...(before !== undefined && {before}), ...(after !== undefined && {after})});

const keysOf = <Key extends string>(...all: readonly Partial<Record<Key, unknown>>[]): Key[] => [...new Set(all.flatMap((one) => Object.keys(one)))] as Key[]; // of records with those keys

/** Whether a field says something else; where it names something, whether it names something else. */
function isOther(field: Field, before: Part, after: Part): boolean {
  const isName = before.names[field] !== undefined || after.names[field] !== undefined;
  return isName ? before.names[field] !== after.names[field] : before.values[field] !== after.values[field];
}

function values(before: Part, after: Part, where: Place[]): Change[] {
  const different = <Key extends string>(one: Partial<Record<Key, string | undefined>>, other: Partial<Record<Key, string | undefined>>): Key[] => keysOf(one, other).filter((key) => (one[key] ?? undefined) !== (other[key] ?? undefined));
  return [
    ...keysOf(before.values, after.values, before.names, after.names).filter((field) => isOther(field, before, after)).map((field): Change => ({type: 'value', field, where, ...pairOf(before.values[field], after.values[field])})),
    ...(before.asks !== after.asks ? [{type: 'asked-anew', where} as const] : []),
    ...(before.source?.id !== after.source?.id ? [{type: 'origin', field: 'source', where, ...pairOf(before.source?.title, after.source?.title)} as const] : []),
    // the identities that a translation was made from say nothing to a person: that they are others does
    ...different<Origin>(before.origins, after.origins).map((field): Change => ({type: 'origin', field, where, ...(field === 'madeFrom' ? {} : pairOf(before.origins[field], after.origins[field]))})),
    ...different<Behind>(before.behind, after.behind).map((field): Change => ({type: 'behind', field})),
  ];
}

/** Whether a change is one that a part has from the part above it: the same field, from the same to the same. */
function isHandedDown(above: Change, change: Change): boolean {
  if (above.type !== change.type || !('field' in above) || !('field' in change) || above.field !== change.field || above.type === 'behind' || change.type === 'behind') return false;
  return (change.type === 'origin' || change.field === 'duty') && above.before === change.before && above.after === change.after;
}

function words(before: Part, after: Part, where: Place[]): Change[] {
  const [old, now] = [linesOf(before.body), linesOf(after.body)];
  const [said, says] = [old, now].map((lines) => lines.filter(({text}) => text !== '')) as [Line[], Line[]];
  const changes = align(said.map(({text}) => text), says.map(({text}) => text)).flatMap(([one, other]): Change[] => {
    const [was, is] = [one === undefined ? undefined : said[one], other === undefined ? undefined : says[other]];
    const reworded: Change[] = was?.text === is?.text ? [] : [{type: 'words', where, ...pairOf(was?.text, is?.text)}];
    return [...reworded, ...(was && is ? links(was, is, where) : [])];
  });
  const form = (lines: readonly Line[]): string => lines.map((line) => line.form).join('\n');
  return changes.length || form(old) === form(now) ? changes : [{type: 'layout', where}];
}

/** Links of a line that lead elsewhere, or that have gone or come with their words left as they are. */
function links(before: Line, after: Line, where: Place[]): Change[] {
  const key = ({words: text, target}: Line['links'][number]): string => `${text}\n${target}`;
  const gone = before.links.filter((link) => !after.links.some((other) => key(other) === key(link)));
  const fresh = after.links.filter((link) => !before.links.some((other) => key(other) === key(link)));
  const paired = fresh.map((link) => ({link, was: gone.find((one) => one.words === link.words) ?? gone.find((one) => one.target === link.target)}));
  const told = paired.filter(({link, was}) => was?.target !== link.target).map(({link, was}): Change => ({type: 'link', where, words: link.words, ...pairOf(was?.target, link.target)}));
  return [...told, ...gone.filter((one) => !paired.some(({was}) => was === one)).map((one): Change => ({type: 'link', where, words: one.words, before: one.target}))];
}

/** Parts that both have, in another order. */
function orders(before: readonly Part[], after: readonly Part[], where: Place[]): Change[] {
  const both = (parts: readonly Part[], others: readonly Part[], role: Role): Part[] => parts.filter((one) => one.role === role && others.some((other) => other.id === one.id && other.role === role));
  return [...new Set(after.map(({role}) => role))].flatMap((role): Change[] => {
    const [old, now] = [both(before, after, role), both(after, before, role)];
    return now.some(({id}, index) => old[index]?.id !== id) ? [{type: 'order', role, where, before: old.map(({title}) => title), after: now.map(({title}) => title)}] : [];
  });
}

/** A line that went in one place and came in another has moved. */
function withMoves(changes: readonly Change[]): Change[] {
  const moved = new Map<Change, Change>();
  for (const gone of changes) {
    if (gone.type !== 'words' || gone.before === undefined || gone.after !== undefined) continue;
    const come = changes.find((one) => one.type === 'words' && one.before === undefined && one.after === gone.before && !moved.has(one));
    if (come?.type !== 'words') continue;
    moved.set(come, {type: 'moved', from: gone.where, where: come.where, text: gone.before});
    moved.set(gone, come);
  }
  // where it came it is told; where it went it is not
  return changes.flatMap((change) => {
    const told = moved.get(change);
    return told ? (told.type === 'moved' ? [told] : []) : [change];
  });
}
