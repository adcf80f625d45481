import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {pack as packSchema, type Pack} from '../../../src/model/pack.js';
import {compile, compiled, packYaml, told, type Files} from './support.js';

const term = (id: string, title: string, body = ''): string => `## ${title} {#${id}}\n\`\`\`yaml\nplain: plain words\n\`\`\`\n${body}\n`;
const yaml = (id: string, more = ''): string => packYaml.replace('id: sample', `id: ${id}`).replace('owner:', `${more}owner:`);
/** A pack that has no source of its own and uses its parents'. */
const borrowing = (id: string, more: string): string => yaml(id, more).replace(/sources:[\s\S]*defaults:/, 'defaults:');

const england: Files = {
  'pack.yaml': yaml('england'),
  'terms/words.md': term('core-group', 'Core group') + term('plan', 'Child in need plan', '\nMade by the [](term:core-group), see [the group](term:core-group).\n'),
  'standards/two.md': '---\nid: second\ntitle: Second\nnumber: 2\n---\n',
  'checklists/basics.md': '---\nid: basics\ntitle: Basics\nanswers: status\n---\n## Summary {#summary}\n```yaml\nstandard: second\n```\n',
};

describe('a pack that extends another', () => {
  const parent = compiled(england);

  it('inherits what it does not say, under the name of the pack that says it', () => {
    const child = compiled({'pack.yaml': borrowing('child', 'extends: england\n'), 'standards/one.md': '---\nid: first\ntitle: First\nnumber: 1\n---\nSee [](standard:second) and [](term:plan).\n'}, [parent]);
    assert.deepEqual(child.standards.map(({id, pack}) => [id, pack]), [['first', 'child'], ['second', 'england']]);
    assert.deepEqual(child.terms, parent.terms);
    assert.deepEqual(child.checklists, parent.checklists);
    assert.deepEqual(child.extends, [{id: 'england', version: '1.0.0'}]);
  });

  it('replaces an entry of the same kind and id, and inherited links show its new title', () => {
    const child = compiled({'pack.yaml': yaml('child', 'extends: england\n'), 'terms/ours.md': term('core-group', 'Family network'), 'standards/two.md': '---\nid: second\ntitle: Second, ours\nnumber: 2\n---\n'}, [parent]);
    assert.deepEqual(child.terms.map(({id, title, pack}) => [id, title, pack]), [['core-group', 'Family network', 'child'], ['plan', 'Child in need plan', 'england']]);
    const links = JSON.stringify(child.terms[1]!.body);
    assert.match(links, /"text":"Family network"/);
    assert.match(links, /"text":"the group"/, 'words that the author chose stay');
    assert.equal(child.checklists[0]!.items[0]!.standard!.title, 'Second, ours');
    assert.equal(child.checklists[0]!.items[0]!.hash, parent.checklists[0]!.items[0]!.hash, 'nobody\'s answer is reopened');
    assert.match(JSON.stringify(parent.terms), /"text":"Core group"/, 'the parent is not touched');
  });

  it('hides what it does not want', () => {
    const child = compiled({'pack.yaml': borrowing('child', 'extends: england\nhide:\n  - term:plan\n  - checklist:basics\n')}, [parent]);
    assert.deepEqual([child.terms.map(({id}) => id), child.checklists, child.standards.length], [['core-group'], [], 1]);
  });

  it('may put its own entry in the place of a hidden one, and hide two that lead to each other', () => {
    const child = compiled({'pack.yaml': yaml('child', 'extends: england\nhide: [term:core-group]\n'), 'terms/a.md': term('core-group', 'Ours')}, [parent]);
    assert.equal(child.terms[0]!.title, 'Ours');
    assert.equal(compiled({'pack.yaml': borrowing('child', 'extends: england\nhide: [term:core-group, term:plan]\n')}, [parent]).terms.length, 0);
  });

  it('names sources of its parent, gets no defaults from it, and lists those that something rests on', () => {
    const bare = `id: child\ntitle: Child\nversion: 1.0.0\nlanguage: en-GB\nowner: Ours\nextends: england\n`;
    const {diagnostics} = compile({'pack.yaml': bare, 'terms/a.md': term('a', 'A')}, [parent]);
    assert.deepEqual(diagnostics.map(told), ['terms/a.md:1:1 missing-provenance']);
    const full = '---\nsource: handbook\nplace: Page 3\nduty: must\nwording: quoted\nreviewed: 2026-02-28\ndue: 2027-02-28\n---\n';
    const child = compiled({'pack.yaml': bare, 'terms/a.md': full + term('a', 'A')}, [parent]);
    assert.deepEqual([child.terms[0]!.owner, child.terms[0]!.source.id], ['Ours', 'handbook']);
    assert.deepEqual(child.sources, parent.sources);
    const none = compiled({'pack.yaml': `${bare}hide: [term:core-group, term:plan, standard:second, checklist:basics]\n`}, [parent]);
    assert.deepEqual(none.sources, []);
  });

  it('lists what its parents extend, nearest first and each once', () => {
    const middle = compiled({'pack.yaml': borrowing('middle', 'extends: england\n')}, [parent]);
    const other = compiled({'pack.yaml': borrowing('other', 'extends: [england]\n')}, [parent]);
    const child = compiled({'pack.yaml': borrowing('child', 'extends:\n  - middle\n  - other\n')}, [other, parent, middle]);
    assert.deepEqual(child.extends.map(({id}) => id), ['middle', 'other', 'england']);
    assert.deepEqual(child.terms, parent.terms);
  });

  it('of two parents with one entry takes the one named first', () => {
    const one = compiled({'pack.yaml': yaml('one'), 'terms/a.md': term('a', 'First')});
    const two = compiled({'pack.yaml': yaml('two'), 'terms/a.md': term('a', 'Second')});
    assert.equal(compiled({'pack.yaml': borrowing('child', 'extends: [two, one]\n')}, [one, two]).terms[0]!.title, 'Second');
  });

  it('does not blame links and sources on the author while a parent is missing', () => {
    const files = {'pack.yaml': borrowing('child', 'extends: gone\nhide: term:x\n'), 'terms/a.md': term('a', 'A', '\n[x](term:y)\n')};
    assert.deepEqual(compile(files, [parent]).diagnostics.map(told), ['pack.yaml:5:10 missing-parent']);
  });
});

