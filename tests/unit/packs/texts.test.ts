import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {partsOf, readingOrder, textsOf} from '../../../src/packs/texts.js';
import {kinds} from '../../../src/model/kinds.js';
import {pack as packSchema, type Pack} from '../../../src/model/pack.js';
import {common, everyKind, prose} from './search-sample.js';

const textOf = (pack: Pack, kind: string) => [...textsOf(pack)].find((text) => text.kind === kind)!;

/** Every string of a value but those that no reader sees or that are another entry's. */
function* strings(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (Array.isArray(value)) for (const one of value) yield* strings(one);
  else if (value && typeof value === 'object') {
    for (const [key, one] of Object.entries(value)) {
      const unseen = ['id', 'hash', 'hashes', 'pack', 'list', 'source', 'place', 'wording', 'duty', 'owner', 'reviewed', 'due', 'type', 'kind', 'unit', 'answers', 'date', 'counts', 'nation', 'confidence', 'checked', 'audiences', 'audience', 'helpLines', 'translations', 'related', 'stages', 'web', 'of', 'to', 'after', 'every', 'refresh', 'stressed'];
      if (!unseen.includes(key)) yield* strings(one);
    }
  }
}

describe('the texts of a pack', () => {
  it('has every kind that the model has, each once', () => {
    assert.deepEqual([...readingOrder].sort(), Object.keys(kinds).sort());
    assert.equal(new Set(readingOrder).size, readingOrder.length);
  });

  it('leaves no word out that an entry of any kind says', () => {
    const pack = packSchema.parse(everyKind());
    const texts = [...textsOf(pack)];
    assert.deepEqual(texts.map(({kind}) => kind), [...readingOrder]);
    for (const {kind, entry, names, parts} of texts) {
      const all = [entry.title, ...names, ...parts.flatMap(({title = '', text}) => [title, text])].join('\n');
      for (const said of strings(entry)) assert.ok(all.includes(said), `${kind}: “${said}” is in\n${all}`);
    }
  });

  it('keeps parts apart, each under its title: sections, items, steps and audiences', () => {
    const pack = packSchema.parse(everyKind());
    const parts = (kind: string) => textOf(pack, kind).parts.map(({id, title}) => [id, title].filter(Boolean).join(': '));
    assert.deepEqual(parts('standard'), ['', 'why: Why it matters']);
    assert.deepEqual(parts('checklist'), ['', 'ecomap: Ecomap']);
    assert.deepEqual(parts('pathway'), ['', 'talk: Day 1: Talk to the worker']);
    assert.deepEqual(parts('explanation'), ['parent: For a parent or carer', 'young-child: For a young child']);
  });

  it('reads a time-scale, a figure and a help line as sentences', () => {
    const pack = packSchema.parse(everyKind());
    const first = (kind: string) => textOf(pack, kind).parts[0]!.text;
    assert.equal(first('timescale'), '10 working days from the initial conference. It turns the plan into a full one.');
    assert.equal(first('figure'), '1,487 contacts September 2018.');
    assert.equal(first('help-line'), 'For anyone under 19. 0800 000 000. Every day. Somebody to talk to.');
    assert.equal(partsOf({...pack.timescales[0]!, limit: {count: 1, unit: 'working-days'}})[0]!.text.slice(0, 18), '1 working day from');
  });

  it('never reads a translation', () => {
    const pack = packSchema.parse(everyKind());
    assert.ok(JSON.stringify(pack.explanations).includes('Asesiad'));
    assert.ok(!JSON.stringify([...textsOf(pack)].map(({parts}) => parts)).includes('Asesiad'));
  });

  it('reads a pack that has none of a kind, and keeps no mark of a term’s names', () => {
    const {terms} = packSchema.parse(everyKind());
    const old = {terms: [{...terms[0]!, ...common, body: prose('Body')}]} as unknown as Pack;
    assert.deepEqual([...textsOf(old)].map(({kind, names}) => [kind, ...names]), [['term', 'CIN', 'child in need', 'children in need']]);
  });
});
