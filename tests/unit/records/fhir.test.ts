import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import type {Checklist} from '../../../src/model/checklist.js';
import type {ChecklistRecord} from '../../../src/model/record.js';
import {checklistToQuestionnaire, recordToQuestionnaireResponse} from '../../../src/records/fhir.js';
import {progress} from '../../../src/records/progress.js';
import {checklist, recordUnder, schemaRecord, today, twoVersions} from '../../fixtures/records/arbitraries.js';

const sample = (name: string) => JSON.parse(readFileSync(new URL(`../../../src/records/samples/${name}`, import.meta.url), 'utf8')) as unknown;
const checks = sample('checklist.json') as Checklist;
const urns = (value: unknown): string[] => [...JSON.stringify(value).matchAll(/"(?:url|system|questionnaire)":"([^"]*:[^"]*)"/g)].map((found) => found[1]!);

describe('records as FHIR R4', () => {
  it('makes a Questionnaire of a checklist: one choice an item, with what it asks beside it', () => {
    const made = checklistToQuestionnaire(checks);
    assert.deepEqual({...made, item: made.item.map(({linkId, type, answerOption, item}) => [linkId, type, answerOption.map(({valueCoding}) => valueCoding.code).join(), item.map(({linkId}) => linkId).join()])}, {
      resourceType: 'Questionnaire',
      url: 'urn:practice-guidance:questionnaire:sample:sample-checks',
      version: checks.hash,
      title: 'Sample checks',
      status: 'active',
      item: [
        ['summary', 'choice', 'up-to-date,needs-updating,not-applicable', 'summary.date,summary.reason,summary.note'],
        ['history', 'choice', 'up-to-date,needs-updating,not-applicable', 'history.date,history.reason,history.note'],
        ['family-map', 'choice', 'up-to-date,needs-updating,not-applicable', 'family-map.reason,family-map.note'],
      ],
    });
    assert.equal(made.item[0]!.text, 'Summary\nSays on one page why we are involved and what happens next.');
    assert.deepEqual(checklistToQuestionnaire(sample('tick-checklist.json') as Checklist).item[0]!.answerOption.map(({valueCoding}) => valueCoding.display), ['Done']);
  });

  it('promise 2: keeps with each answer what it was given under', () => {
    const made = recordToQuestionnaireResponse(sample('drifted.json') as ChecklistRecord, checks, today);
    assert.equal(made.questionnaire, 'urn:practice-guidance:questionnaire:sample:sample-checks');
    assert.deepEqual(made.item.map(({linkId, text, extension}) => [linkId, text.split('\n')[0], extension[0]!.extension.find(({url}) => url === 'packVersion')!.valueString]), [
      ['summary', 'Summary', '1.0.0'],
      ['history', 'History', '1.0.0'],
      ['visit', 'Last visit', '1.0.0'],
    ]);
    assert.equal(made.item[0]!.text, 'Summary\nSays why we are involved.');
    assert.deepEqual(made.item[1]!.answer, [{
      valueCoding: {system: 'urn:practice-guidance:answer', code: 'up-to-date', display: 'Up to date'},
      item: [
        {linkId: 'history.date', text: 'Date', answer: [{valueDate: '2026-09-01'}]},
        {linkId: 'history.note', text: 'Note', answer: [{valueString: 'Checked with the school.'}]},
      ],
    }]);
  });

  it('gives an answer that it does not know, and a day that is none, as text, and unknown fields as JSON', () => {
    assert.equal(recordToQuestionnaireResponse(sample('unknown-answer.json') as ChecklistRecord, checks, today).item[0]!.answer[0]!.valueString, 'partly');
    assert.match(JSON.stringify(recordToQuestionnaireResponse(sample('date-impossible.json') as ChecklistRecord, checks, today)), /"valueString":"2026-02-30"/);
    const history = recordToQuestionnaireResponse(sample('unknown-fields.json') as ChecklistRecord, checks, today).item[1]!;
    assert.deepEqual(history.extension[0]!.extension.at(-1), {url: 'other', valueString: '{"confidence":{"level":"high"},"seenBy":["manager"]}'});
  });

  it('promise 3: is completed only where nothing is open, and never says complete', () => {
    const pair = fc.oneof(fc.tuple(checklist, schemaRecord), twoVersions.chain(([before, after]) => fc.tuple(fc.constantFrom(before, after), recordUnder(before))));
    const seen = new Set<string>();
    fc.assert(fc.property(pair, ([version, record]) => {
      const made = recordToQuestionnaireResponse(record, version, today);
      seen.add(made.status);
      assert.equal(made.status, progress(version, record, today).open.length ? 'in-progress' : 'completed');
      assert.deepEqual(made.item.map(({linkId}) => linkId), Object.keys(record.items));
      for (const name of urns(made)) assert.match(name, /^urn:practice-guidance:|^[^:]*$/);
    }), {numRuns: 500});
    assert.deepEqual([...seen].sort(), ['completed', 'in-progress']);
  });

  it('names nothing by an address', () => {
    for (const name of [...urns(checklistToQuestionnaire(checks)), ...urns(recordToQuestionnaireResponse(sample('complete.json') as ChecklistRecord, checks, today))]) assert.match(name, /^urn:practice-guidance:/);
  });

  it('is authored when the last answer was given', () => {
    assert.equal(recordToQuestionnaireResponse(sample('complete.json') as ChecklistRecord, checks, today).authored, '2026-11-02T10:15:00Z');
    assert.equal('authored' in recordToQuestionnaireResponse(sample('not-started.json') as ChecklistRecord, checks, today), false);
  });
});
