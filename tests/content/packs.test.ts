/** The packs against the inventory, row by row and both ways: nothing lost, merged or renamed, nothing invented. */
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {explanationPart} from '../../src/model/explanation.js';
import {kinds, listedKind} from '../../src/model/kinds.js';
import type {List} from '../../src/model/list.js';
import type {Pack} from '../../src/model/pack.js';
import type {Step} from '../../src/model/pathway.js';
import type {Limit, Timescale} from '../../src/model/timescale.js';
import {packComplaint} from '../../src/packs/check.js';
import {compiled, packIds} from './compiled.js';
import {inventory, type PackRow, type Row, type StepRow, type TimescaleRow, type Title} from './inventory.js';
import {oneOf, pair, plain, same, says, unsaid} from './says.js';
import {bodyText, entriesOf, sectionText} from './words.js';

const pick = <T extends object, K extends keyof T>(from: T, ...keys: K[]): Pick<T, K> =>
  Object.fromEntries(keys.map((key) => [key, from[key]])) as Pick<T, K>;

type Listed = Pack[(typeof kinds)[(typeof listedKind.options)[number]]['key']][number];

const own = <E extends {pack: string}>(entries: readonly E[], id: string): E[] => entries.filter((one) => one.pack === id);

/** Every short entry of a pack's own folder. */
const listedOf = (pack: Pack): Listed[] => listedKind.options.flatMap((kind) => own<Listed>(pack[kinds[kind].key], pack.id));

const entriesIn = (pack: Pack, list: List): Listed[] => own<Listed>(pack[kinds[list.of].key], pack.id).filter((one) => one.list === list.id);

const told = (title: Title): string => [title].flat()[0] ?? '';

/** Everything that a reader sees of a short entry. */
const shown = (entry: Listed): string => {
  const extra = 'stressed' in entry ? entry.stressed : 'value' in entry ? [entry.value?.text ?? '', entry.unit ?? ''] : 'number' in entry ? [entry.number ?? '', entry.unit ?? ''] : [];
  return [entry.title, ...(extra ?? []), bodyText(entry.body)].join('\n');
};

/** Stressed words in their order; how a source sets them apart, in one stretch or several, says nothing. */
const stressedWords = (stressed: readonly string[] = []): string => plain(stressed.join(' ')).replace(/[^\p{L}\p{N} ]/gu, '');

/** The exact figures and words of a row that an entry should have, and those that it has. */
function exact(row: Row, entry: Listed): {wanted: object; found: object} {
  const wanted: Record<string, unknown> = {};
  const found: Record<string, unknown> = {};
  const field = (name: string, value: unknown, held: unknown): void => {
    if (value === undefined) return;
    wanted[name] = value;
    found[name] = held;
  };
  field('stressed', row.stressed && stressedWords(row.stressed), stressedWords('stressed' in entry ? entry.stressed : []));
  field('figure', row.figure, 'figure' in entry ? entry.figure : undefined);
  field('value', row.value, 'value' in entry ? entry.value?.text : null);
  field('period', row.period, 'period' in entry ? entry.period : undefined);
  field('wording', row.wording, entry.wording);
  if (row.number !== undefined) {
    field('number', row.number, 'number' in entry ? entry.number : undefined);
    field('unit', row.unit ?? 'none', ('unit' in entry && entry.unit) || 'none');
  }
  return {wanted, found};
}

const limitText = (limit: Limit | undefined): string | undefined => {
  if (!limit) return undefined;
  const unit = limit.unit.replace('-', ' ');
  return `${limit.count} ${limit.count === 1 ? unit.replace(/s$/, '') : unit}`;
};

const figuresOf = (row: TimescaleRow) => ({limit: row.limit, then: row.then, extended: row.extended, counts: row.counts ?? 'within', nation: row.nation, duty: row.duty});
const figuresIn = (one: Timescale) =>
  ({limit: limitText(one.limit), then: limitText(one.then), extended: limitText(one.extended), counts: one.counts ?? 'within', nation: one.nation, duty: one.duty});

const eventSays = (row: TimescaleRow, one: Timescale): boolean => !unsaid(`${one.title} ${bodyText(one.body)}`, row.event).length && !unsaid(one.starts, row.starts).length;
const fits = (row: TimescaleRow, one: Timescale): boolean =>
  eventSays(row, one) && row.confidence.includes(one.confidence) && Object.entries(figuresOf(row)).every(([key, value]) => figuresIn(one)[key as keyof ReturnType<typeof figuresIn>] === value);

/** A length of time as the pathways write it. */
const offsetText = (offset: Step['after']): string | undefined => offset && `${offset.count} ${offset.count === 1 ? offset.unit.replace(/s$/, '') : offset.unit}`;

