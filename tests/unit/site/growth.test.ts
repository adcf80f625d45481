/** A site grows with its pack, and no faster. */
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {Pack} from '../../../src/model/pack.js';
import {filesOf} from '../../../src/site/site.js';
import {guidance} from '../../../stories/fixtures/guidance.js';
import {today} from '../../site/built.js';

/** A pack with so many statements and words, each word linked from a statement. */
function packOf(entries: number): Pack {
  const half = Array.from({length: entries / 2}, (_, index) => index);
  const [statement, term] = [guidance.statements[0]!, guidance.terms[0]!];
  return {
    ...guidance,
    statements: half.map((index) => ({...statement, id: `statement-${index}`, list: undefined, title: `Statement ${index}`, body: [{type: 'paragraph', children: [{type: 'text', text: 'See the '}, {type: 'entry-link', kind: 'term', id: `term-${index}`, children: [{type: 'text', text: `word ${index}`}]}]}]})),
    terms: half.map((index) => ({...term, id: `term-${index}`, title: `Word ${index}`, uses: undefined, short: undefined})),
  };
}

async function seconds(pack: Pack): Promise<number> {
  const before = process.cpuUsage();
  let pages = 0;
  for await (const {text} of filesOf(pack, {today, scripts: 'guidance/'})) pages += text.length > 0 ? 1 : 0;
  assert.ok(pages > pack.statements.length);
  return process.cpuUsage(before).user / 1e6;
}

describe('the time that a build takes', () => {
  it('grows in step with the entries: four times as many take no more than seven times as long', async (t) => {
    await seconds(packOf(100)); // whatever is made once
    const few = await seconds(packOf(500));
    const many = await seconds(packOf(2_000));
    t.diagnostic(`500 entries ${few.toFixed(2)} s, 2,000 entries ${many.toFixed(2)} s: ${(many / few).toFixed(1)} times`);
    assert.ok(many < few * 7, `${few} s, then ${many} s`);
  });
});
