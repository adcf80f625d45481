import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {recordsToCsv} from '../../../src/records/csv.js';
import {expected, schemaRecord} from '../../fixtures/records/arbitraries.js';

/** RFC 4180, read by its grammar, and strictly: a quote anywhere else is an error. */
function parse(csv: string): string[][] {
  const rows: string[][] = [];
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/y;
  let row: string[] = [];
  while (cell.lastIndex < csv.length) {
    const found = cell.exec(csv);
    assert.ok(found, 'no RFC 4180');
    row.push(found[1]?.replaceAll('""', '"') ?? found[2]!);
    if (found[3] === '\r\n') {
      rows.push(row);
      row = [];
    }
  }
  return rows;
}

const head = ['record', 'checklist', 'pack', 'item', 'wording', 'state', 'date', 'reason', 'note', 'at', 'by', 'packVersion', 'hash', 'other', 'recordOther'];
const answer = {packVersion: '1.0.0', hash: '5a00000000000001', wording: 'Summary', state: 'up-to-date'};
const record = {format: 'practice-guidance/record@1' as const, ...expected, items: {summary: answer}};

describe('records as CSV', () => {
  it('has one row an answer, under one row of names', () => {
    const csv = recordsToCsv([record, {...record, items: {}}, {...record, caseReference: 'C', items: {summary: {...answer, pack: 'other', date: '2026-11-01', seen: ['a']}}}]);
    assert.deepEqual(parse(csv), [
      head,
      ['1', 'sample-checks', 'sample', 'summary', 'Summary', 'up-to-date', '', '', '', '', '', '1.0.0', '5a00000000000001', '', ''],
      ['3', 'sample-checks', 'other', 'summary', 'Summary', 'up-to-date', '2026-11-01', '', '', '', '', '1.0.0', '5a00000000000001', '{"seen":["a"]}', '{"caseReference":"C"}'],
    ]);
    assert.deepEqual(parse(recordsToCsv([])), [head]);
  });

  it('quotes what RFC 4180 wants quoted', () => {
    assert.match(recordsToCsv([{...record, items: {summary: {...answer, note: 'a "b", c\nd'}}}]), /,"a ""b"", c\nd",/);
  });

  it('promise 2: gives every text back, and none begins as a formula', () => {
    fc.assert(fc.property(fc.array(schemaRecord, {maxLength: 3}), (records) => {
      const [names, ...rows] = parse(recordsToCsv(records));
      assert.deepEqual(names, head);
      const answers = records.flatMap((record) => Object.entries(record.items));
      assert.equal(rows.length, answers.length);
      for (const [place, [id, answer]] of answers.entries()) {
        const row = rows[place]!;
        assert.equal(row.length, head.length);
        for (const [column, text] of [['item', id], ['wording', answer.wording], ['note', answer.note ?? ''], ['by', answer.by ?? '']] as const) {
          const cell = row[head.indexOf(column)]!;
          assert.equal(cell === `'${text}` ? text : cell, text);
        }
        for (const cell of row) assert.doesNotMatch(cell, /^\s*[=+\-@]|^[\t\r\n]/);
      }
    }), {numRuns: 300});
  });

  it('disarms a formula, also one behind a space or a full-width sign', () => {
    for (const note of ['=HYPERLINK("x")', '+1', '-1', '@SUM(A1)', '\t=1', ' =1', '＝1', '\r=1']) {
      assert.equal(parse(recordsToCsv([{...record, items: {summary: {...answer, note}}}]))[1]![head.indexOf('note')], `'${note}`);
    }
  });
});
