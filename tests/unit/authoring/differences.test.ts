import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {align} from '../../../src/authoring/differences/align.js';
import {differences, isNothing, type Change, type EntryDifference, type PackDifferences} from '../../../src/authoring/differences/differences.js';
import {allKinds, kindWords} from '../../../src/authoring/differences/kinds.js';
import {entryKind, kinds} from '../../../src/model/kinds.js';
import type {Pack} from '../../../src/model/pack.js';
import {compiled, packYaml, type Files} from './support.js';

/** Every kind of entry, from the page that shows editors how to write each. */
const page = readFileSync(new URL('../../../docs/writing-a-pack.md', import.meta.url), 'utf8');
const example = (begin: RegExp): string => begin.exec(page)?.[1] ?? '';
const shown: Files = {
  'pack.yaml': example(/```yaml\n(id: riverside[\s\S]*?)```/),
  'checklists/record-basics.md': example(/````markdown\n(---\nid: record-basics[\s\S]*?)````/),
  ...Object.fromEntries([...page.matchAll(/`content\/riverside\/(\S+\.md)`:\n\n(`{3,4})markdown\n([\s\S]*?)\n\2\n/g)].map(([, file = '', , text = '']) => [file, `${text}\n`])),
};
const at = (version: string): string => shown['pack.yaml']!.replace('0.1.0', version); // it is one of the examples
const edited = (file: string, from: string | RegExp, to: string, version = '0.2.0'): Pack => {
  const text = shown[file]!.replace(from, to);
  assert.notEqual(text, shown[file], `${file} has ${String(from)}`);
  return compiled({...shown, 'pack.yaml': at(version), [file]: text});
};
const before = compiled(shown);
const only = ({entries}: PackDifferences): EntryDifference => {
  assert.equal(entries.length, 1, JSON.stringify(entries));
  return entries[0]!; // there is one
};
const changesOf = (after: Pack): Change[] => {
  const one = only(differences(before, after));
  return one.is === 'changed' ? one.changes : [];
};

describe('the kinds', () => {
  it('are those of the model, each under its key', () => {
    assert.deepEqual([...allKinds].sort(), [...entryKind.options].sort());
    for (const kind of allKinds) assert.equal(kindWords[kind].key, kinds[kind].key);
  });
});

describe('what changed for a reader', () => {
  it('is nothing between a pack and itself, whatever its version', () => {
    assert.ok(isNothing(differences(before, structuredClone(before))));
    const raised = differences(before, compiled({...shown, 'pack.yaml': at('0.2.0')}));
    assert.ok(isNothing(raised));
    assert.equal(raised.version, 'raised');
    assert.equal(differences(before, before).version, 'same');
  });

  it('is told paragraph by paragraph, under the headings it stands under', () => {
    const after = edited('standards/being-reliable.md', 'let down once listens', 'let down twice listens');
    assert.deepEqual(changesOf(after), [{type: 'words', where: [{role: 'section', id: 'why', title: 'Why it matters'}], before: 'Somebody who was let down once listens for the next time.', after: 'Somebody who was let down twice listens for the next time.'}]);
  });

  it('is a figure or a length of time in words', () => {
    assert.deepEqual(changesOf(edited('timescales/child-protection.md', 'limit: 10 working days', 'limit: 15 working days')), [{type: 'value', field: 'limit', where: [], before: '10 working days', after: '15 working days'}]);
    assert.deepEqual(changesOf(edited('figures/referrers.md', '39%', '41%')), [{type: 'value', field: 'value', where: [], before: '39%', after: '41%'}]);
  });

  it('is an item that asks something else, whose answers are all opened again', () => {
    const changes = changesOf(edited('checklists/record-basics.md', 'a stranger to the case', 'a colleague'));
    assert.deepEqual(changes.map(({type}) => type), ['value', 'asked-anew']);
  });

  it('is a heading, and its id stays what it was', () => {
    assert.deepEqual(changesOf(edited('bottom-lines/bottom-lines.md', '## Thinking', '## Thinking together')), [{type: 'value', field: 'title', where: [], before: 'Thinking', after: 'Thinking together'}]);
  });

  it('is where a link leads, though no word of it changed', () => {
    const linked = (address: string): Pack => edited('bottom-lines/bottom-lines.md', 'Nobody decides', `[Nobody](${address}) decides`);
    const {changes} = only(differences(linked('https://example.org/a'), linked('https://example.org/b'))) as EntryDifference & {is: 'changed'};
    assert.deepEqual(changes, [{type: 'link', where: [], words: 'Nobody', before: 'https://example.org/a', after: 'https://example.org/b'}]);
  });

  it('is how it is laid out, where the words are the same', () => {
    assert.deepEqual(changesOf(edited('bottom-lines/bottom-lines.md', 'Nobody', '**Nobody**')), [{type: 'layout', where: []}]);
  });

  it('is a paragraph that has moved to another part, and not one that went and one that came', () => {
    const text = shown['standards/being-reliable.md']!;
    const line = 'Families know who comes, when, and what for.\n';
    const after = compiled({...shown, 'standards/being-reliable.md': text.replace(line, '').replace('Somebody who', `${line}\nSomebody who`)});
    assert.deepEqual(changesOf(after).map((one) => (one.type === 'moved' ? [one.from.length, one.where.length, one.text] : one)), [[0, 1, line.trim()]]);
  });

  it('is words that became a link to the glossary, which no reader has to be told of', () => {
    const after = edited('terms/meetings.md', 'uses: [core group, core groups]', 'uses: [core group, core groups, interpreter]');
    assert.deepEqual(differences(before, after).entries.map(({kind, weight}) => [kind, weight]), [['explanation', 'behind'], ['term', 'behind']]);
  });

  it('is another order of what was there before', () => {
    const items = /(## Case summary[\s\S]*)(## Chronology[\s\S]*)/;
    const [change] = changesOf(edited('checklists/record-basics.md', items, '$2\n$1'));
    assert.deepEqual(change, {type: 'order', role: 'item', where: [], before: ['Case summary', 'Chronology'], after: ['Chronology', 'Case summary']});
    const {orders, entries} = differences(before, edited('roles/team.md', /(## Team manager[\s\S]*)(## Social worker[\s\S]*)/, '$2\n$1'));
    assert.deepEqual(entries, []);
    assert.deepEqual(orders, [{kind: 'role', list: {id: 'team', title: 'A team'}, before: ['Team manager', 'Social worker'], after: ['Social worker', 'Team manager']}]);
  });
});

describe('what is gone', () => {
  it('says under which id it seems to live on', () => {
    const {entries} = differences(before, edited('roles/team.md', '{#social-worker}', '{#worker}'));
    assert.deepEqual(entries.map((one) => [one.is, one.id, 'becomes' in one ? one.becomes : undefined, 'was' in one ? one.was : undefined]), [['new', 'worker', undefined, 'social-worker'], ['gone', 'social-worker', 'worker', undefined]]);
  });

  it('says so where its title has changed too and its text is largely the same, and not where it is another', () => {
    const file = 'standards/being-reliable.md';
    const long = 'We ring before the day, we say who is coming and when, and we write down what we promised to the family.';
    const whole = (id: string, title: string, text: string): Pack => edited(file, shown[file]!, `---\nid: ${id}\ntitle: ${title}\nnumber: 1\n---\n${text}\n`);
    const pairs = (was: Pack, is: Pack): unknown[] => differences(was, is).entries.map((one) => ('was' in one ? one.was : 'becomes' in one ? one.becomes : one.is));
    assert.deepEqual(pairs(whole('reliable', 'Reliable', long), whole('keeping-our-word', 'Keeping our word', long.replace('ring', 'write'))), ['reliable', 'keeping-our-word']);
    assert.deepEqual(pairs(whole('reliable', 'Reliable', long), whole('keeping-our-word', 'Keeping our word', 'All of this is new, and nobody has ever said any of it before now.')), ['new', 'gone']);
  });

  it('says of an item and a section, too, under which id it seems to live on', () => {
    const parts = (file: string, id: string): unknown[] => changesOf(edited(file, `{#${id}}`, '{#other}')).flatMap((one) => (one.type === 'part' ? [[one.is, one.id, one.is === 'new' ? one.was : one.becomes]] : []));
    assert.deepEqual(parts('checklists/record-basics.md', 'case-summary'), [['gone', 'case-summary', 'other'], ['new', 'other', 'case-summary']]);
    assert.deepEqual(parts('standards/being-reliable.md', 'why'), [['gone', 'why', 'other'], ['new', 'other', 'why']]);
  });

  it('says what still leads to it', () => {
    const after = structuredClone(before);
    after.timescales = after.timescales.filter(({id}) => id !== 'core-group-first');
    const [gone] = differences(before, after).entries.filter(({is}) => is === 'gone');
    assert.deepEqual(gone?.is === 'gone' && gone.linkedFrom, ['standard:being-reliable']);
  });

  it('is an item too, with what it asked', () => {
    const [change] = changesOf(edited('checklists/record-basics.md', /## Chronology[\s\S]*/, ''));
    assert.deepEqual(change, {type: 'part', is: 'gone', role: 'item', id: 'chronology', title: 'Chronology', where: [], text: ['The important events in the child\'s life, in order.']});
  });
});

describe('dates and where things come from', () => {
  it('weigh nothing by themselves, and are told once though they are handed down', () => {
    const one = only(differences(before, edited('checklists/record-basics.md', 'answers: status', 'answers: status\nowner: Head of practice')));
    assert.equal(one.weight, 'dates');
    assert.deepEqual(one.is === 'changed' && one.changes, [{type: 'origin', field: 'owner', where: [], before: 'Practice development lead', after: 'Head of practice'}]);
  });

  it('tell of a document’s new edition once, with how many entries rest on it', () => {
    const {sources, entries} = differences(before, edited('pack.yaml', 'edition: March 2026', 'edition: May 2027'));
    assert.deepEqual(entries, []);
    assert.deepEqual(sources.map(({changes}) => changes), [[{field: 'edition', before: 'March 2026', after: 'May 2027'}]]);
    assert.ok(sources[0]!.entries > 10);
  });
});

describe('an editorial mark', () => {
  const file = 'standards/being-reliable.md';
  const marked = (version: string, mark: string, words: string): Pack =>
    compiled({...shown, 'pack.yaml': at(version), [file]: shown[file]!.replace('number: 1', `number: 1\neditorial: ${mark}`).replace('listens', words)});
  const weigh = (was: Pack, is: Pack): string => only(differences(was, is)).weight;

  it('makes the change of its version editorial', () => assert.equal(weigh(before, marked('0.2.0', '0.2.0', 'waits')), 'editorial'));
  it('makes no change of a later version editorial, though it is left standing', () => assert.equal(weigh(marked('0.2.0', '0.2.0', 'waits'), marked('0.3.0', '0.2.0', 'hopes')), 'material'));
  it('makes no second change editorial in the same version', () => assert.equal(weigh(marked('0.2.0', '0.2.0', 'waits'), marked('0.2.0', '0.2.0', 'hopes')), 'material'));
  it('speaks of one step, and not of all that lies between two packs', () => {
    const one = only(differences(before, marked('0.4.0', '0.4.0', 'waits')));
    assert.deepEqual([one.weight, one.is === 'changed' && one.mark], ['material', 'too-far']);
  });
  it('speaks of every release that it names, where none between the two packs is left out', () => {
    const weight = (from: string, mark: string): string => weigh({...before, version: from}, marked('0.4.0', mark, 'waits'));
    assert.deepEqual([['0.1.0', '[0.2.0, 0.3.0, 0.4.0]'], ['0.1.0', '[0.4.0, 0.2.0, 0.3.0]'], ['0.2.0', '[0.3.0, 0.4.0]'], ['0.3.2', '[0.2.0, 0.3.0, 0.4.0]']].map(([from = '', mark = '']) => weight(from, mark)), ['editorial', 'editorial', 'editorial', 'editorial']);
    assert.deepEqual([['0.1.0', '[0.3.0, 0.4.0]'], ['0.1.0', '[0.2.0, 0.4.0]'], ['0.1.0', '[0.2.0, 0.3.0]']].map(([from = '', mark = '']) => weight(from, mark)), ['material', 'material', 'material']);
  });
  it('cannot make it editorial that people are asked again', () => {
    const list = 'checklists/record-basics.md';
    const after = compiled({...shown, 'pack.yaml': at('0.2.0'), [list]: shown[list]!.replace('answers: status', 'answers: status\neditorial: 0.2.0').replace('a stranger', 'a colleague')});
    const one = only(differences(before, after));
    assert.deepEqual([one.weight, one.is === 'changed' && one.mark], ['material', 'overruled']);
  });
  it('leaves dates what they are', () => {
    const after = compiled({...shown, 'pack.yaml': at('0.2.0'), [file]: shown[file]!.replace('number: 1', 'number: 1\neditorial: 0.2.0\nowner: Head of practice')});
    assert.equal(weigh(before, after), 'dates');
  });

  it('is the parent’s for what is inherited', () => {
    const child = (parent: Pack): Pack => compiled({'pack.yaml': packYaml.replace('owner:', 'extends: riverside\nowner:')}, [parent]);
    const {entries, extends: parents} = differences(child(before), child(marked('0.2.0', '0.2.0', 'waits')));
    assert.deepEqual(entries.map(({weight, inherited}) => [weight, inherited]), [['editorial', 'riverside']]);
    assert.deepEqual(parents, [{id: 'riverside', before: '0.1.0', after: '0.2.0'}]);
  });
});

describe('a translation', () => {
  it('that was right and is not is told, with the paragraphs it lacks now', () => {
    const after = edited('explanations/first-visit.md', 'Someone is worried', 'A teacher is worried');
    const {stale} = differences(before, after);
    assert.deepEqual(stale, [{explanation: {id: 'first-visit', title: 'Our first visit'}, language: 'cy', audience: 'parent', part: {id: 'why', title: 'Why we come'}, paragraphs: ['A teacher is worried about your child. We…']}]);
    assert.deepEqual(differences(after, structuredClone(after)).stale, [], 'what was stale before is no news');
  });
});

/** Every leaf of a pack that says something, as a path. */
function leaves(value: unknown, path: (string | number)[] = []): (string | number)[][] {
  if (typeof value !== 'object' || value === null) return [path];
  return Object.entries(value).flatMap(([key, one]) => leaves(one, [...path, Array.isArray(value) ? Number(key) : key]));
}
/** What is no content of its own: identities that follow from the words, and what is told by the pack or by the document. */
const silent = new Set(['hash', 'hashes', 'editorial', 'format', 'version', 'type', 'ordered']);
/** The title under which an entry names another is the other's. */
const isBorrowed = (path: (string | number)[]): boolean => path.at(-1) === 'title' && (path.includes('related') || path.includes('standard'));
const told = leaves(before).filter((path) => !isBorrowed(path) && !path.some((step) => silent.has(String(step))) && !(path.includes('source') && path[0] !== 'sources'));

describe('of any two packs', () => {
  it('nothing that differs is passed over', () => {
    const others: Record<string, string[]> = {duty: ['must', 'local'], wording: ['quoted', 'drafted'], confidence: ['verified', 'known'], answers: ['tick', 'status'], date: ['none', 'asked'], counts: ['until', 'unsaid'], dir: ['rtl', 'ltr']};
    for (const path of told) {
      const after = structuredClone(before);
      const last = path.at(-1)!; // no path is empty
      const holder = path.slice(0, -1).reduce<Record<string | number, unknown>>((one, step) => one[step] as Record<string | number, unknown>, after as unknown as Record<string, unknown>);
      const value = holder[last];
      holder[last] = typeof value === 'number' ? value + 1 : typeof value === 'boolean' ? !value : `${String(value)} x`;
      if (last === 'kind') continue; // with its id it names one thing
      // a word of a fixed set is replaced by another of it
      if (last in others) holder[last] = others[last]!.find((one) => one !== value && (last !== 'counts' || (one === 'unsaid') === (path[0] === 'pathways')));
      // a figure's number follows from its text
      if (path[0] === 'figures' && path.includes('value') && last !== 'text') continue;
      assert.ok(!isNothing(differences(before, after)), `${path.join('.')}: ${String(value)} to ${String(holder[last])}`);
    }
  });

  it('what is new one way is gone the other, and what was said is what is said', () => {
    const names = allKinds.flatMap((kind) => before[kindWords[kind].key].map(({id}) => [kindWords[kind].key, id] as const));
    fc.assert(fc.property(fc.subarray(names), fc.subarray(names), fc.string({maxLength: 5}), (one, other, word) => {
      const without = (gone: typeof names): Pack => {
        const pack = structuredClone(before) as unknown as Record<string, {id: string}[]>;
        for (const [key, id] of gone) pack[key] = pack[key]!.filter((entry) => entry.id !== id); // it has the key
        return pack as unknown as Pack;
      };
      const [old, now] = [without(one), without(other)];
      for (const {body} of now.statements) if (body[0]?.type === 'paragraph') body[0].children.push({type: 'text', text: ` ${word}`});
      const [there, back] = [differences(old, now), differences(now, old)];
      const mirror = {new: 'gone', gone: 'new', changed: 'changed'} as const;
      const names2 = ({entries}: PackDifferences, turn: boolean): string[] => entries.map(({is, kind, id}) => `${turn ? mirror[is] : is} ${kind} ${id}`).sort();
      assert.deepEqual(names2(there, true), names2(back, false));
      const said = ({entries}: PackDifferences, side: 'before' | 'after'): string[] => entries.flatMap((entry) => (entry.is === 'changed' ? entry.changes.flatMap((change) => (change.type === 'words' ? (change[side] ?? []) : [])) : []));
      assert.deepEqual(said(there, 'after').sort(), said(back, 'before').sort());
      assert.deepEqual(there.orders.map(({before: was, after: is}) => [is, was]), back.orders.map(({before: was, after: is}) => [was, is]));
    }), {numRuns: 60});
  });

  it('every line of two texts is told once and in order', () => {
    const lines = fc.array(fc.constantFrom('a b c', 'a b d', 'e f', 'g', '', 'h i j k', 'h i j l'), {maxLength: 9});
    fc.assert(fc.property(lines, lines, (one, other) => {
      const pairs = align(one, other);
      assert.deepEqual(pairs.flatMap(([at]) => at ?? []), one.map((_, index) => index));
      assert.deepEqual(pairs.flatMap(([, at]) => at ?? []), other.map((_, index) => index));
    }));
  });
});
