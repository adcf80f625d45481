/** What an import leaves in a host's bundle: a class that is not used, nothing; an element that is registered, all of it. */
import assert from 'node:assert/strict';
import {existsSync} from 'node:fs';
import path from 'node:path';
import {before, describe, it} from 'node:test';
import {build} from 'vite';
import {modules, project} from './packed.js';

let folder: string;
before(() => {
  folder = project({others: []});
});

/** The code that a bundler makes of a module, with what other packages bring left outside. */
async function bundled(code: string): Promise<string> {
  const built = await build({
    root: folder,
    configFile: false,
    logLevel: 'silent',
    plugins: [{name: 'entry', resolveId: (id) => (id === 'entry' ? path.join(folder, 'entry.js') : null), load: (id) => (id === path.join(folder, 'entry.js') ? code : null)}],
    build: {write: false, minify: false, modulePreload: false, rolldownOptions: {input: 'entry', external: [/^lit($|\/)/, /^node:/, /^(react|vue|svelte|zod|playwright-core|@lit-labs\/.*)$/]}},
  });
  return [built].flat().flatMap((one) => ('output' in one ? one.output : [])).map((one) => ('code' in one ? one.code : '')).join('\n');
}

/** What is left when lines that only name other packages, and comments, are taken away. */
const left = (code: string): string => code.replace(/^import .*$|^\/\/.*$|^\/\*[\s\S]*?\*\/$/gm, '').trim();

/** Entries whose import is the point of them. */
const registers = modules.filter((name) => name.endsWith('/define') && name !== 'practice-guidance/define');
const quiet = modules.filter((name) => !registers.includes(name));

describe('in a host’s bundle', () => {
  it('nothing is left of an entry that registers nothing and is not used', async () => {
    assert.ok(quiet.length > 15);
    assert.equal(left(await bundled(quiet.map((name, place) => `import * as unused${place} from '${name}';`).join('\n'))), '');
    assert.equal(left(await bundled(quiet.map((name) => `import '${name}';`).join('\n'))), '');
  });

  it('every element whose define entry is imported is registered', async () => {
    assert.ok(registers.length > 14);
    const code = await bundled(registers.map((name) => `import '${name}';`).join('\n'));
    assert.deepEqual(registers.filter((name) => !code.includes(`define("practice-${name.split('/')[1]}"`)), []);
  });

  it('one element brings no other along', async () => {
    const code = await bundled("import 'practice-guidance/term/define';");
    assert.match(code, /define\("practice-term"/);
    assert.doesNotMatch(code, /practice-(checklist|framework|explanation)"/);
  });

  it('the packs are left out unless they are named', async () => {
    assert.ok(existsSync(path.join(folder, 'node_modules/practice-guidance/dist/packs/wandsworth.js')));
    assert.doesNotMatch(await bundled("import 'practice-guidance/checklist/define';"), /"practice-guidance\/pack@1","id"/);
  });
});
