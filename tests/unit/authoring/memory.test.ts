/** A pack that is compiled again after a change comes out as if it were compiled for the first time. */
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {compilePack} from '../../../src/authoring/compile.js';
import type {Memory} from '../../../src/authoring/readings.js';
import {packYaml} from './support.js';

const standard = (id: string, body: string): string => `---\nid: ${id}\nnumber: ${id.length}\ntitle: The ${id}\nplace: page 1\n---\n\n${body}\n`;
const term = (words: string, uses: string): string => `## ${words} {#core-group}\n\n\`\`\`yaml\nplain: Those who carry out the plan\nuses: [${uses}]\nplace: page 2\n\`\`\`\n`;

/** What may stand in each file: what is good, and what changes or breaks something elsewhere. */
const versions: Record<string, readonly (string | undefined)[]> = {
  'pack.yaml': [packYaml, packYaml.replace('owner: ', 'owner: New '), packYaml.replace('id: sample', 'id: other'), 'id: [', undefined],
  'standards/a.md': [standard('a', 'A core group meets. [](standard:bb)'), standard('a', 'See [it](standard:gone).'), standard('bb', 'Taken.'), standard('a', '![an image](x.png)'), '---\nid: a', undefined],
  'standards/b.md': [standard('bb', 'The key group meets. [](term:core-group)'), standard('bb', 'Once more.').replace('The bb', 'Another title'), '## No front matter', undefined],
  'terms/words.md': [term('Core group', 'core group'), term('Key group', 'key group, core group'), '## Nothing\n', undefined],
  'notes.txt': [undefined, 'A note'],
};
const names = Object.keys(versions);
const folder = (chosen: readonly number[]): {path: string; text: string}[] =>
  names.flatMap((path, index) => {
    const text = versions[path]![(chosen[index] ?? 0) % versions[path]!.length]; // of its own keys
    return text === undefined ? [] : [{path, text}];
  });

describe('compiling again with what the last time left', () => {
  it('gives what compiling afresh gives, whatever was changed in between', () => {
    const chosen = fc.array(fc.nat(9), {minLength: names.length, maxLength: names.length});
    fc.assert(
      fc.property(fc.array(chosen, {minLength: 2, maxLength: 8}), (steps) => {
        const memory: Memory = new Map();
        for (const step of steps) assert.deepEqual(compilePack(folder(step), {memory}), compilePack(folder(step)));
      }),
      {numRuns: 150},
    );
  });

  it('keeps the very entries that have not changed, so that whoever shows them can tell', () => {
    const memory: Memory = new Map();
    const before = compilePack(folder([0, 0, 0, 0, 0]), {memory}).pack;
    const after = compilePack(folder([0, 0, 1, 0, 0]), {memory}).pack;
    assert.equal(before?.terms[0], after?.terms[0]);
    assert.notEqual(before?.standards[1], after?.standards[1]);
    assert.match(JSON.stringify(after?.standards[0]), /Another title/, 'a title that stands in another entry is new there too');
  });
});

describe('a pack with errors', () => {
  it('comes as far as it could be read, with the place of every entry', () => {
    const {pack, draft, places} = compilePack(folder([0, 1, 0, 0, 1]));
    assert.equal(pack, undefined);
    assert.deepEqual(draft?.standards.map(({id}) => id), ['a', 'bb']);
    assert.deepEqual(places.map(({kind, id, file, line}) => `${kind}:${id} ${file}:${line}`), ['standard:a standards/a.md:2', 'standard:bb standards/b.md:2', 'term:core-group terms/words.md:1']);
  });

  it('is none where pack.yaml does not say what it is called', () => {
    assert.equal(compilePack(folder([3, 0, 0, 0, 0])).draft, undefined);
    assert.equal(compilePack(folder([4, 0, 0, 0, 0])).draft, undefined);
  });
});
