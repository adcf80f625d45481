/** The same source gives the same bytes: a host that builds it again gets the hashes that were published. */
import assert from 'node:assert/strict';
import {readFileSync, rmSync} from 'node:fs';
import {after, describe, it} from 'node:test';
import {buildEmbed, buildPacks} from '../../scripts/build.mjs';
import {filesBelow} from '../../scripts/build/integrity.mjs';

const again = `.cache/same-bytes-${process.pid}`;
after(() => rmSync(again, {recursive: true, force: true}));

describe('building twice', () => {
  it('gives the same bytes', async () => {
    await buildPacks(`${again}/packs`);
    await buildEmbed(`${again}/embed`, `${again}/packs`);
    assert.deepEqual(filesBelow(`${again}/embed`), filesBelow('dist/embed'));
    for (const name of filesBelow('dist/embed')) assert.ok(readFileSync(`${again}/embed/${name}`).equals(readFileSync(`dist/embed/${name}`)), `${name} differs from dist/embed: build it again if a source has changed since, or find what is not the same each time`);
  });
});
