/** YAML with the place of every key and value, and zod's findings told at those places. Every scalar is text: `edition: 2011` stays "2011". */
import {isAlias, isMap, isNode, isScalar, isSeq, parseDocument, visit, type Document, type Node, type YAMLError} from 'yaml';
import * as z from 'zod';
import {characterName, hasHidden, hiddenCharacters} from './characters.js';
import {reportCurlyQuotes, reportCurlyScalar} from './curly-quotes.js';
import {mendWord, type Report} from './diagnostic.js';
import {maxDepth} from './guards.js';
import {suggestedId} from './suggested-id.js';
import {nearest, onlyNear} from './nearest.js';
import {placeOfPath, readPlainYaml, type PlainMap} from './plain-yaml.js';
import {offsetAt, spot, type View} from './positions.js';
import type {Spot} from './source-text.js';
import {reportOpenQuote, reportSlip} from './yaml-slips.js';

type Path = readonly PropertyKey[];

/** More characters than any pack.yaml or front matter that people write. */
const maxYaml = 100_000;

/** One YAML text that could be read. */
export interface Yaml {
  value: unknown;
  /** Whether a key is written, whatever its value. */
  has(key: string): boolean;
  /** Where a key or its value stands; for one that is not written, where its surroundings begin. */
  at(path: Path, part?: 'key' | 'value'): Spot;
}

/**
 * Reads a YAML text; undefined where it cannot be read, which is then reported.
 * @param whole where the text stands, for what is wrong with it as a whole.
 */
export function readYaml(text: View, whole: Spot, report: Report): Yaml | undefined {
  const plain = text.text.length > maxYaml ? undefined : readPlainYaml(text.text);
  return plain ? asYaml(plain, text, whole) : parseYaml(text, whole, report);
}

/** YAML that was read without the parser. The parser is asked for the few places that only it knows. */
function asYaml(map: PlainMap, text: View, whole: Spot): Yaml {
  let parsed: Yaml | undefined;
  return {
    value: map.value,
    has: (key) => map.pairs.has(key),
    at(path, part = 'value') {
      const place = placeOfPath(map, path, part);
      if (place === 'whole') return whole;
      if (place) return spot(text, place.from, place.to);
      parsed ??= parseYaml(text, whole, () => undefined);
      return parsed?.at(path, part) ?? whole;
    },
  };
}

/** Reads any YAML text, with the parser. */
export function parseYaml(text: View, whole: Spot, report: Report): Yaml | undefined {
  if (isTooDeep(text.text)) {
    report('too-deep', whole, {limit: maxDepth});
    return undefined;
  }
  if (text.text.length > maxYaml) {
    report('file-too-large', whole, {limit: '100,000 characters of YAML'});
    return undefined;
  }
  const document = parseDocument(text.text, {schema: 'failsafe', prettyErrors: false, logLevel: 'error', uniqueKeys: false});
  const at = ([from, to]: Range): Spot => ({...spot(text, from), to: offsetAt(text, Math.max(from, to))});
  let told: number | undefined;
  // a tab is told as that, and the rest follows from it
  const hasTab = document.errors.some(({code}) => code === 'TAB_AS_INDENT');
  for (const error of document.errors) {
    const line = text.text.lastIndexOf('\n', Math.max(0, error.pos[0] - 1));
    if (line !== told && !reportCurlyQuotes(text, line + 1, report) && !hasTab) reportSyntax(error, at, text.text, report);
    told = line; // what follows on a line follows from its first error
  }
  const plain = reportFeatures(document, at, text.text, report);
  if (!plain || document.errors.length) return undefined;

  const spotOf = (path: Path, part: 'key' | 'value' = 'value'): Spot => {
    let node: Node | null = document.contents;
    let found = whole;
    for (const [index, step] of path.entries()) {
      const key: unknown = isMap(node) ? node.items.find((pair) => isScalar(pair.key) && pair.key.value === step)?.key : undefined;
      const value: unknown = isMap(node) ? node.get(step, true) : isSeq(node) ? node.get(Number(step), true) : undefined;
      const wanted = index === path.length - 1 && part === 'key' ? key : value;
      const best = isNode(wanted) && wanted.range ? wanted : isNode(key) ? key : undefined;
      if (!best?.range) break;
      found = at(best.range[0] === best.range[1] && isNode(key) && key.range ? key.range : best.range);
      node = isNode(value) ? (value as Node) : null;
    }
    return found;
  };
  return {
    value: document.toJS() ?? {},
    has: (key) => isMap(document.contents) && document.contents.items.some((pair) => isScalar(pair.key) && pair.key.value === key),
    at: spotOf,
  };
}

