import assert from 'node:assert/strict';
import {readdirSync, readFileSync, statSync} from 'node:fs';
import {describe, it} from 'node:test';
import {compilePack} from '../../../src/authoring/compile.js';
import type {SourceFile} from '../../../src/authoring/source-text.js';
import {writePack} from '../../../src/authoring/write/pack.js';
import type {Pack} from '../../../src/model/pack.js';
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
