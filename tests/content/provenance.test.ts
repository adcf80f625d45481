/** Promise 7: every statement has its source, and says whose words it is in. Promise 6: its dates are told honestly. */
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {compiled} from './compiled.js';
import {inventory} from './inventory.js';
import {bodyText, entriesOf, sectionText, texts} from './words.js';

/** A place that sends a reader nowhere. */
const noPlace = /^(?:the )?(?:document|source|whole|various|throughout|n\/?a|unknown|-)\.?$/i;

for (const id of Object.keys(inventory.packs)) {
  describe(`promise 7: every statement has its source, in ${id}`, () => {
    const {pack} = compiled(id);
    const entries = entriesOf(pack);

    it('names a document that the pack lists, and a place in it', () => {
      for (const {name, provenance} of entries) {
        assert.ok(pack.sources.some((source) => source.id === provenance.source.id && source.title === provenance.source.title), `${name}: ${provenance.source.id}`);
        assert.doesNotMatch(provenance.place, noPlace, name);
      }
    });

    it('says with every entry whether the wording is quoted, adapted or drafted, and what kind of duty it is', () => {
      for (const {name, provenance} of entries) {
        assert.match(provenance.wording, /^(?:quoted|adapted|drafted)$/, name);
        assert.match(provenance.duty, /^(?:must|should|local)$/, name);
      }
    });

    it('calls nothing law or statutory guidance on the word of a council\'s own framework', () => {
      const own = new Set(pack.sources.filter((source) => id !== 'england' && !compiled('england').pack.sources.some((one) => one.id === source.id)).map((source) => source.id));
      for (const {name, provenance} of entries) if (own.has(provenance.source.id)) assert.equal(provenance.duty, 'local', name);
    });

    it('uses every document that it lists', () => {
      const refreshes = pack.checklists.flatMap((checklist) => checklist.items.map((item) => item.refresh?.source.id));
      const used = new Set([...entries.map((one) => one.provenance.source.id), ...refreshes]);
      const inherited = pack.extends.flatMap((parent) => compiled(parent.id).pack.sources.map((source) => source.id));
      assert.deepEqual(pack.sources.map((source) => source.id).filter((source) => !used.has(source) && !inherited.includes(source)), []);
    });

    it('quotes nothing at length: what is said to be quoted is a phrase', () => {
      for (const {name, provenance, bodies} of entries.filter((one) => one.provenance.wording === 'quoted')) {
        for (const text of bodies.flatMap(texts)) assert.ok(text.split(/\s+/).length <= 40, `${name} (${provenance.place}) quotes ${text.split(/\s+/).length} words`);
      }
    });

    it('keeps what stands between quotation marks to forty words', () => {
      for (const {name, texts: words} of entries) {
        for (const [quoted] of words.join('\n').matchAll(/[“"][^”"\n]+[”"]/g)) assert.ok(quoted.split(/\s+/).length <= 40, `${name}: ${quoted}`);
      }
    });
  });

  describe(`promise 6: review dates are told honestly, in ${id}`, () => {
    const {pack} = compiled(id);

    it('was reviewed and falls due on the days the inventory gives, within a year', () => {
      for (const {name, provenance: {reviewed, due}} of entriesOf(pack)) {
        assert.deepEqual({reviewed, due}, inventory.dates, name);
        const year = new Date(`${reviewed}T00:00:00Z`);
        year.setUTCFullYear(year.getUTCFullYear() + 1);
        assert.ok(due > reviewed && due <= year.toISOString().slice(0, 10), `${name} is due more than a year after its review`);
      }
    });

    it('names an owner everywhere', () => {
      for (const {name, provenance, pack: home} of entriesOf(pack)) assert.equal(provenance.owner, inventory.packs[home]?.owner, name);
    });

    it('says nowhere that a council has adopted it', () => {
      for (const {name, provenance} of entriesOf(pack)) assert.equal('adopted' in provenance, false, name);
      assert.doesNotMatch(JSON.stringify(pack), /"adopted":/);
    });
  });
}

/**
 * Publishers that make the rules they publish, or decide what they mean. What another one says of a duty is second-hand, however sure
 * it sounds. Written from the sources of the packs.
 */
const rulemakers = new Set([
  'UK Parliament', // Acts
  'UK Government', // regulations
  'Department for Education', // statutory guidance for England
  'Courts and Tribunals Judiciary', // the practice of the courts
  'Information Commissioner\'s Office', // the guidance that data protection law asks of its regulator
  'safeguarding.wales', // the procedures of all the safeguarding boards of Wales
]);

describe('promise 7: a duty that was read second-hand says so', () => {
  const packs = Object.keys(inventory.packs).map((id) => compiled(id).pack);
  const certain = packs.flatMap(({id, timescales}) => timescales.filter(({pack, duty, wording, confidence}) => pack === id && duty !== 'local' && wording !== 'drafted' && confidence === 'verified'));

  it('is called law or statutory guidance without a caution only where the publisher itself makes such rules', () => {
    assert.ok(certain.length > 0, 'some were read where they are made');
    assert.deepEqual(certain.filter(({source}) => !rulemakers.has(source.publisher)).map(({pack, id, duty, source}) => `${pack}: ${id} is ${duty}, as ${source.publisher} tells it`), []);
  });

  it('knows no publisher that no pack names', () => {
    const named = new Set(packs.flatMap(({sources}) => sources.map(({publisher}) => publisher)));
    assert.deepEqual([...rulemakers].filter((one) => !named.has(one)), []);
  });
});

describe('promise 7: the Wandsworth 5 says which items are the framework\'s', () => {
  const {pack} = compiled('wandsworth');
  const checklist = pack.checklists.find((one) => one.id === 'wandsworth-5');
  const drafted = checklist?.items.filter((item) => item.wording === 'drafted') ?? [];

  it('presents none of the three drafted items as Wandsworth\'s', () => {
    assert.equal(drafted.length, 3);
    for (const item of drafted) {
      assert.notEqual(item.source.publisher, 'Wandsworth Council', `${item.id} names Wandsworth as its source`);
      assert.match(item.place, /our copy of the framework does not show/, item.id);
      assert.match(sectionText(item.sections, 'good'), /We cannot say whether Wandsworth's five includes/, item.id);
    }
  });

  it('says above the items which are the framework\'s and which are suggestions', () => {
    const body = bodyText(checklist?.body ?? []);
    assert.match(body, /names the first two items/);
    assert.match(body, /other three.*our suggestions until the council supplies its own/);
  });

  it('says whose figure the three months is', () => {
    const item = checklist?.items.find((one) => one.id === 'case-summary');
    assert.match(sectionText(item?.sections ?? [], 'good'), /three months is Knowsley's own figure, from December 2019/);
  });

  it('says in every standard whose title and whose words it is', () => {
    for (const standard of pack.standards) assert.match(bodyText(standard.body), /title is Wandsworth's.*words are ours/is, standard.id);
  });
});
