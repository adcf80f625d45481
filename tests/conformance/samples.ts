/** Records made by the library's own functions against the built pack, so that they fit whatever the content says today. */
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import type {ChecklistItem} from '../../src/model/checklist.js';
import type {Pack} from '../../src/model/pack.js';
import type {Answer, ChecklistRecord} from '../../src/model/record.js';
import {answerItem} from '../../src/records/answer.js';
import {embedFolder, ensureBuilt} from './built.js';

await ensureBuilt();

export const pack = JSON.parse(readFileSync(join(embedFolder, 'packs', 'wandsworth.json'), 'utf8')) as Pack;
const checklist = pack.checklists.find(({id}) => id === 'wandsworth-5')!;
export const items: readonly ChecklistItem[] = checklist.items;

/** The library's version, as its package says it. */
export const {version} = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {version: string};

/** The day on which every page of these tests is read, so that none of them ages. */
export const today = '2026-11-02';

const page = {pack: pack.id, packVersion: pack.version, checklist: checklist.id, at: `${today}T09:00:00Z`, by: 'A. Worker (demo)'};

/** A record in which these items are answered "up to date". */
export const recordOf = (answered: readonly ChecklistItem[]): ChecklistRecord =>
  answered.reduce<ChecklistRecord | null>((record, item) => answerItem(record, item, {state: 'up-to-date', date: '2026-10-30'}, page), null)!;

/** Every item is answered: nothing is open. */
export const wholeRecord = recordOf(items);

/** One item is answered, so that a page's default can be told from `wholeRecord`. */
export const firstAnswered = recordOf(items.slice(0, 1));

/** An answer given under another version of the pack, in other words. */
export const olderAnswer = (wording: string): Answer => ({packVersion: '0.3.0', hash: '0000000000000000', wording, state: 'up-to-date', date: '2026-03-04', at: '2026-03-05T10:00:00Z'});
