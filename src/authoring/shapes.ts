/** What may be written in pack.yaml, in the front matter of a file and in the block of data under a heading. */
import * as z from 'zod';
import {stage, workRole} from '../model/applies.js';
import {audience} from '../model/audience.js';
import {duty, wording} from '../model/provenance.js';
import {confidence, counted, nation, type Limit} from '../model/timescale.js';
import type {Offset} from '../model/pathway.js';
import {entryName} from './entry-names.js';
import {address, contentHash, entryId, isoDate, languageTag, line, packVersion} from '../model/text.js';

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

/** An entry by its kind and id, such as `term:core-group`. What is written otherwise is told where the entries are known, with the one that was meant. */
const link = z.string().min(1).meta({pattern: entryName.source});

/** A list in which one thing alone may stand bare. */
const oneOrMore = <Item extends z.ZodType>(item: Item) => z.preprocess((value) => (typeof value === 'string' ? [value] : value), z.array(item));

/** When an entry applies and what goes with it, as written. */
const applies = {
  stages: oneOrMore(stage).optional(),
  roles: oneOrMore(workRole).optional(),
  topics: oneOrMore(entryId).optional(),
  related: oneOrMore(link).optional(),
};
export type AppliesFields = Partial<z.output<z.ZodObject<typeof applies>>>;

/** Advice that is switched off or on, by its name. The names are looked up where they are read, so that a wrong one is told with the nearest. */
const names = oneOrMore(z.string());
export type AdviceFields = {advice?: {off?: string[] | undefined} | undefined};

/** The versions in which whatever changed was wording alone. */
const editorial = {editorial: oneOrMore(packVersion).optional()};

/** The advice that a file, or one entry of a list, does without. */
const advice = {advice: z.strictObject({off: names.optional()}).optional()};

export const packFile = z.strictObject({
  id: entryId,
  title: line,
  version: packVersion,
  language: languageTag,
  owner: line,
  extends: oneOrMore(entryId).optional(),
  hide: oneOrMore(link).optional(),
  sources: z.record(entryId, z.strictObject({title: line, publisher: line, edition: line, address: address.optional()})).optional(),
  defaults: z.looseObject({}).optional(),
  advice: z.strictObject({off: names.optional(), on: names.optional()}).optional(),
});

export const checklistFile = z.strictObject({id: entryId, title: line, answers: z.enum(['status', 'tick']), ...applies, ...editorial, ...provenance, ...advice});

const number = z.string().regex(/^[1-9]\d{0,3}$/, 'a number in digits, from 1').transform(Number);
export const standardFile = z.strictObject({id: entryId, title: line, number, ...applies, ...editorial, ...provenance, ...advice});

/** The block of data under a section of a standard. */
export const sectionData = z.strictObject(provenance);

export const explanationFile = z.strictObject({id: entryId, title: line, ...applies, ...editorial, ...provenance, ...advice});

/** The block of data under an audience of an explanation. */
export const audienceData = z.strictObject({helpLines: oneOrMore(entryId).optional()});

/** A file that holds an explanation in another language. */
export const translationFile = z.strictObject({
  translates: entryId,
  language: languageTag,
  title: line,
  checked: z.strictObject({by: line, on: isoDate}).optional(),
});

/** The hashes of what a translated part was made from: its title, then each paragraph, list or table. */
export const translatedData = z.strictObject({of: oneOrMore(contentHash)});

export const pathwayFile = z.strictObject({id: entryId, title: line, starts: line.optional(), counts: z.enum(['calendar', 'working', 'unsaid']), ...applies, ...editorial, ...provenance, ...advice});

/** "defaults" of pack.yaml: what entries inherit. */
export const defaultsFile = z.strictObject(provenance);

/** Front matter of a list file. With `list` and `title` it is a set of its own; the rest is inherited by its entries. */
export const listFile = z.strictObject({
  list: entryId.optional(),
  title: line.optional(),
  order: number.optional(),
  shares: z.enum(['true', 'false']).transform((text) => text === 'true').optional(),
  ...applies,
  ...editorial,
  ...provenance,
  ...advice,
});

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

/** "10 working days" as a number and a unit. */
const limit = z.string().transform((text, context): Limit => {
  const [, count, working, name] = /^([1-9]\d{0,3}) +(working +)?(hour|day|week|month|year)s?$/.exec(text.trim()) ?? [];
  if (count && (!working || name === 'day')) return {count: Number(count), unit: working ? 'working-days' : (`${name!}s` as Limit['unit'])}; // the pattern has both or neither
  context.issues.push({code: 'custom', input: text, message: 'a number and hours, working days, days, weeks, months or years, such as 10 working days'});
  return z.NEVER;
});

/** "5 days" from the start, or "1 quarter" between one time and the next. */
const offset = z.string().transform((text, context): Offset => {
  const [, count, name] = /^(\d{1,3}) +(day|week|month|quarter|year)s?$/.exec(text.trim()) ?? [];
  if (count && name) return name === 'quarter' ? {count: Number(count) * 3, unit: 'months'} : {count: Number(count), unit: `${name}s` as Offset['unit']};
  context.issues.push({code: 'custom', input: text, message: 'a number and days, weeks, months, quarters or years, such as 5 days'});
  return z.NEVER;
});

/** The block of data under a step of a pathway, and under a branch of one. */
export const stepData = z.strictObject({mark: line, after: offset.optional(), every: offset.optional(), who: oneOrMore(line).optional()});
export const branchData = z.strictObject({to: entryId.optional()});

/** "1,487" or "39%" as it is written and as a number. */
const figureValue = z.string().transform((text, context) => {
  const written = text.trim();
  if (/^\d{1,3}(,\d{3})*(\.\d+)?%?$|^\d+(\.\d+)?%?$/.test(written)) return {text: written, number: Number(written.replace(/[,%]/g, '')), unit: written.endsWith('%') ? ('per-cent' as const) : ('count' as const)};
  context.issues.push({code: 'custom', input: text, message: 'a figure as the source has it, such as 1,487 or 39%'});
  return z.NEVER;
});

/** The block of data under the heading of a list's entry, by kind. */
export const listedData = {
  'bottom-line': z.strictObject({...applies, ...editorial, ...provenance, ...advice}),
  statement: z.strictObject({stressed: oneOrMore(line).optional(), figure: line.optional(), ...applies, ...editorial, ...provenance, ...advice}),
  role: z.strictObject({number: line.optional(), unit: line.optional(), ...applies, ...editorial, ...provenance, ...advice}),
  figure: z.strictObject({value: figureValue.optional(), period: line.optional(), unit: line.optional(), ...applies, ...editorial, ...provenance, ...advice}),
  timescale: z.strictObject({starts: line, limit, counts: counted.optional(), extended: limit.optional(), then: limit.optional(), nation, confidence, ...applies, ...editorial, ...provenance, ...advice}),
  term: z.strictObject({plain: line, audience: audience.optional(), short: line.optional(), expansion: line.optional(), uses: oneOrMore(line).optional(), ...applies, ...editorial, ...provenance, ...advice}),
  'help-line': z.strictObject({for: line, audiences: oneOrMore(audience).optional(), phone: line.optional(), hours: line.optional(), web: address.optional(), checked: isoDate, confidence, ...applies, ...editorial, ...provenance, ...advice}),
};
