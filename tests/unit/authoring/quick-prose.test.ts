/** The quick look at prose says yes to what the schema hands back as it is, and to nothing else. */
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import * as z from 'zod';
import {isProse, withQuickProse} from '../../../src/authoring/quick-prose.js';
import {block} from '../../../src/model/prose.js';
import {standard} from '../../../src/model/standard.js';
import {blocks} from './arbitraries.js';

/** A value with one place in it changed: a key more, a key less, keys in another order, or something else in its place. */
function changed(value: unknown, where: number, how: (of: unknown) => unknown): unknown {
  let at = where;
  const walk = (one: unknown): unknown => {
    if (at-- === 0) return how(one);
    if (Array.isArray(one)) return one.map(walk);
    return typeof one === 'object' && one !== null ? Object.fromEntries(Object.entries(one).map(([key, inner]) => [key, walk(inner)])) : one;
  };
  return walk(value);
}

const fields = (of: unknown): [string, unknown][] => (typeof of === 'object' && of !== null && !Array.isArray(of) ? Object.entries(of) : []);
const change = fc.constantFrom<(of: unknown) => unknown>(
  () => undefined, () => null, () => 7, () => 1.5, () => 'javascript:x', () => [], () => [null], () => ({}), () => 'Not An Id',
  (of) => Object.fromEntries([...fields(of), ['more', 1]]),
  (of) => Object.fromEntries(fields(of).slice(1)),
  (of) => Object.fromEntries(fields(of).reverse()),
  (of) => Object.fromEntries(fields(of).map(([key, one]) => [key, key === 'type' ? 'quote' : one])),
);
const prose = z.array(block);

describe('the quick look at prose', () => {
  it('says yes to all that is read, which the schema hands back as it is', () => {
    fc.assert(fc.property(blocks(), (body) => {
      assert(isProse(body));
      assert.equal(JSON.stringify(prose.parse(body)), JSON.stringify(body));
    }), {numRuns: 100});
  });

  it('says yes to nothing that the schema refuses or writes otherwise', () => {
    fc.assert(fc.property(blocks(), fc.nat(60), change, (body, where, how) => {
      const one = changed(body, where, how);
      if (isProse(one)) assert.equal(JSON.stringify(prose.parse(one)), JSON.stringify(one));
    }), {numRuns: 400});
  });

  it('leaves everything beside the prose to the schema', () => {
    const quick = withQuickProse(standard);
    const text = {body: [{type: 'paragraph', children: [{type: 'text', text: 'A'}]}]};
    const good = {id: 'a', title: ' A ', hash: '0123456789abcdef', pack: 'p', number: 1, ...text, sections: [{id: 's', title: 'S', ...text}], source: {id: 'x', title: 'X', publisher: 'P', edition: '1'}, place: '1', wording: 'drafted', duty: 'local', owner: 'O', reviewed: '2026-01-01', due: '2026-12-01'};
    assert.deepEqual(quick.parse(good), standard.parse(good));
    for (const bad of [{...good, title: ''}, {...good, number: 0}, {...good, more: 1}, {...good, sections: [{...good.sections[0], body: [{type: 'html'}]}]}, {...good, due: '2026-02-30'}]) assert(!quick.safeParse(bad).success);
  });
});
