/** The JSON Schemas of what the library reads and writes, for editors' tools and for servers in any language. */
import * as z from 'zod';
import {pack} from '../model/pack.js';
import {record} from '../model/record.js';

/** By file name, in JSON Schema draft 2020-12. */
export const schemas = (): Record<string, object> => ({
  'pack.schema.json': {title: 'A compiled pack of practice guidance', ...jsonSchema(pack)},
  'record.schema.json': {title: 'A record: the answers to one checklist', ...jsonSchema(record)},
});

const jsonSchema = (schema: z.ZodType): object => z.toJSONSchema(schema, {target: 'draft-2020-12', reused: 'ref'});
