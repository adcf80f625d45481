import assert from 'node:assert/strict';
import {readdirSync, readFileSync, statSync} from 'node:fs';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {compilePack} from '../../../src/authoring/compile.js';
import type {SourceFile} from '../../../src/authoring/source-text.js';
import {writePack} from '../../../src/authoring/write/pack.js';
import type {Pack} from '../../../src/model/pack.js';
import {unlessByChance} from './arbitraries.js';
import {packs} from './arbitrary-packs.js';
import {told} from './support.js';

const content = new URL('../../../content/', import.meta.url);
const filesOf = (name: string): SourceFile[] =>
  readdirSync(new URL(`${name}/`, content), {recursive: true, encoding: 'utf8'})
    .filter((path) => statSync(new URL(`${name}/${path}`, content)).isFile())
    .map((path) => ({path: path.replaceAll('\\', '/'), text: readFileSync(new URL(`${name}/${path}`, content), 'utf8')}));

describe('a shipped pack that is written and read again', () => {
  const england = compilePack(filesOf('england')).pack!;
  for (const name of ['england', 'wandsworth', 'lewisham', 'hackney', 'leicestershire', 'barnet']) {
    it(`${name} is the same, to the last hash`, () => {
      const parents: Pack[] = name === 'england' ? [] : [england];
      const pack = compilePack(filesOf(name), {parents}).pack!;
      const files = writePack(pack, {parents});
      const again = compilePack(files, {parents});
      assert.deepEqual(again.diagnostics.filter(({severity}) => severity === 'error').map((one) => `${told(one)} ${one.message}`), []);
      assert.deepEqual(again.pack, pack);
    });
  }
});

/** A pack without what the compiler derives: hashes, but those that a translation names. */
function underived(pack: Pack | undefined): Pack | undefined {
  const copy = pack && (JSON.parse(JSON.stringify(pack, (key, value: unknown) => (key === 'hash' ? '' : value))) as Pack);
  for (const {blocks} of copy?.explanations.flatMap(({texts}) => texts) ?? []) for (const block of blocks) block.hashes = [];
  return copy;
}

/** The pack that files give; what is wrong with them is told with their text. */
function readAgain(files: SourceFile[], parents: Pack[] = []): Pack {
  const {draft, diagnostics} = compilePack(files, {parents});
  const errors = unlessByChance(diagnostics).filter(({severity}) => severity === 'error');
  assert.deepEqual(errors.map((one) => `${told(one)} ${one.message}`), [], files.filter(({path}) => errors.some(({file}) => file === path)).map(({text}) => text).join('\n'));
  return draft!; // it has no errors but those of chance
}

describe('a random pack', () => {
  it('of every kind of entry, with translations, is read as it was written', () => {
    fc.assert(fc.property(packs(), (pack) => {
      assert.deepEqual(underived(readAgain(writePack(pack))), underived(pack));
    }), {numRuns: 12});
  });

  it('is the same after each reading, hashes included, though the compiler links its terms by itself', () => {
    fc.assert(fc.property(packs('sample', ['the child', 'a', 'visit']), (random) => {
      const pack = readAgain(writePack(random));
      assert.deepEqual(readAgain(writePack(pack)), pack);
    }), {numRuns: 6});
  });

  it('that extends another keeps what is its own apart from what it inherits, and hides what it hid', () => {
    fc.assert(fc.property(packs('parent'), packs('child'), fc.nat(), (above, own, choice) => {
      const parent = readAgain(writePack(above));
      const sources = own.sources.map((source) => parent.sources.find(({id}) => id === source.id) ?? source);
      const agreed = JSON.parse(JSON.stringify({...own, sources, extends: [{id: 'parent', version: '1.0.0'}]}, (key, value: unknown) => (key === 'source' ? (sources.find(({id}) => id === (value as {id: string}).id) ?? value) : value))) as Pack;
      const hidden = parent.figures[choice % Math.max(1, parent.figures.length)];
      const files = writePack(agreed).map((file) => (file.path === 'pack.yaml' && hidden ? {...file, text: `${file.text}hide: figure:${hidden.id}\n`} : file));
      const pack = readAgain(files, [parent]);
      assert.equal(pack.figures.some((figure) => figure.pack === 'parent' && figure.id === hidden?.id), false);
      assert.deepEqual(readAgain(writePack(pack, {parents: [parent]}), [parent]), pack);
    }), {numRuns: 5});
  });
});
