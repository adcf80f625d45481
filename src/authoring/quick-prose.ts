/**
 * Prose looked at by hand: most nodes of a pack are texts and paragraphs, and the schema of all kinds of nodes takes longer over them than
 * the rest of the last look at a pack together. It says yes where the schema would hand back the same, and no wherever it may not.
 */
import * as z from 'zod';
import {entryKind} from '../model/kinds.js';
import {block, givenName, type Block} from '../model/prose.js';
import {address, entryId} from '../model/text.js';

/** The same schema, but that prose is looked at by hand and handed back as it is. What does not fit it may still fit the schema itself. */
export function withQuickProse(schema: z.ZodType): z.ZodType {
  if (schema instanceof z.ZodOptional) return schema.clone({...schema.def, innerType: withQuickProse(schema.unwrap() as z.ZodType)});
  if (schema instanceof z.ZodObject) return schema.clone({...schema.def, shape: Object.fromEntries(Object.entries(schema.shape).map(([key, one]) => [key, withQuickProse(one as z.ZodType)]))});
  if (!(schema instanceof z.ZodArray)) return schema;
  return schema.element === block ? z.custom<Block[]>(isProse) : schema.clone({...schema.def, element: withQuickProse(schema.element as z.ZodType)});
}

/** Whether a value is a body of prose, each node with its keys in the order in which the schema writes them. */
export const isProse = (value: unknown): boolean => all(value, isBlock);

const all = (value: unknown, fits: (one: Fields) => boolean): boolean => Array.isArray(value) && value.every((one: unknown) => typeof one === 'object' && one !== null && fits(one as Fields));
const isInlines = (value: unknown): boolean => all(value, isInline);
const areProse = (value: unknown): boolean => Array.isArray(value) && value.every(isProse);
const areInlines = (value: unknown): boolean => Array.isArray(value) && value.every(isInlines);
const fits = (schema: z.ZodType, value: unknown): boolean => schema.safeParse(value).success;

type Fields = Readonly<Record<string, unknown>>;

const text = ['type', 'text'];
const only = ['type'];
const withChildren = ['type', 'children'];
const link = ['type', 'address', 'children'];
const name = ['type', 'name', 'children'];
const entryLink = ['type', 'kind', 'id', 'children'];
const list = ['type', 'ordered', 'items'];
const listFrom = ['type', 'ordered', 'start', 'items'];
const table = ['type', 'head', 'rows'];

function isInline(node: Fields): boolean {
  switch (node['type']) {
    case 'text':
    case 'code':
      return has(node, text) && typeof node['text'] === 'string';
    case 'break':
      return has(node, only);
    case 'emphasis':
    case 'strong':
      return has(node, withChildren) && isInlines(node['children']);
    case 'link':
      return has(node, link) && fits(address, node['address']) && isInlines(node['children']);
    case 'name':
      return has(node, name) && fits(givenName, node['name']) && isInlines(node['children']);
    case 'entry-link':
      return has(node, entryLink) && fits(entryKind, node['kind']) && fits(entryId, node['id']) && isInlines(node['children']);
    default:
      return false;
  }
}

function isBlock(node: Fields): boolean {
  switch (node['type']) {
    case 'paragraph':
      return has(node, withChildren) && isInlines(node['children']);
    case 'list':
      return (has(node, list) || (has(node, listFrom) && Number.isSafeInteger(node['start']))) && typeof node['ordered'] === 'boolean' && areProse(node['items']);
    case 'quote':
      return has(node, withChildren) && isProse(node['children']);
    case 'code-block':
      return has(node, text) && typeof node['text'] === 'string';
    case 'rule':
      return has(node, only);
    case 'table':
      return has(node, table) && areInlines(node['head']) && Array.isArray(node['rows']) && node['rows'].every(areInlines);
    default:
      return false;
  }
}

/** Whether a node has these keys, in this order, and no others. */
function has(node: Fields, keys: readonly string[]): boolean {
  let count = 0;
  for (const key in node) if (key !== keys[count++]) return false;
  return count === keys.length;
}
