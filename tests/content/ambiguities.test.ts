/** Promise 7, where a source is silent or unclear: what it does not say is said not to be said, and what it lost stays lost. */
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {compiled} from './compiled.js';
import {inventory} from './inventory.js';
import {plain, says, unsaid} from './says.js';
import {bodyText, entriesOf, ownEntriesOf, type Entry} from './words.js';

const textOf = (entry: Entry): string => entry.texts.join('\n');

for (const [id, row] of Object.entries(inventory.packs)) {
  describe(`promise 7: what the source of ${id} leaves open`, () => {
    const {pack} = compiled(id);
    const entries = ownEntriesOf(pack);

    for (const said of row.said) {
      it(`is told in words: ${said.about}`, () => {
        const places = entries.filter((entry) => {
          if (said.inList) return entry.kind === 'list' && says(entry.titles[0] ?? '', said.inList);
          return said.in === undefined || says(textOf(entry), said.in);
        });
        assert.ok(places.length > 0, `nothing in the pack is called "${said.in ?? said.inList}"`);
        assert.ok(places.some((entry) => !unsaid(textOf(entry), said.says).length), `no entry says all of: ${said.says.join(', ')}. Looked in: ${places.map(({name}) => name).join(', ')}`);
      });
    }

    for (const title of row.absent) {
      it(`is not made up: ${title}`, () => {
        for (const entry of entries.filter((one) => one.provenance.wording !== 'drafted')) {
          assert.ok(!entry.titles.some((one) => plain(one) === plain(title)), `${entry.name} stands as if the source still held it`);
        }
      });
    }
  });
}

describe('promise 7: which days a pathway counts', () => {
  const open = Object.keys(inventory.packs).flatMap((id) => compiled(id).pack.pathways).filter(({counts}) => counts === 'unsaid');

  it('is said once where the source does not say it: by the mark that the element puts above the steps', () => {
    assert.ok(open.some(({id}) => id === 'escalation'), 'Barnet’s escalation leaves it open');
    for (const {id, body} of open) assert.doesNotMatch(bodyText(body), /working days|calendar days/i, id);
  });
});

describe('promise 7: what was learned in Hertfordshire stays in Hertfordshire', () => {
  const {pack} = compiled('wandsworth');

  it('is never told of Wandsworth: an entry with one of its figures names Hertfordshire', () => {
    const figures = /\b(?:22|twenty-two)\b[^.]*\bteams\b|\b280\b|\bco-located teams\b/i;
    const holding = ownEntriesOf(pack).filter((entry) => figures.test(textOf(entry)));
    for (const entry of holding) assert.match(textOf(entry), /Hertfordshire/, entry.name);
    for (const entry of holding) assert.doesNotMatch(textOf(entry), /\b(?:Wandsworth|[Ww]e) (?:has|have|had) (?:22|twenty-two|280)\b/, entry.name);
  });

  it('is said in the list itself, once for all', () => {
    const list = pack.lists.find((one) => says(one.title, 'learned'));
    assert.ok(list);
    assert.match(textOf(entriesOf(pack).find((entry) => entry.kind === 'list' && entry.id === list.id)!), /Hertfordshire/);
  });

  it('is never a bare figure: its own title says whose it is', () => {
    for (const figure of pack.figures.filter((one) => /^(?:22|280)$/.test(one.value?.text ?? ''))) assert.match(figure.title, /Hertfordshire/, figure.id);
  });
});

describe('promise 7: figures that a source does not give are not worked out for it', () => {
  it('gives other referrers of Leicestershire no share', () => {
    for (const entry of ownEntriesOf(compiled('leicestershire').pack)) assert.doesNotMatch(textOf(entry), /\b35\s*(?:%|per cent)/, entry.name);
  });

  it('gives Barnet\'s days as days', () => {
    for (const pathway of compiled('barnet').pack.pathways.filter((one) => one.steps.some((step) => step.mark.startsWith('Day')))) assert.equal(pathway.counts, 'unsaid', pathway.id);
  });
});