function assertStep(row: StepRow, step: Step): void {
  assert.equal(step.mark, row.mark);
  if (row.after) assert.equal(offsetText(step.after), row.after, `${row.mark}: how long after the start`);
  if (row.every) assert.equal(offsetText(step.every), row.every, `${row.mark}: how often`);
  for (const who of row.who ?? []) assert.ok(step.who?.some((one) => says(one, who)), `${row.mark} names ${who} in nobody of: ${step.who?.join(', ')}`);
  const words = [step.title, ...(step.who ?? []), bodyText(step.body), ...step.branches.flatMap((branch) => [branch.title, bodyText(branch.body)])].join('\n');
  assert.deepEqual(unsaid(words, row.says), [], `${row.mark} does not say all it must`);
  const branches = row.branches ?? [];
  assert.deepEqual(step.branches.map(({title}) => title).length, branches.length, `${row.mark}: ${step.branches.map(({title}) => title).join(' / ')}`);
  branches.forEach((branch, index) => {
    assert.deepEqual(unsaid(step.branches[index]?.title ?? '', branch.when), [], `${row.mark}: the condition of branch ${index + 1}`);
    assert.deepEqual(unsaid(bodyText(step.branches[index]?.body ?? []), branch.says), [], `${row.mark}: what is done in branch ${index + 1}`);
  });
}

const sectionIds = ['why', 'practitioner', 'manager', 'timing', 'reflection', 'supervision', 'direct-work', 'guidance'];

describe('the packs that are built', () => {
  it('are the ones the inventory lists', () => {
    assert.deepEqual(packIds().sort(), Object.keys(inventory.packs).sort());
  });

  for (const id of packIds()) it(`have nothing that a page would find wrong: ${id}`, () => assert.equal(packComplaint(compiled(id).pack), undefined));
});

/** The lists of the inventory with those of the pack, matched by title. */
const listsOf = (row: PackRow, pack: Pack) => {
  const lists = own(pack.lists, pack.id);
  return row.lists.map((wanted) => ({wanted, list: lists.find((list) => oneOf(wanted.title, list.title) && list.of === wanted.of)}));
};

