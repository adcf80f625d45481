/** Importing any entry of the installed package in Node, where there is no page, does nothing and never throws. */
import assert from 'node:assert/strict';
import {mkdirSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {before, describe, it} from 'node:test';
import {install} from '../../scripts/install.mjs';
import {exported, modules, project, root, runNode} from './packed.js';

/** React of the host that has it: the package itself brings none. */
const withReact = 'tests/hosts/react-19';

describe('the installed package, in Node', () => {
  let folder: string;
  before(async () => {
    await install(path.join(root, withReact));
    folder = project({others: [withReact]});
  });

  it('can be imported by each of its entries, which do nothing', () => {
    assert.ok(modules.length > 35);
    // Lit gives Node the little of a page that classes need to be read
    const before = "await import('lit');\nconst globals = Object.keys(globalThis).join();";
    const after = "if (Object.keys(globalThis).join() !== globals) console.log('It left something behind:', Object.keys(globalThis).join());";
    writeFileSync(path.join(folder, 'all.js'), `${before}\nfor (const name of ${JSON.stringify(modules)}) await import(name);\n${after}\n`);
    assert.equal(runNode(['all.js'], folder), '');
  });

  it('bears define to be called', () => {
    writeFileSync(path.join(folder, 'define.js'), "import {define} from 'practice-guidance/define';\ndefine();\ndefine(undefined, 'ours-');\n");
    assert.equal(runNode(['define.js'], folder), '');
  });

  it('finds each file that it exports by its name', () => {
    const files = exported.map(({name}) => name).filter((name) => !name.includes('*') && !modules.includes(name));
    assert.ok(files.length > 5);
    const wildcard = 'practice-guidance/embed/practice-guidance.js';
    mkdirSync(path.join(folder, 'find'), {recursive: true});
    writeFileSync(path.join(folder, 'find/find.js'), `import {existsSync} from 'node:fs';\nfor (const name of ${JSON.stringify([...files, wildcard])}) if (!existsSync(new URL(import.meta.resolve(name)))) console.log(name);\n`);
    assert.equal(runNode(['find/find.js'], folder), '');
  });
});
