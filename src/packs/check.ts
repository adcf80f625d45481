/**
 * What is wrong with a pack, naming the first place that does not fit. Asked only once a page could not use a pack: the
 * reader's bundle holds no more than the question whether it is one.
 */

/** Returns what is wrong with `value`, naming its place, or nothing. */
type Check = (value: unknown, at: string) => string | undefined;

const text: Check = (value, at) => (typeof value === 'string' ? undefined : `${at} should be text`);
const list = (of: Check): Check => (value, at) => (Array.isArray(value) ? first(value, (entry, index) => of(entry, `${at}[${index}]`)) : `${at} should be a list`);
const shape = (fields: Record<string, Check>): Check => (value, at) =>
  typeof value === 'object' && value ? first(Object.keys(fields), (key) => fields[key]!((value as Record<string, unknown>)[key], at ? `${at}.${key}` : key)) : `${at || 'it'} should be an object`;
const optional = (check: Check): Check => (value, at) => (value === undefined ? undefined : check(value, at));
const oneOf = (...words: string[]): Check => (value, at) => (words.includes(value as string) ? undefined : `${at} should be ${words.join(' or ')}`);
const number: Check = (value, at) => (typeof value === 'number' && value > 0 ? undefined : `${at} should be a number above 0`);

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
const item = shape({
  id: text, label: text, hash: text, statement: optional(text), date: oneOf('asked', 'optional', 'none'),
  sections: list(shape({title: text, body: blocks})),
  refresh: optional(shape({every: number, unit: oneOf('days', 'weeks', 'months', 'years'), source})),
  standard: optional(shape({title: text})),
  ...provenance,
});
const checklist = shape({id: text, title: text, answers: oneOf('status', 'tick'), body: blocks, items: list(item), ...provenance});
const pack = shape({format: oneOf('practice-guidance/pack@1'), id: text, title: text, version: text, language: text, owner: text, checklists: list(checklist)});

/** What is wrong with a value that should be a pack, in words; nothing where all that is read of it is there. */
export const packComplaint = (value: unknown): string | undefined => pack(value, '');
