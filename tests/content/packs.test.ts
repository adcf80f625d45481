/** The packs against the inventory: nothing lost, nothing invented, each word marked as whose it is. */
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {compiled, packIds} from './compiled.js';
import {inventory} from './inventory.js';
import {entriesOf, sectionText, texts} from './words.js';

const pick = <T extends object, K extends keyof T>(from: T, ...keys: K[]): Pick<T, K> =>
  Object.fromEntries(keys.map((key) => [key, from[key]])) as Pick<T, K>;

describe('the packs that are built', () => {
  it('are the ones the inventory lists', () => {
    assert.deepEqual(packIds().sort(), Object.keys(inventory.packs).sort());
  });
});

for (const [id, row] of Object.entries(inventory.packs)) {
  describe(`pack ${id}`, () => {
    const {pack, diagnostics} = compiled(id);
    const inherited = row.extends.flatMap((parent) => Object.entries(inventory.packs[parent]?.terms ?? {}));
    const terms = {...Object.fromEntries(inherited), ...row.terms};

    it('compiles with nothing to complain of', () => {
      assert.deepEqual(diagnostics, []);
    });

    it('names itself, its owner and what it extends', () => {
      assert.deepEqual(
        {...pick(pack, 'id', 'title', 'owner', 'language', 'version'), extends: pack.extends.map((parent) => parent.id)},
        {id, title: row.title, owner: row.owner, language: 'en-GB', version: '1.0.0', extends: row.extends},
      );
    });

    it('holds these standards, by number and exact title, each marked as whose words it is', () => {
      const found = Object.fromEntries(pack.standards.map((standard) => [standard.id, pick(standard, 'number', 'title', 'wording')]));
      assert.deepEqual(found, row.standards);
    });

    it('holds these checklists and no others', () => {
      assert.deepEqual(pack.checklists.map((checklist) => checklist.id).sort(), Object.keys(row.checklists).sort());
    });

    it('holds these terms, its own and those it inherits, each with plain words and a source', () => {
      const found = Object.fromEntries(pack.terms.map((term) => [term.id, {...pick(term, 'title', 'wording', 'duty'), source: term.source.id}]));
      const expected = Object.fromEntries(Object.entries(terms).map(([term, wanted]) => [term, {wording: 'adapted', duty: 'local', ...wanted}]));
      assert.deepEqual(found, expected);
      for (const term of pack.terms) assert.notEqual(term.plain.toLowerCase(), term.title.toLowerCase(), `${term.id}: the plain words are the official word again`);
    });

    it('was reviewed and falls due on the days the inventory gives, within a year', () => {
      for (const {name, provenance} of entriesOf(pack)) {
        assert.deepEqual(pick(provenance, 'reviewed', 'due'), inventory.dates, name);
        const year = new Date(`${provenance.reviewed}T00:00:00Z`);
        year.setUTCFullYear(year.getUTCFullYear() + 1);
        assert.ok(provenance.due > provenance.reviewed && provenance.due <= year.toISOString().slice(0, 10), `${name} is due more than a year after its review`);
      }
    });

    it('says nowhere that a council has adopted it', () => {
      for (const {name, provenance} of entriesOf(pack)) assert.equal('adopted' in provenance, false, name);
      assert.doesNotMatch(JSON.stringify(pack), /"adopted":/);
    });
  });

  for (const [checklistId, wanted] of Object.entries(row.checklists)) {
    describe(`checklist ${checklistId} of ${id}`, () => {
      const checklist = compiled(id).pack.checklists.find((one) => one.id === checklistId);
      assert.ok(checklist, `${checklistId} is not in the pack`);

      it('has its title, kind of answer, source and place', () => {
        assert.deepEqual(
          {...pick(checklist, 'title', 'answers', 'place', 'pack'), source: pick(checklist.source, 'title', 'publisher', 'edition')},
          {...pick(wanted, 'title', 'answers', 'place'), pack: id, source: wanted.source},
        );
      });

      it('asks these items, in this order, with these labels', () => {
        assert.deepEqual(checklist.items.map((item) => pick(item, 'id', 'label')), wanted.items.map((item) => pick(item, 'id', 'label')));
      });

      for (const item of wanted.items) {
        const found = checklist.items.find((one) => one.id === item.id);

        it(`${item.id}: wording, date, standard and refresh are as the sources support`, () => {
          assert.ok(found);
          const refresh = found.refresh && {...pick(found.refresh, 'every', 'unit', 'duty'), ...pick(found.refresh.source, 'title', 'publisher', 'edition')};
          assert.deepEqual(
            {wording: found.wording, date: found.date, standard: found.standard?.id, refresh},
            {wording: item.wording, date: item.date, standard: item.standard, refresh: item.refresh},
          );
          if (item.standard) assert.equal(found.standard?.title, row.standards[item.standard]?.title, 'the standard is named by its exact title');
        });

        it(`${item.id}: says what is asked in one or two short sentences, and why`, () => {
          assert.ok(found?.statement);
          const sentences = found.statement.split(/(?<=[.?!])\s+/);
          assert.ok(sentences.length <= 2 && sentences.every((sentence) => sentence.split(/\s+/).length <= 25), found.statement);
          assert.ok(sectionText(found.sections, 'why'), 'no "Why it matters"');
          if (wanted.answers === 'status') assert.ok(sectionText(found.sections, 'good'), 'no "What good looks like"');
        });
      }
    });
  }
}

describe('the Wandsworth 5', () => {
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
    const body = texts(checklist?.body ?? []).join('\n');
    assert.match(body, /names the first two items/);
    assert.match(body, /other three.*our suggestions until the council supplies its own/);
  });

  it('says whose figure the three months is', () => {
    const item = checklist?.items.find((one) => one.id === 'case-summary');
    assert.match(sectionText(item?.sections ?? [], 'good'), /three months is Knowsley's own figure, from December 2019/);
  });

  it('gives every standard a body that says whose title and whose words it is', () => {
    for (const standard of pack.standards) assert.match(texts(standard.body).join('\n'), /The title is Wandsworth's\. The words are ours/, standard.id);
    for (const standard of pack.standards.filter((one) => one.wording === 'drafted')) {
      assert.match(texts(standard.body).join('\n'), /until the council's own standard stands here/, standard.id);
    }
  });
});
