/**
 * The cases that the demo begins with. A seed file says what was answered, in days before today, and never a hash: the
 * records are made by the same function that the element uses, from the pack as it is built, so that "complete" stays complete.
 */
import {readFileSync, readdirSync} from 'node:fs';
import {join} from 'node:path';
import * as z from 'zod';
import {addPeriod, localToday} from '../src/calendar/plain-date.js';
import {answerState, type ChecklistRecord} from '../src/model/record.js';
import {contentHash, entryId, packVersion} from '../src/model/text.js';
import {answerItem} from '../src/records/answer.js';
import {caseReference, type DemoCase} from './case.js';
import type {Guidance, Wanted} from './guidance.js';
import {StartError} from './start-error.js';
import type {Store} from './store.js';

const seedAnswer = z.strictObject({
  state: answerState,
  /** The date the person gave, in days before today. */
  daysAgo: z.int().nonnegative().optional(),
  reason: z.string().optional(),
  /** When it was answered, in days before today. */
  answered: z.int().nonnegative(),
  /** The older pack it was answered under. With `asked` and `hash`, the item was worded so then. */
  under: z.strictObject({packVersion, asked: z.strictObject({label: z.string(), statement: z.string().optional(), hash: contentHash}).optional()}).optional(),
});

const seed = z.strictObject({
  reference: caseReference,
  child: z.string().min(1),
  shows: z.string().min(1),
  closed: z.boolean().default(false),
  pack: entryId,
  checklist: entryId,
  guidancePack: entryId,
  worker: z.string(),
  visitDaysAgo: z.int().nonnegative(),
  legalStatus: z.string(),
  stage: z.string(),
  notes: z.string(),
  /** Dates that the case system knows, by item id, in days before today. */
  datesDaysAgo: z.record(entryId, z.int().nonnegative()).default({}),
  record: z.union([z.strictObject({answers: z.record(entryId, seedAnswer)}), z.strictObject({text: z.string()})]).optional(),
});
type Seed = z.infer<typeof seed>;

/** The first cases, made for the day `today` (`YYYY-MM-DD`). @throws StartError where a seed file cannot be read or names what the pack does not hold. */
export function seedCases(folder: string, guidanceOf: (wanted: Wanted) => Guidance, today = localToday()): DemoCase[] {
  const files = readdirSync(folder).filter((name) => name.endsWith('.json')).sort();
  return files.map((name) => {
    const parsed = seed.safeParse(JSON.parse(readFileSync(join(folder, name), 'utf8')));
    if (!parsed.success) throw new StartError(`The seed file ${name} cannot be read:\n${z.prettifyError(parsed.error)}`);
    return caseFrom(parsed.data, guidanceOf(parsed.data), today);
  });
}

/** Puts each case into the store that the store does not hold yet. */
export async function seedStore(store: Store, cases: readonly DemoCase[]): Promise<void> {
  for (const first of cases) if (!(await holds(store, first.reference))) await store.write(first);
}

/** A file that cannot be read is still there, and is not ours to write over. */
const holds = (store: Store, reference: string): Promise<boolean> => store.read(reference).then((found) => found !== null, () => true);

function caseFrom({reference, child, shows, closed, pack, checklist, guidancePack, ...given}: Seed, guidance: Guidance, today: string): DemoCase {
  const ago = (days: number) => addPeriod(today, {every: -days, unit: 'days'});
  return {
    reference,
    child,
    shows,
    closed,
    pack,
    checklist,
    guidancePack,
    dates: Object.fromEntries(Object.entries(given.datesDaysAgo).map(([item, days]) => [item, ago(days)])),
    fields: {worker: given.worker, visitDate: ago(given.visitDaysAgo), legalStatus: given.legalStatus, stage: given.stage, notes: given.notes},
    record: recordText(reference, given, guidance, ago),
  };
}

function recordText(reference: string, {record: given, worker}: Pick<Seed, 'record' | 'worker'>, {pack, checklist}: Guidance, ago: (days: number) => string): string {
  if (!given) return '';
  if ('text' in given) return given.text;
  let record: ChecklistRecord | null = null;
  for (const [id, {state, daysAgo, reason, answered, under}] of Object.entries(given.answers)) {
    const asked = under?.asked ?? checklist.items.find((item) => item.id === id);
    if (!asked) throw new StartError(`The seed file ${reference}.json answers "${id}", which "${checklist.id}" does not ask: say under which wording it was asked.`);
    const said = {state, ...(daysAgo !== undefined && {date: ago(daysAgo)}), ...(reason && {reason})};
    const page = {pack: pack.id, packVersion: under?.packVersion ?? pack.version, checklist: checklist.id, at: `${ago(answered)}T10:15:00Z`, by: worker};
    record = answerItem(record, {...asked, id}, said, page);
  }
  return record ? JSON.stringify(record) : '';
}
