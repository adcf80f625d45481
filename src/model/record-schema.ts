/** The JSON Schema of a record, for servers and editors. For the build alone: it brings zod with it, so that no reader's page loads it. */
import * as z from 'zod';
import {record} from './record.js';

/** JSON Schema (draft 2020-12) made from the model, the single statement of what a record is. */
export const recordJsonSchema = (): object => ({
  ...z.toJSONSchema(record, {io: 'input'}),
  $id: 'urn:practice-guidance:record:1',
  title: 'practice-guidance record, version 1',
});
