/** VS Code's snippets for Markdown files: a beginning for each kind of file and entry, and for each key the values that it can have. */
import type * as z from 'zod';
import {checklistFile, explanationFile, itemData, listedData, listFile, pathwayFile, standardFile, stepData, translationFile} from '../../authoring/shapes.js';
import {schemaOf, type Schema} from './json-schema.js';

interface Snippet {
  scope: 'markdown';
  prefix: string;
  body: string[];
  description: string;
}

/** Front matter by the word that is typed for it, with keys that are not required and that most people want. */
const files: Readonly<Record<string, [shape: z.ZodObject, alsoWanted: readonly string[], after: readonly string[]]>> = {
  standard: [standardFile, ['place', 'wording'], ['What the standard asks.', '', '## Why it matters {#why}', '', 'Text.']],
  checklist: [checklistFile, ['place'], ['## What is asked {#its-id}', '', 'A statement in one paragraph.']],
  explanation: [explanationFile, ['stages'], ['## For a parent or carer {#parent}', '', '### What you can ask for {#ask}', '', 'Text.', '', '### Who can help you {#help}', '', 'Text.']],
  pathway: [pathwayFile, ['starts'], ['## What is done {#its-id}', '', '```yaml', 'mark: Day 1', 'after: 1 day', '```', '', 'Text.']],
  translation: [translationFile, [], ['## Its heading {#parent}']],
  list: [listFile, ['list', 'title', 'order', 'place', 'wording'], ['## The entry {#its-id}', '', 'Text.']],
};

/** Blocks of data under a heading. */
const entries: Readonly<Record<string, [shape: z.ZodObject, alsoWanted: readonly string[]]>> = {
  item: [itemData, ['date', 'standard']],
  step: [stepData, ['after', 'who']],
  'bottom-line': [listedData['bottom-line'], ['stages']],
  statement: [listedData.statement, ['stressed']],
  role: [listedData.role, ['number', 'unit']],
  figure: [listedData.figure, ['value', 'period']],
  timescale: [listedData.timescale, []],
  term: [listedData.term, ['uses']],
  'help-line': [listedData['help-line'], ['phone', 'hours']],
};

/** The values that a key can have, where they can be listed. */
const choices = (schema: Schema | undefined): string[] => {
  const of = schema?.anyOf?.[0] ?? schema;
  const values = of?.enum ?? schema?.items?.enum ?? [];
  return values.filter((value) => typeof value === 'string');
};

/** A place to fill in, with what may stand there. */
function place(number: number, key: string, schema: Schema | undefined): string {
  const values = choices(schema);
  return values.length > 0 ? `\${${number}|${values.join(',')}|}` : `\${${number}:${key}}`;
}

function lines(shape: z.ZodObject, alsoWanted: readonly string[]): string[] {
  const {properties = {}, required = []} = schemaOf(shape);
  const keys = Object.keys(properties).filter((key) => required.includes(key) || alsoWanted.includes(key));
  return keys.map((key, index) => `${key}: ${place(index + 1, key, properties[key])}`);
}

/** Every key with a list of values, in any kind of file. */
function keysWithValues(): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const [shape] of [...Object.values(files), ...Object.values(entries)]) {
    for (const [key, schema] of Object.entries(schemaOf(shape).properties ?? {})) {
      const values = choices(schema);
      if (values.length > 0) found.set(key, [...new Set([...(found.get(key) ?? []), ...values])]);
    }
  }
  return found;
}

const snippet = (prefix: string, body: string[], description: string): [string, Snippet] => [description, {scope: 'markdown', prefix, body, description}];

/** The content of a `.code-snippets` file. */
export const snippets = (): Record<string, Snippet> => Object.fromEntries([
  ...Object.entries(files).map(([name, [shape, wanted, after]]) => snippet(name, ['---', ...lines(shape, wanted), '---', '', ...after], `The beginning of a file: ${name}`)),
  ...Object.entries(entries).map(([name, [shape, wanted]]) => snippet(name, [`${name === 'item' || name === 'step' ? '## What is done' : '## The heading'} {#its-id}`, '', '```yaml', ...lines(shape, wanted), '```', '', 'Text.'], `An entry under a heading: ${name}`)),
  ...[...keysWithValues()].map(([key, values]) => snippet(key, [`${key}: \${1|${values.join(',')}|}`], `The values of ${key}`)),
]);