/** Whether brackets, or marks and indents at the start of a line, nest deeper than a parser's stack should be asked to go. */
function isTooDeep(text: string): boolean {
  let open = 0;
  for (const mark of text.match(/[[\]{}]/g) ?? []) {
    open = Math.max(0, open + (mark === '[' || mark === '{' ? 1 : -1));
    if (open > maxDepth) return true;
  }
  return /^(?: *[-?:](?= )){21}|^ {61}/m.test(text);
}

/** The mapping under a key of a mapping. */
export function under(yaml: Yaml, key: string): Yaml {
  const value = (yaml.value as Record<string, unknown>)[key];
  return {
    value,
    has: (inner) => typeof value === 'object' && value !== null && Object.hasOwn(value, inner),
    at: (path, part) => yaml.at([key, ...path], part),
  };
}

const syntax: Partial<Record<YAMLError['code'], [detail: string, remedy: string]>> = {
  BLOCK_AS_IMPLICIT_KEY: ['a value holds a colon with a space after it, or is indented as if it were a list of keys', 'Put the value in quotes, or line the keys up.'],
  MULTILINE_IMPLICIT_KEY: ['a line has no colon after its key', 'Write "key: value" on each line.'],
  MISSING_CHAR: ['a quote, bracket or comma is missing', 'Close what was opened; put a value that begins with a mark in quotes.'],
  BAD_INDENT: ['a line is not indented as its neighbours are', 'Begin keys that belong together in the same column.'],
  BAD_SCALAR_START: ['a value begins with a mark that YAML keeps for itself', 'Put the value in quotes.'],
  BAD_DQ_ESCAPE: ['a backslash in double quotes is followed by a letter that means nothing', 'Use single quotes, or write two backslashes.'],
  MULTIPLE_DOCS: ['a line --- begins a second document', 'Keep one.'],
  UNEXPECTED_TOKEN: ['something stands where nothing is expected', 'Write "key: value" on each line; put a value that holds marks in quotes.'],
};

type Range = readonly [number, number, ...unknown[]];

/** Tells an error from its first character to the end of the line, since the parser marks one character or all that follows. */
function reportSyntax({code, pos}: YAMLError, at: (range: Range) => Spot, text: string, report: Report): void {
  const from = Math.max(0, Math.min(pos[0], text.trimEnd().length - 1));
  if (reportSlip(from, at, text, report)) return;
  if (code === 'MISSING_CHAR' && reportOpenQuote(at, text, report)) return;
  const rest = text.slice(from).split('\n', 1)[0]!;
  const place = at([from, from + Math.max(1, rest.trimEnd().length)]);
  if (/^(BAD_ALIAS|ALIAS_PROPS|MULTIPLE_ANCHORS|MULTIPLE_TAGS|TAG_RESOLVE_FAILED|BAD_PROP_ORDER)$/.test(code)) return report('yaml-feature', place);
  const [detail, remedy] = syntax[code] ?? ['something stands where nothing is expected', 'Write "key: value" on each line; put a value that holds marks in quotes.'];
  report('yaml-syntax', place, {detail, remedy});
}

