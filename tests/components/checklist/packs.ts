/** Two small packs as they come from the build: the same checklist before and after an upgrade, and a checklist to tick. */
import type {Checklist, ChecklistItem} from '../../../src/model/checklist.js';
import type {Pack} from '../../../src/model/pack.js';
import type {Block} from '../../../src/model/prose.js';
import type {Answer, ChecklistRecord} from '../../../src/model/record.js';
import {noEntries} from '../../../src/packs/no-entries.js';
import {wordingOf} from '../../../src/records/answer.js';

/** The day on which these tests take place. */
export const today = '2026-06-15';

export const source = {id: 'sample-guidance', title: 'Sample guidance', publisher: 'Sample council', edition: 'May 2026'};

export const provenance = {source, place: 'page 3', wording: 'adapted', duty: 'local', owner: 'Practice lead', reviewed: '2026-05-01', due: '2027-04-30'} as const;

export const paragraph = (text: string): Block => ({type: 'paragraph', children: [{type: 'text', text}]});

/** An item whose hash is its own for its wording, as the build's is. */
export const item = (id: string, label: string, more: Partial<ChecklistItem> = {}): ChecklistItem => ({
  id,
  label,
  hash: hashOf(wordingOf({label, ...more})),
  date: 'none',
  sections: [{id: 'why', title: 'Why it matters', body: [paragraph(`${label} matters to the child.`)]}],
  ...provenance,
  ...more,
});

/** Sixteen hexadecimal digits that differ with the wording: all that a run-time identity has to do. */
function hashOf(wording: string): string {
  let sum = 7n;
  for (const unit of wording) sum = (sum * 1_099_511n + BigInt(unit.codePointAt(0)!)) % (1n << 64n);
  return sum.toString(16).padStart(16, '0');
}

export const checklist = (id: string, items: ChecklistItem[], more: Partial<Checklist> = {}): Checklist => ({id, title: 'Record basics', hash: '00000000000000aa', pack: 'sample', answers: 'status', body: [paragraph('What every record should hold.')], items, ...provenance, ...more});

export const pack = (version: string, checklists: Checklist[], more: Partial<Pack> = {}): Pack => ({
  format: 'practice-guidance/pack@1',
  id: 'sample',
  title: 'Sample practice guidance',
  version,
  language: 'en-GB',
  owner: 'Practice lead',
  extends: [],
  ...noEntries,
  sources: [source],
  checklists,
  ...more,
});

const quarterly = {every: 3, unit: 'months', source, place: 'page 4', duty: 'should'} as const;

const summary = item('case-summary', 'Case summary', {statement: 'A summary anyone can follow.', date: 'asked', refresh: quarterly, standard: {id: 'recording', title: 'Recording the work'}});
const chronology = item('chronology', 'Chronology', {statement: 'The main events are listed.', date: 'optional', refresh: quarterly});
const genogram = item('genogram', 'Genogram', {wording: 'drafted'});
const ecomap = item('ecomap', 'Ecomap');

/** Version 1.0.0: four items. */
export const first = pack('1.0.0', [
  checklist('record-basics', [summary, chronology, genogram, ecomap]),
  checklist('promises', [item('listen', 'Listen first', {statement: 'We listen before we advise.'}), item('explain', 'Explain why')], {title: 'Promises to keep', answers: 'tick', body: []}),
]);

/** Version 2.0.0: the chronology reworded, the ecomap retired, the plan new, the rest as it was. */
export const second = pack('2.0.0', [
  checklist('record-basics', [summary, item('chronology', 'Chronology', {statement: 'The significant events are listed in order.', date: 'optional', refresh: quarterly}), genogram, item('plan', 'Plan')]),
  ...first.checklists.slice(1),
]);

export const itemOf = (from: Pack, id: string): ChecklistItem => {
  const found = from.checklists.flatMap(({items}) => items).find((one) => one.id === id);
  if (!found) throw new Error(`The fixture has no item ${id}.`);
  return found;
};

/** An answer as version 1.0.0 stamped it. */
export const answer = (id: string, state: string, more: Partial<Answer> = {}): Answer => {
  const asked = itemOf(first, id);
  return {packVersion: '1.0.0', hash: asked.hash, wording: wordingOf(asked), state, at: '2026-06-01T09:30:00Z', by: 'Robin Sample', ...more};
};

export const record = (items: Record<string, Answer>, more: Record<string, unknown> = {}): ChecklistRecord => ({format: 'practice-guidance/record@1', checklist: 'record-basics', pack: 'sample', items, ...more});

/** Every item answered, nothing too old: complete in version 1.0.0. */
export const whole = (): ChecklistRecord =>
  record({
    'case-summary': answer('case-summary', 'up-to-date', {date: '2026-05-20'}),
    chronology: answer('chronology', 'up-to-date'),
    genogram: answer('genogram', 'not-applicable', {reason: 'Known from the sibling’s record'}),
    ecomap: answer('ecomap', 'up-to-date'),
  });

/** Only the case summary answered. */
export const begun = (): ChecklistRecord => record({'case-summary': answer('case-summary', 'up-to-date', {date: '2026-05-20'})});
