/** What may be written in pack.yaml, in the front matter of a file and in the block of data under a heading. */
import * as z from 'zod';
import {duty, wording} from '../model/provenance.js';
import {address, entryId, isoDate, languageTag, line, packVersion} from '../model/text.js';

/** Where something comes from, as written: any part may be left to be inherited. */
const provenance = {
  source: entryId.optional(),
  place: line.optional(),
  wording: wording.optional(),
  duty: duty.optional(),
  owner: line.optional(),
  reviewed: isoDate.optional(),
  due: isoDate.optional(),
  adopted: isoDate.optional(),
};
export type ProvenanceFields = Partial<z.output<z.ZodObject<typeof provenance>>>;

const link = z.string().regex(/^[a-z-]+:[a-z0-9-]+$/, 'an entry is named by its kind and id, such as term:core-group');

export const packFile = z.strictObject({
  id: entryId,
  title: line,
  version: packVersion,
  language: languageTag,
  owner: line,
  extends: z.preprocess((value) => (typeof value === 'string' ? [value] : value), z.array(entryId)).optional(),
  hide: z.preprocess((value) => (typeof value === 'string' ? [value] : value), z.array(link)).optional(),
  sources: z.record(entryId, z.strictObject({title: line, publisher: line, edition: line, address: address.optional()})).optional(),
  defaults: z.looseObject({}).optional(),
});

export const checklistFile = z.strictObject({id: entryId, title: line, answers: z.enum(['status', 'tick']), ...provenance});

const number = z.string().regex(/^[1-9]\d{0,3}$/, 'a number in digits, from 1').transform(Number);
export const standardFile = z.strictObject({id: entryId, title: line, number, ...provenance});

/** Front matter of a list file, and "defaults" of pack.yaml: what entries inherit. */
export const listFile = z.strictObject(provenance);

const unit = {day: 'days', week: 'weeks', month: 'months', year: 'years'} as const;

/** "3 months" as a number and a unit. */
const every = z.string().transform((text, context) => {
  const [, count, name] = /^([1-9]\d{0,2}) +(day|week|month|year)s?$/.exec(text.trim()) ?? [];
  if (count) return {every: Number(count), unit: unit[name as keyof typeof unit]};
  context.issues.push({code: 'custom', input: text, message: 'a number and days, weeks, months or years, such as 3 months'});
  return z.NEVER;
});

export const itemData = z.strictObject({
  ...provenance,
  date: z.enum(['asked', 'optional', 'none']).optional(),
  standard: entryId.optional(),
  refresh: z.strictObject({every, source: entryId, place: line, duty}).optional(),
});

export const termData = z.strictObject({plain: line, ...provenance});