/** Reports keys written twice, what this YAML may not use, and hidden characters that were written as escapes. Whether the rest can be read. */
function reportFeatures(document: Document.Parsed, at: (range: Range) => Spot, text: string, report: Report): boolean {
  let plain = true;
  const refuse = ([from, to]: Range) => {
    plain = false;
    const marks = /(?:[&!]\S*[ \n]+)*$/.exec(text.slice(Math.max(0, from - 200), from))![0]; // matches nothing at least
    report('yaml-feature', at([from - marks.length, to]));
  };
  visit(document, {
    Node(_, node) {
      const range = node.range ?? ([0, 0] as const);
      if (isAlias(node) || node.anchor || (node.tag && !/^tag:yaml.org,2002:(str|map|seq)$/.test(node.tag))) refuse(range);
      if (!isScalar(node) || typeof node.value !== 'string') return;
      if (node.type === 'PLAIN') reportNote(node.value, range, at, text, report);
      for (const {character} of hiddenCharacters(node.value)) {
        if (!hasHidden(text.slice(range[0], range[1]))) report('hidden-character', at(range), {character: characterName(character)});
      }
      if (node.type === 'PLAIN') reportCurlyScalar(node.value, at(range), report);
    },
    Map(_, map) {
      const seen = new Set<unknown>();
      for (const {key} of map.items) {
        if (!isScalar(key)) continue;
        const from = key.range?.[0] ?? 0;
        // a tab before it is told, and nobody knows where the key belongs until it is mended
        if (seen.has(key.value) && !text.slice(text.lastIndexOf('\n', from) + 1, from).includes('\t')) report('duplicate-key', at(key.range ?? [0, 0]), {key: String(key.value)});
        seen.add(key.value);
      }
    },
    Pair(_, pair) {
      if (isNode(pair.key) && !isScalar(pair.key)) refuse(pair.key.range ?? [0, 0]);
    },
  });
  return plain;
}

