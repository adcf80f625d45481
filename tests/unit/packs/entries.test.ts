/** Looking entries up in a pack, whatever build it came from. */
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {entryKind, kinds} from '../../../src/model/kinds.js';
import type {Block, Inline} from '../../../src/model/prose.js';
import {entriesOf, entryOf, findEntry, keyOf, plainWords, summaryOf} from '../../../src/packs/entries.js';
import type {Fault} from '../../../src/packs/fault.js';
import type {Pack} from '../../../src/model/pack.js';
import {guidance} from '../../../stories/fixtures/guidance.js';

const text = (words: string): Inline => ({type: 'text', text: words});
const paragraph = (...children: Inline[]): Block => ({type: 'paragraph', children});

describe('the entries of a pack', () => {
  it('are found under the key that the model gives each kind', () => {
    for (const kind of entryKind.options) assert.equal(keyOf(kind), kinds[kind].key, kind);
  });

  it('can be those of one list', () => {
    assert.deepEqual(entriesOf(guidance, 'statement', 'vision').map(({id}) => id), ['together', 'home']);
  });

  it('are none in a pack that was built before there was such a kind', () => {
    const {checklists, ...old} = guidance;
    const before = {...Object.fromEntries(Object.entries(old).filter(([, value]) => !Array.isArray(value))), checklists, standards: [], terms: []} as unknown as Pack;
    for (const kind of entryKind.options) if (kind !== 'checklist') assert.deepEqual(entriesOf(before, kind), [], kind);
    assert.equal(entriesOf(before, 'checklist').length, checklists.length);
  });

  it('are told by name where the one asked for is not among them', () => {
    assert.equal(findEntry(guidance, 'standard', 'nothing'), undefined);
    assert.throws(() => entryOf(guidance, 'standard', 'nothing'), (fault: Fault) => fault.code === 'entry-missing' && /standard “nothing” in “sample”, which has beginning, assessing, recording$/.test(fault.message));
  });

  it('say first what matters most: the plain words of a term, the first paragraph of the rest', () => {
    assert.equal(summaryOf(entryOf(guidance, 'term', 'core-group')), 'the small team, including you, that makes the plan happen');
    assert.equal(summaryOf(entryOf(guidance, 'bottom-line', 'thinking')), 'We say what we know, how we know it, and what we do not know.');
    assert.match(summaryOf(entryOf(guidance, 'explanation', 'assessment')), /^An assessment is how we find out/);
  });
});

describe('prose as plain words', () => {
  it('joins what is one word, and parts cells, items and paragraphs', () => {
    const body: Block[] = [paragraph(text('mark'), {type: 'strong', children: [text('ed')]}, text(' up')), {type: 'list', ordered: false, items: [[paragraph(text('one'))], [paragraph(text('two'))]]}, {type: 'table', head: [[text('head')], [text('er')]], rows: [[[text('cell')], [text('ed')]]]}];
    assert.equal(plainWords(body), 'marked up one two head er cell ed');
  });

  it('loses no word of a kind of node that it does not know', () => {
    assert.equal(plainWords([{type: 'box', children: [{type: 'glow', text: 'kept'}]} as unknown as Block]), 'kept');
  });
});
