/** YAML with the place of every key and value, and zod's findings told at those places. Every scalar is text: `edition: 2011` stays "2011". */
import {isAlias, isMap, isNode, isPair, isScalar, isSeq, parseDocument, visit, type Document, type Node, type YAMLError} from 'yaml';
import * as z from 'zod';
import {characterName, hiddenCharacters} from './characters.js';
import type {Report} from './diagnostic.js';
import {nearest} from './nearest.js';
import {offsetAt, spot, type View} from './positions.js';
import type {Spot} from './source-text.js';

type Path = readonly PropertyKey[];

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
  let document: Document.Parsed;
  try {
    document = parseDocument(text.text, {schema: 'failsafe', prettyErrors: false, logLevel: 'error'});
  } catch {
    report('yaml-syntax', whole, {detail: 'it is nested too deep', remedy: 'Write it flatter.'});
    return undefined;
  }
  const at = ([from, to]: readonly [number, number, ...unknown[]]): Spot => ({...spot(text, from), to: offsetAt(text, Math.max(from, to))});
  for (const error of document.errors) reportSyntax(error, at(oneLine(error.pos, text.text)), text.text, report);
  const featureless = reportFeatures(document, at, report);
  if (!featureless || document.errors.some(({code}) => code !== 'DUPLICATE_KEY')) return undefined;

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

/** An error that runs on over lines is told at its first. */
function oneLine([from, to]: [number, number], text: string): [number, number] {
  const end = text.indexOf('\n', from);
  return [from, end < 0 ? to : Math.min(to, Math.max(end, from))];
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
  TAB_AS_INDENT: ['a tab is used to indent', 'Write spaces instead.'],
};

function reportSyntax(error: YAMLError, at: Spot, text: string, report: Report): void {
  if (error.code === 'DUPLICATE_KEY') return report('duplicate-key', at, {key: /^[^\s:]*/.exec(text.slice(error.pos[0]))?.[0] ?? ''});
  if (/^(BAD_ALIAS|ALIAS_PROPS|MULTIPLE_ANCHORS|MULTIPLE_TAGS|TAG_RESOLVE_FAILED|BAD_PROP_ORDER)$/.test(error.code)) return report('yaml-feature', at);
  const [detail, remedy] = syntax[error.code] ?? ['something stands where nothing is expected', 'Write "key: value" on each line; put a value that holds marks in quotes.'];
  report('yaml-syntax', at, {detail, remedy});
}

/** Reports what this YAML may not use, and hidden characters that were written as escapes. Whether the rest can be read. */
function reportFeatures(document: Document.Parsed, at: (range: readonly [number, number, ...unknown[]]) => Spot, report: Report): boolean {
  let plain = true;
  visit(document, {
    Node(_, node) {
      const range = node.range ?? ([0, 0] as const);
      if (isAlias(node) || node.anchor || (node.tag && !/^tag:yaml.org,2002:(str|map|seq)$/.test(node.tag))) {
        plain = false;
        report('yaml-feature', at(range));
      }
      if (!isScalar(node) || typeof node.value !== 'string') return;
      for (const {character} of hiddenCharacters(node.value)) report('hidden-character', at(range), {character: characterName(character)});
    },
    Pair(_, pair) {
      if (isPair(pair) && !isScalar(pair.key) && isNode(pair.key)) {
        plain = false;
        report('yaml-feature', at(pair.key.range ?? [0, 0]));
      }
    },
  });
  return plain;
}

/** What each key is for, shown where it is missing. */
const examples: Record<string, string> = {
  id: 'id: case-summary', title: 'title: Case summary', version: 'version: 1.0.0', language: 'language: en-GB', owner: 'owner: Practice development lead',
  publisher: 'publisher: who published it', edition: 'edition: October 2011', number: 'number: 3', answers: 'answers: status (or tick)', plain: 'plain: the plain words to say first',
  every: 'every: 3 months', source: 'source: the id of a source in pack.yaml', place: 'place: Chapter 2', duty: 'duty: must (or should, local)',
};

/**
 * The fields of a YAML mapping that hold what the schema asks for. All that is wrong is reported, and the fields that
 * are right are handed back for the checks that follow.
 */
export function readFields<Shape extends z.ZodRawShape>(schema: z.ZodObject<Shape>, yaml: Yaml, report: Report): Partial<z.output<z.ZodObject<Shape>>> {
  const result = schema.safeParse(yaml.value, {reportInput: true});
  if (result.success) return result.data;
  for (const issue of result.error.issues) reportIssue(issue, schema, yaml, report);
  if (typeof yaml.value !== 'object' || yaml.value === null || Array.isArray(yaml.value)) return {};
  const wrong = new Set(result.error.issues.map(({path}) => path[0]));
  const known = Object.entries(yaml.value).filter(([key]) => Object.hasOwn(schema.shape, key) && !wrong.has(key));
  const rest = schema.partial().safeParse(Object.fromEntries(known));
  return rest.success ? (rest.data as Partial<z.output<z.ZodObject<Shape>>>) : {};
}

function reportIssue(issue: z.core.$ZodIssue, schema: z.ZodType, yaml: Yaml, report: Report): void {
  const key = String(issue.path.findLast((step) => typeof step === 'string') ?? 'this');
  const at = yaml.at(issue.path);
  if (issue.code === 'unrecognized_keys') {
    const known = keysAt(schema, issue.path);
    for (const unknown of issue.keys) {
      const near = nearest(unknown, known);
      report('unknown-key', yaml.at([...issue.path, unknown], 'key'), {key: unknown, remedy: `${near ? `Did you mean "${near}"? ` : ''}Known here: ${known.join(', ')}.`});
    }
  } else if (issue.code === 'invalid_key') {
    report('bad-id', yaml.at(issue.path, 'key'), {id: key, example: 'children-act-1989'});
  } else if (issue.input === undefined) {
    report('missing-key', yaml.at(issue.path.slice(0, -1), 'key'), {key, example: examples[key] ?? `${key}: …`});
  } else if (issue.code === 'invalid_format' && issue.format === 'date') {
    report('bad-date', at, {value: String(issue.input)});
  } else if (/^an id is/.test(issue.message)) {
    report('bad-id', at, {id: String(issue.input), example: 'case-summary'});
  } else {
    report('wrong-value', at, {key, value: shown(issue.input), expected: expected(issue)});
  }
}

const shown = (value: unknown): string =>
  Array.isArray(value) ? 'a list' : typeof value === 'object' ? 'a block of keys' : value === '' ? 'empty' : `"${String(value).replace(/\s+/g, ' ').slice(0, 60)}"`;

function expected(issue: z.core.$ZodIssue): string {
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