for (const [id, row] of Object.entries(inventory.packs)) {
  describe(`pack ${id}`, () => {
    const {pack, diagnostics} = compiled(id);

    it('compiles with nothing to complain of', () => {
      assert.deepEqual(diagnostics.map(({file, line, message}) => `${file}:${line} ${message}`), []);
    });

    it('names itself, its owner and what it extends', () => {
      assert.deepEqual(
        {...pick(pack, 'id', 'title', 'owner', 'language', 'version'), extends: pack.extends.map((parent) => parent.id)},
        {id, title: row.title, owner: row.owner, language: 'en-GB', version: '1.0.0', extends: row.extends},
      );
    });

    it('has whole everything that it extends', () => {
      const names = (of: Pack): string[] => entriesOf(of).map(({name}) => name);
      for (const parent of row.extends) assert.deepEqual(names(compiled(parent).pack).filter((name) => !names(pack).includes(name)), []);
    });

    it('holds these lists and no others', () => {
      const matched = listsOf(row, pack);
      assert.deepEqual(matched.filter(({list}) => !list).map(({wanted}) => `${wanted.of}: ${told(wanted.title)}`), [], 'lists of the inventory that are not in the pack');
      const claimed = new Set(matched.map(({list}) => list?.id));
      assert.deepEqual(own(pack.lists, id).filter((list) => !claimed.has(list.id)).map(({of, title}) => `${of}: ${title}`), [], 'lists of the pack that are not in the inventory');
      assert.equal(claimed.size, row.lists.length, 'two lists of the inventory are one list of the pack');
    });

    it('gives its lists an order, each a place of its own', () => {
      const orders = own(pack.lists, id).map((list) => list.order);
      assert.deepEqual([...orders].sort((a, b) => (a ?? 0) - (b ?? 0)), orders.map((_, index) => index + 1));
    });

    it('holds no short entry outside the lists of the inventory', () => {
      const claimed = new Set(listsOf(row, pack).map(({list}) => list?.id));
      const loose = listedOf(pack).filter((one) => !(one.list !== undefined && claimed.has(one.list)));
      const rowed = new Set<Listed>([...own(pack.terms, id), ...own(pack.timescales, id), ...own(pack.helpLines, id)]); // each of these has its own row below
      assert.deepEqual(loose.filter((one) => !rowed.has(one)).map(({id: one, title}) => `${one}: ${title}`), []);
    });

    it('holds these standards, by number and exact title', () => {
      assert.deepEqual(own(pack.standards, id).map((standard) => pick(standard, 'number', 'id', 'title')).sort((a, b) => a.number - b.number), row.standards);
    });

    for (const wanted of row.standards) {
      it(`standard ${wanted.number} has its eight sections, each with something in it`, () => {
        const standard = pack.standards.find((one) => one.id === wanted.id);
        assert.deepEqual(standard?.sections.map((section) => section.id), sectionIds);
        for (const section of standard?.sections ?? []) assert.notEqual(bodyText(section.body), '', section.id);
      });
    }

    it('holds these checklists and no others', () => {
      assert.deepEqual(own(pack.checklists, id).map((checklist) => checklist.id).sort(), Object.keys(row.checklists).sort());
    });

    it('holds these pathways and no others', () => {
      const pathways = own(pack.pathways, id);
      assert.deepEqual(row.pathways.filter((wanted) => !pathways.some((one) => oneOf(wanted.title, one.title))).map((wanted) => told(wanted.title)), [], 'not in the pack');
      assert.deepEqual(pathways.filter((one) => !row.pathways.some((wanted) => oneOf(wanted.title, one.title))).map(({title}) => title), [], 'not in the inventory');
    });

    it('holds these time-scales and no others, figure by figure', () => {
      const timescales = own(pack.timescales, id);
      const paired = pair(row.timescales, timescales, fits);
      const near = (wanted: TimescaleRow): string => timescales.filter((one) => eventSays(wanted, one)).map((one) => `${one.id} ${JSON.stringify({...figuresIn(one), confidence: one.confidence})}`).join(' or ');
      assert.deepEqual(
        row.timescales.filter((wanted) => !paired.has(wanted)).map((wanted) => `${wanted.event.join(' + ')} ${JSON.stringify({...figuresOf(wanted), confidence: wanted.confidence})}, near to it: ${near(wanted) || 'nothing'}`),
        [],
        'rows that no time-scale keeps',
      );
      const claimed = new Set(paired.values());
      assert.deepEqual(timescales.filter((one) => !claimed.has(one)).map((one) => `${one.id}: ${one.title} ${JSON.stringify({...figuresIn(one), confidence: one.confidence})}`), [], 'time-scales that no row asks for');
    });

    it('holds every word of the glossary and no other, each with plain words', () => {
      const terms = own(pack.terms, id);
      const called = (name: string) => terms.filter((term) => [term.title, ...(term.short ? [term.short] : []), ...(term.uses ?? [])].some((one) => same(one, name)));
      for (const wanted of row.terms) {
        for (const name of wanted.names) assert.notEqual(called(name).length, 0, `no term has the official word "${name}" as its title, its abbreviation or a use`);
        const [first] = wanted.names.flatMap(called);
        const words = first ? [first.title, first.expansion ?? '', first.plain, bodyText(first.body)].join('\n') : '';
        assert.deepEqual(unsaid(words, wanted.says), [], wanted.word);
      }
      const names = row.terms.flatMap((wanted) => wanted.names);
      const extra = terms.filter((term) => !names.some((name) => same(name, term.title) || (term.short !== undefined && same(name, term.short))));
      assert.deepEqual(extra.map(({title}) => title), [], 'terms that are not in the glossary');
      for (const term of terms) assert.notEqual(plain(term.plain), plain(term.title), `${term.id}: the plain words are the official word again`);
    });

    it('links no phrase to two terms', () => {
      const uses = pack.terms.flatMap((term) => (term.uses ?? []).map((phrase) => ({phrase: plain(phrase), term: term.id})));
      assert.deepEqual(uses.filter(({phrase, term}) => uses.some((one) => one.phrase === phrase && one.term !== term)), []);
    });

    it('explains these moments to these people, and no others', () => {
      const found = Object.fromEntries(own(pack.explanations, id).map((one) => [one.id, one.texts.map((text) => text.audience)]));
      assert.deepEqual(found, row.explanations);
    });

    it('tells in every explanation what it is or why, what happens next, what to ask for, who can help, and asks for questions', () => {
      for (const explanation of own(pack.explanations, id)) {
        for (const text of explanation.texts) {
          const name = `${explanation.id}, ${text.audience}`;
          const parts = text.blocks.map((block) => block.id);
          assert.ok(parts.includes('what') || parts.includes('why'), `${name} says neither what it is nor why`);
          for (const part of ['next', 'ask', 'help', 'questions'] as const) assert.ok(parts.includes(part), `${name} has no ${part}`);
          assert.deepEqual(parts, explanationPart.options.filter((part) => parts.includes(part)), `${name}: the order of its parts`);
          for (const block of text.blocks) assert.notEqual(bodyText(block.body), '', `${name}, ${block.id}`);
          assert.notDeepEqual(text.helpLines ?? [], [], `${name} names no help line`);
        }
      }
    });

    it('gives these help lines, with the contacts as they were seen', () => {
      const lines = own(pack.helpLines, id);
      for (const wanted of row.helpLines) {
        const line = lines.find((one) => oneOf(wanted.title, one.title));
        assert.ok(line, `${told(wanted.title)} is missing among: ${lines.map(({title}) => title).join(', ')}`);
        assert.deepEqual({phone: line.phone, confidence: line.confidence, checked: line.checked}, {phone: wanted.phone, confidence: wanted.confidence, checked: inventory.dates.reviewed}, line.id);
        assert.deepEqual([...unsaid(line.for, wanted.for), ...unsaid(line.hours ?? '', wanted.hours), ...unsaid(bodyText(line.body), wanted.says)], [], line.id);
        if (wanted.web) assert.ok(line.web?.includes(wanted.web), line.id);
      }
      assert.deepEqual(lines.filter((line) => !row.helpLines.some((wanted) => oneOf(wanted.title, line.title))).map(({title}) => title), [], 'help lines that are not in the inventory');
    });
  });

  for (const wanted of row.lists) {
    describe(`list "${told(wanted.title)}" of ${id}`, () => {
      const {pack} = compiled(id);
      const list = listsOf(row, pack).find((one) => one.wanted === wanted)?.list;
      assert.ok(list, `there is no list of ${wanted.of}s titled "${told(wanted.title)}" among: ${own(pack.lists, id).map(({of, title}) => `${of} "${title}"`).join(', ')}`);
      const entries = entriesIn(pack, list);

      it(`holds its ${wanted.count}`, () => {
        assert.equal(wanted.rows.length, wanted.count, 'the inventory miscounts itself');
        assert.equal(entries.length, wanted.count, entries.map(({title}) => title).join(' / '));
      });

      it('rests on its place in the source', () => assert.ok(says(list.place, wanted.place), `${list.place}; the inventory has: ${wanted.place}`));

      if (wanted.says) it('says above them what the source says of all', () => assert.deepEqual(unsaid(bodyText(list.body), wanted.says), []));

      if (wanted.of === 'figure') it('says whether its figures are shares of a whole', () => assert.equal(list.shares ?? false, wanted.shares ?? false));

      wanted.rows.forEach((one, index) => {
        it(`${index + 1}: ${one.title ? told(one.title) : [...(one.says ?? []), ...(one.stressed ?? [])].join(', ')}`, () => {
          const entry = entries[index];
          assert.ok(entry, `there is no entry ${index + 1}`);
          if (one.title) assert.ok(oneOf(one.title, entry.title), `"${entry.title}" should be "${told(one.title)}"`);
          assert.deepEqual(unsaid(shown(entry), one.says), [], `"${entry.title}" does not say all it must`);
          const {wanted: fields, found} = exact(one, entry);
          assert.deepEqual(found, fields, entry.title);
          if (one.stressed) assert.notEqual(bodyText(entry.body), '', `"${entry.title}" says nothing under its stressed words`);
        });
      });
    });
  }

  for (const wanted of row.pathways) {
    describe(`pathway "${told(wanted.title)}" of ${id}`, () => {
      const pathway = compiled(id).pack.pathways.find((one) => oneOf(wanted.title, one.title));
      assert.ok(pathway, `it is not among: ${compiled(id).pack.pathways.map(({title}) => title).join(', ')}`);

      it('has these steps, marked as the source marks them', () => {
        assert.deepEqual(pathway.steps.map((step) => step.mark), wanted.steps.map((step) => step.mark));
        assert.ok(says(pathway.place, wanted.place), `${pathway.place}; the inventory has: ${wanted.place}`);
        if (wanted.counts) assert.equal(pathway.counts, wanted.counts);
        assert.deepEqual(unsaid(bodyText(pathway.body), wanted.says), [], 'what its introduction must say');
      });

      wanted.steps.forEach((step, index) => {
        it(`${step.mark}: when, who, what and where it parts`, () => {
          const found = pathway.steps[index];
          assert.ok(found);
          assertStep(step, found);
          for (const branch of found.branches) if (branch.to) assert.ok(pathway.steps.some((one) => one.id === branch.to), `${branch.id} leads to ${branch.to}, which is no step`);
        });
      });
    });
  }

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
          if (item.standard) assert.equal(found.standard?.title, row.standards.find((one) => one.id === item.standard)?.title, 'the standard is named by its exact title');
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
