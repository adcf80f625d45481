import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {compareVersions} from '../../../src/authoring/versions.js';
import {compiled, packYaml, standard, terms, type Files} from './support.js';

const at = (version: string, files: Files): Files => ({...files, 'pack.yaml': packYaml.replace('1.0.0', version)});
const marked = (mark: string): Files => ({'standards/one.md': `---\nid: one\ntitle: One\nnumber: 1\n${mark}---\nText.\n`});

describe('a mark that a change is editorial', () => {
  it('goes into the pack of the version that it names, and into no later one', () => {
    assert.equal(compiled(at('1.4.0', marked('editorial: 1.4.0\n'))).standards[0]?.editorial, '1.4.0');
    assert.equal(compiled(at('1.5.0', marked('editorial: 1.4.0\n'))).standards[0]?.editorial, undefined);
  });

  it('keeps the earlier versions that it names beside the pack\'s own, and none without that', () => {
    assert.deepEqual(compiled(at('1.4.0', marked('editorial: [1.4.0, 1.2.0, 1.3.0]\n'))).standards[0]?.editorial, ['1.2.0', '1.3.0', '1.4.0']);
    assert.equal(compiled(at('1.4.0', marked('editorial: [1.2.0, 1.3.0]\n'))).standards[0]?.editorial, undefined);
    assert.equal(compiled(at('1.4.0', marked('editorial: [1.4.0, 1.4.0]\n'))).standards[0]?.editorial, '1.4.0');
  });

  it('is taken from the block of data of an entry in a list, and from the front matter for the list alone', () => {
    const files = at('2.0.0', {'statements/values.md': '---\nlist: values\ntitle: Values\neditorial: 2.0.0\n---\n## One {#one}\n\n## Two {#two}\n```yaml\neditorial: 2.0.0\n```\n'});
    const {lists, statements} = compiled(files);
    assert.deepEqual([...lists, ...statements].map(({id, editorial}) => [id, editorial]), [['values', '2.0.0'], ['one', undefined], ['two', '2.0.0']]);
  });

  it('changes no hash', () => {
    const hashes = ['', 'editorial: 1.0.0\n', 'editorial: 0.9.0\n'].map((mark) => compiled(at('1.0.0', marked(mark))).standards[0]?.hash);
    assert.equal(new Set(hashes).size, 1);
    assert.equal(compiled({...standard('Text.\n')}).standards[0]?.hash, hashes[0]);
  });

  it('is inherited with its entry', () => {
    const parent = compiled({...terms('## A {#a}\n```yaml\nplain: x\neditorial: 1.0.0\n```\n')});
    const child = compiled({'pack.yaml': packYaml.replace('id: sample', 'id: child').replace('1.0.0', '3.0.0').replace('owner:', 'extends: sample\nowner:')}, [parent]);
    assert.equal(child.terms[0]?.editorial, '1.0.0');
  });
});

describe('versions', () => {
  it('are ordered as numbers, and a draft comes before its release', () => {
    const ordered = ['0.9.10', '1.0.0-draft', '1.0.0-draft.2', '1.0.0-draft.10', '1.0.0-draft.x', '1.0.0', '1.0.1', '1.2.0', '1.10.0', '10.0.0'];
    for (const [index, version] of ordered.entries()) for (const [other, later] of ordered.entries()) assert.equal(Math.sign(compareVersions(version, later)), Math.sign(index - other), `${version} ${later}`);
  });
});