/** A # after a space cuts a value off: "title: Standard #3" is titled Standard, and nothing would say so. */
function reportNote(value: string, [from, to]: Range, at: (range: Range) => Spot, text: string, report: Report): void {
  const [note, words = ''] = /^ +(#[^\n]*)/.exec(text.slice(to)) ?? [];
  if (note === undefined) return;
  const key = /([^\s:[\]{},-][^\n:]*): +(?:\[[^\n]*)?$/.exec(text.slice(text.lastIndexOf('\n', from - 1) + 1, from))?.[1] ?? 'its key';
  report('yaml-note', at([from, to + note.trimEnd().length]), {note: words.trimEnd(), key, value: `${value}${note.trimEnd()}`.replaceAll('"', '\\"')});
}

/** What each key is for, shown where it is missing. */
const examples: Record<string, string> = {
  id: 'id: case-summary', title: 'title: Case summary', version: 'version: 1.0.0', language: 'language: en-GB', owner: 'owner: Practice development lead',
  publisher: 'publisher: who published it', edition: 'edition: October 2011', number: 'number: 3', answers: 'answers: status (or tick)', plain: 'plain: the plain words to say first',
  every: 'every: 3 months', source: 'source: the id of a source in pack.yaml', place: 'place: Chapter 2', duty: 'duty: must (or should, local)',
};

/**
 * The fields of a YAML mapping that hold what the schema asks for. All that is wrong is reported, and the fields that
 * are right are handed back for the checks that follow. What is written nowhere or cannot be read holds none.
 * @param tellsMissing told of a key that is missing, and where; true where it tells that itself
 */
export function readFields<Shape extends z.ZodRawShape>(schema: z.ZodObject<Shape>, yaml: Yaml | 'nowhere' | 'unreadable', report: Report, tellsMissing: TellsMissing = () => false): Partial<z.output<z.ZodObject<Shape>>> {
  if (typeof yaml === 'string') return {};
  const result = schema.safeParse(yaml.value, {reportInput: true});
  if (result.success) return result.data;
  for (const issue of result.error.issues) reportIssue(issue, schema, yaml, report, tellsMissing);
  if (typeof yaml.value !== 'object' || yaml.value === null || Array.isArray(yaml.value)) return {};
  const wrong = new Set(result.error.issues.map(({path}) => path[0]));
  const known = Object.entries(yaml.value).filter(([key]) => Object.hasOwn(schema.shape, key) && !wrong.has(key));
  const rest = schema.partial().safeParse(Object.fromEntries(known));
  return rest.success ? (rest.data as Partial<z.output<z.ZodObject<Shape>>>) : {};
}

type TellsMissing = (key: string, at: Spot) => boolean;

function reportIssue(issue: z.core.$ZodIssue, schema: z.ZodType, yaml: Yaml, report: Report, tellsMissing: TellsMissing): void {
  const key = String(issue.path.findLast((step) => typeof step === 'string') ?? 'this');
  const at = yaml.at(issue.path);
  if (issue.code === 'unrecognized_keys') {
    const known = keysAt(schema, issue.path);
    for (const unknown of issue.keys) {
      const near = nearest(unknown, known);
      report('unknown-key', yaml.at([...issue.path, unknown], 'key'), {key: unknown, remedy: `${near ? `Did you mean "${near}"? ` : ''}Known here: ${known.join(', ')}.`}, mendWord(yaml.at([...issue.path, unknown], 'key'), unknown, onlyNear(unknown, known.filter((one) => !hasKey(issue.input, one)))));
    }
  } else if (issue.code === 'invalid_key') {
    report('bad-id', yaml.at(issue.path, 'key'), {id: key, example: 'children-act-1989'});
  } else if (issue.input === undefined) {
    const above = yaml.at(issue.path.slice(0, -1), 'key');
    if (!tellsMissing(key, above)) report('missing-key', above, {key, example: exampleOf(key, yaml.value)});
  } else if (issue.code === 'invalid_format' && issue.format === 'date') {
    report('bad-date', at, {value: String(issue.input)}, mendWord(at, String(issue.input), dayMeant(String(issue.input))));
  } else if (/^an id is/.test(issue.message)) {
    report('bad-id', at, {id: String(issue.input), example: idsFor(String(issue.input))});
  } else {
    report('wrong-value', at, {key, value: shown(issue.input), expected: expected(issue)}, issue.code === 'invalid_value' ? mendWord(at, String(issue.input), onlyNear(String(issue.input), issue.values.map(String))) : []);
  }
}

/** What to write for a key that is missing: an id is made of the title, where there is one. */
function exampleOf(key: string, fields: unknown): string {
  const {title} = (typeof fields === 'object' && fields ? fields : {}) as {title?: unknown};
  return key === 'id' && typeof title === 'string' && title ? `id: ${suggestedId(title, new Set())}` : (examples[key] ?? `${key}: …`);
}

/** Ids like what was written; in brackets where several were. */
const idsFor = (written: string): string => (written.includes(',') ? `[${written.split(',').map(idFor).join(', ')}]` : idFor(written));

/** A kind before an id belongs into links. */
const idFor = (written: string): string => suggestedId(written.replace(/^ *[a-z-]+:/, ''), new Set());

const hasKey = (value: unknown, key: string): boolean => typeof value === 'object' && value !== null && Object.hasOwn(value, key);

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** The day that a date in another form can only mean: `22 November 2026`, or `22/11/2026`, whose 22 is no month. */
function dayMeant(text: string): string | undefined {
  const [, day = '', month = '', year = ''] = /^(\d{1,2})(?:st|nd|rd|th)? ([A-Z][a-z]+),? (\d{4})$/.exec(text.trim()) ?? /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/.exec(text.trim()) ?? [];
  const number = /^\d/.test(month) ? (Number(day) > 12 ? Number(month) : 0) : months.indexOf(month.slice(0, 3).toLowerCase()) + 1;
  const meant = number ? `${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}` : '';
  return z.iso.date().safeParse(meant).success ? meant : undefined;
}

const shown = (value: unknown): string =>
  Array.isArray(value) ? 'a list' : typeof value === 'object' ? 'a block of keys' : value === '' ? 'empty' : `"${String(value).replace(/\s+/g, ' ').slice(0, 60)}"`;

function expected(issue: z.core.$ZodIssue): string {
  const {input} = issue;
  if (input === '') return 'the key, a colon, a space and then its value';
  if (typeof input === 'string' && input.includes(',') && typeof issue.path.at(-1) === 'number') return `several values in brackets, as in [one, two]; each is ${expected({...issue, input: undefined} as z.core.$ZodIssue)}`;
  if (issue.code === 'invalid_value') return issue.values.map(String).join(', ').replace(/, ([^,]*)$/, ' or $1');
  if (issue.code !== 'invalid_type') return issue.message;
  if (issue.expected === 'string') return 'text on one line';
  return issue.expected === 'array' ? 'a list, with a - before each line' : 'keys, one a line';
}

/** The keys that a schema knows at a path. */
function keysAt(schema: z.core.$ZodType, path: Path): string[] {
  const bare = schema instanceof z.ZodOptional ? schema.unwrap() : schema;
  const [step, ...rest] = path;
  if (bare instanceof z.ZodObject) return step === undefined ? Object.keys(bare.shape) : keysAt(bare.shape[String(step)] as z.core.$ZodType, rest);
  if (bare instanceof z.ZodRecord) return keysAt(bare.valueType, rest);
  return [];
}