describe('a compiled pack', () => {
  it('is the same whatever order its files come in, and reads back through JSON as it is', () => {
    const files = {...england, 'standards/a.md': '---\nid: zed\ntitle: Zed\nnumber: 1\n---\n', 'terms/b.md': term('b', 'B')};
    const pack = compiled(files);
    assert.deepEqual(compiled(Object.fromEntries(Object.entries(files).reverse())), pack);
    assert.equal(JSON.stringify(compiled(files)), JSON.stringify(pack));
    const back = packSchema.parse(JSON.parse(JSON.stringify(pack)) as Pack);
    assert.deepEqual(back, pack);
  });

  it('holds standards by number and other entries by file and place', () => {
    const pack = compiled({...england, 'standards/zz.md': '---\nid: one\ntitle: One\nnumber: 1\n---\n', 'standards/aa.md': '---\nid: ten\ntitle: Ten\nnumber: 10\n---\n', 'terms/a.md': term('z', 'Z') + term('a', 'A')});
    assert.deepEqual(pack.standards.map(({number}) => number), [1, 2, 10]);
    assert.deepEqual(pack.terms.map(({id}) => id), ['z', 'a', 'core-group', 'plan']);
  });

  it('keeps an entry\'s hash over a new review, and changes it with the content', () => {
    const hashOf = (change: (text: string) => string) => compiled(Object.fromEntries(Object.entries(england).map(([path, text]) => [path, change(text)]))).terms[1]!.hash;
    const base = hashOf((text) => text);
    assert.equal(hashOf((text) => text.replace('2026-11-01', '2026-12-01')), base);
    assert.equal(hashOf((text) => text.replace('id: england', 'id: other')), base);
    assert.notEqual(hashOf((text) => text.replace('Made by', 'Written by')), base);
    assert.notEqual(hashOf((text) => text.replace('wording: drafted', 'wording: quoted')), base);
  });
});
