/** What may be written, as JSON Schema for editors' tools: from the shapes that the compiler itself reads by. */
import * as z from 'zod';
import {defaultsFile, packFile} from '../../authoring/shapes.js';

export interface Schema {
  type?: string | string[];
  enum?: (string | boolean)[];
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  anyOf?: Schema[];
  [key: string]: unknown;
}

/** What the compiler reads as text may look like a number or a switch to other programs; and one thing alone may stand bare where a list may. */
export const schemaOf = (shape: z.ZodObject): Schema => withoutBoth(
  z.toJSONSchema(shape, {
    target: 'draft-7',
    io: 'input',
    unrepresentable: 'any',
    override: ({zodSchema, jsonSchema}) => {
      const definition = zodSchema._zod.def as {type: string; in?: {_zod: {def: {type: string}}}; out?: z.ZodType};
      if (definition.type === 'pipe' && definition.in?._zod.def.type === 'transform' && definition.out instanceof z.ZodArray) {
        const list = z.toJSONSchema(definition.out, {target: 'draft-7', io: 'input', unrepresentable: 'any'}) as Schema;
        delete list['$schema'];
        Object.assign(jsonSchema, {anyOf: [list.items ?? {}, list]});
      } else if (jsonSchema.type === 'string' && !jsonSchema.enum) Object.assign(jsonSchema, {type: ['string', 'number']});
      else if (jsonSchema.enum?.includes('true')) Object.assign(jsonSchema, {type: ['string', 'boolean'], enum: ['true', 'false', true, false]});
    },
  }) as Schema,
);

/** zod tells of a list that may be one thing both as the list and as the choice between the two. */
const withoutBoth = (schema: Schema): Schema => ({
  ...schema,
  properties: Object.fromEntries(Object.entries(schema.properties ?? {}).map(([key, {type, items, ...rest}]) => [key, rest.anyOf ? rest : {...(type && {type}), ...(items && {items}), ...rest}])),
});

const told: Readonly<Record<string, string>> = {
  id: 'Names the built files and is kept for ever: lower-case words joined by hyphens.',
  title: 'What the pack is called.',
  version: 'Three numbers, such as 1.4.0. Raise it with each release: a record keeps the version that it was answered with.',
  language: 'The language it is written in, such as en-GB or cy.',
  owner: 'Who reviews every entry that names nobody else. A role outlasts a person.',
  extends: 'The packs whose entries are part of this one: england.',
  hide: 'Entries of the packs that this one extends which are left out, by kind and id: term:neet.',
  sources: 'The documents that you write from, each under an id of yours.',
  defaults: 'What holds for every entry that does not say otherwise.',
};

const toldOfDefaults: Readonly<Record<string, string>> = {
  source: 'The id of a document under sources.',
  place: 'Where in the document.',
  wording: 'quoted: the document’s words. adapted: its meaning in yours. drafted: a suggestion of your own.',
  duty: 'must: the law. should: statutory guidance. local: your own expectation.',
  owner: 'Who reviews it; left out, the owner of the pack.',
  reviewed: 'When the wording was last held against the document: year-month-day.',
  due: 'When it is to be held against it again: a year later at most.',
  adopted: 'When the council took the wording as its own. Left out, nothing on screen says that it did.',
};

const described = (schema: Schema, words: Readonly<Record<string, string>>): Schema => ({
  ...schema,
  properties: Object.fromEntries(Object.entries(schema.properties ?? {}).map(([key, one]) => [key, {...one, ...(words[key] !== undefined && {description: words[key]})}])),
});

/** The schema of pack.yaml. */
export function packFileSchema(): Schema {
  const {$schema: _, ...defaults} = described(schemaOf(defaultsFile), toldOfDefaults);
  const schema = schemaOf(packFile);
  return described({...schema, title: 'pack.yaml', properties: {...schema.properties, defaults}}, told);
}
