/** The JSON Schemas of what the library reads and writes, for editors' tools and for servers in any language. */
import * as z from 'zod';
import {pack} from '../model/pack.js';
import {recordJsonSchema} from '../model/record-schema.js';

/** By file name, in JSON Schema draft 2020-12. */
export const schemas = (): Record<string, object> => ({
  'pack.schema.json': {
    ...z.toJSONSchema(pack, {target: 'draft-2020-12', reused: 'ref'}),
    $id: 'urn:practice-guidance:pack:1',
    title: 'practice-guidance pack, version 1',
  },
  'record.schema.json': recordJsonSchema(),
});
