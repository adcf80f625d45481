/**
 * What is wrong with a pack, naming the first place that does not fit. Asked only once a page could not use a pack: the
 * reader's bundle holds no more than the question whether it is one.
 */
import type {EntryKind, kinds} from '../model/kinds.js';

/** Returns what is wrong with `value`, naming its place, or nothing. */
type Check = (value: unknown, at: string) => string | undefined;

const text: Check = (value, at) => (typeof value === 'string' ? undefined : `${at} should be text`);
const list = (of: Check): Check => (value, at) => (Array.isArray(value) ? first(value, (entry, index) => of(entry, `${at}[${index}]`)) : `${at} should be a list`);
const shape = (fields: Record<string, Check>): Check => (value, at) =>
  typeof value === 'object' && value ? first(Object.keys(fields), (key) => fields[key]!((value as Record<string, unknown>)[key], at ? `${at}.${key}` : key)) : `${at || 'it'} should be an object`;
const optional = (check: Check): Check => (value, at) => (value === undefined ? undefined : check(value, at));
const oneOf = (...words: string[]): Check => (value, at) => (words.includes(value as string) ? undefined : `${at} should be ${words.join(' or ')}`);
const number: Check = (value, at) => (typeof value === 'number' && value > 0 ? undefined : `${at} should be a number above 0`);
const amount: Check = (value, at) => (typeof value === 'number' ? undefined : `${at} should be a number`);

/** Entries of one kind: the one that does not fit is named by its id as well. */
const entries = (fields: Record<string, Check>): Check =>
  list((value, at) => {
    const complaint = shape({id: text, title: text, ...fields, ...provenance})(value, at);
    const {id} = Object(value) as {id?: unknown};
    return complaint && typeof id === 'string' ? `in “${id}”, ${complaint}` : complaint;
  });

function first<T>(values: T[], complain: (value: T, index: number) => string | undefined): string | undefined {
  for (let index = 0; index < values.length; index++) {
    const complaint = complain(values[index]!, index);
    if (complaint) return complaint;
  }
  return undefined;
}

const inlines: Check = list((value, at) => shape({type: text, children: optional((children, place) => inlines(children, place))})(value, at));
const blocks: Check = list((value, at) =>
  shape({type: text, children: optional((children, place) => list(shape({type: text}))(children, place)), items: optional(list((item, place) => blocks(item, place))), head: optional(list(inlines)), rows: optional(list(list(inlines)))})(value, at),
);
const source = shape({title: text, publisher: text, edition: text});
const provenance = {source, place: text, wording: oneOf('quoted', 'adapted', 'drafted'), duty: oneOf('must', 'should', 'local'), owner: text, reviewed: text, due: text};
const section = shape({title: text, body: blocks});
const item = shape({
  id: text, label: text, hash: text, statement: optional(text), date: oneOf('asked', 'optional', 'none'),
  sections: list(section),
  refresh: optional(shape({every: number, unit: oneOf('days', 'weeks', 'months', 'years'), source})),
  standard: optional(shape({title: text})),
  ...provenance,
});
const length = shape({count: number, unit: oneOf('hours', 'working-days', 'days', 'weeks', 'months', 'years')});
const offset = shape({count: amount, unit: oneOf('days', 'weeks', 'months', 'years')});
const confidence = oneOf('verified', 'reported', 'known');
const explained = list(shape({audience: text, title: text, blocks: list(shape({id: text, title: text, body: blocks}))}));
const step = shape({id: text, title: text, mark: text, after: optional(offset), every: optional(offset), who: optional(list(text)), body: blocks, branches: list(section)});

/** What of each kind is read, by its key in a pack. A pack that was built before a kind existed has none of it. */
const byKey: Record<Exclude<(typeof kinds)[EntryKind]['key'], 'checklists'>, Check> = {
  lists: entries({of: text, body: blocks}),
  standards: entries({number, body: blocks, sections: list(section)}),
  bottomLines: entries({body: blocks}),
  statements: entries({body: blocks}),
  explanations: entries({texts: explained, translations: list(shape({language: text, title: text, texts: explained}))}),
  pathways: entries({counts: oneOf('calendar', 'working', 'unsaid'), body: blocks, steps: list(step)}),
  timescales: entries({starts: text, limit: length, extended: optional(length), then: optional(length), nation: oneOf('england', 'wales', 'scotland', 'northern-ireland'), confidence, body: blocks}),
  roles: entries({body: blocks}),
  figures: entries({value: optional(shape({text, number: amount})), body: blocks}),
  terms: entries({plain: text, body: blocks}),
  helpLines: entries({for: text, checked: text, confidence, body: blocks}),
};
const pack = shape({
  format: oneOf('practice-guidance/pack@1'), id: text, title: text, version: text, language: text, owner: text,
  checklists: entries({answers: oneOf('status', 'tick'), body: blocks, items: list(item)}),
  ...Object.fromEntries(Object.entries(byKey).map(([key, check]) => [key, optional(check)])),
});

/** What is wrong with a value that should be a pack, in words; nothing where all that is read of it is there. */
export const packComplaint = (value: unknown): string | undefined => pack(value, '');
