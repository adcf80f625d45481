/** `integrity.json` names every file of the folder that a host copies, with the hash a browser would check. */
import assert from 'node:assert/strict';
import {createHash} from 'node:crypto';
import {readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {filesBelow} from '../../scripts/build/integrity.mjs';

const folder = 'dist/embed';
const read = () => JSON.parse(readFileSync(`${folder}/integrity.json`, 'utf8')) as {version: string; files: Record<string, string>; elements: Record<string, string[]>};

describe('dist/embed/integrity.json', () => {
  it('names every other file there, and no more', () => {
    assert.deepEqual(Object.keys(read().files), filesBelow(folder).filter((name) => name !== 'integrity.json'));
  });

  it('has what a page cannot do without', () => {
    for (const name of ['checklist.js', 'practice-guidance.js', 'packs/wandsworth.json', 'licences.txt']) assert.ok(name in read().files, `${name} is missing`);
  });

  it('gives hashes that hold', () => {
    for (const [name, hash] of Object.entries(read().files)) assert.equal(hash, `sha384-${createHash('sha384').update(readFileSync(`${folder}/${name}`)).digest('base64')}`, name);
  });

  it('tells for each element that comes when it is used the files it consists of', () => {
    const {elements, files} = read();
    assert.deepEqual(elements['term'], ['elements/reading.js', 'elements/term.js']);
    for (const name of Object.values(elements).flat()) assert.ok(name in files, name);
  });

  it('tells the version', () => {
    assert.equal(read().version, (JSON.parse(readFileSync('package.json', 'utf8')) as {version: string}).version);
  });
});
