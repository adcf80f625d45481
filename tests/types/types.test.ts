/**
 * The types, as each framework's own checker sees them in a project that has installed the package: right use compiles, and each
 * wrong use is told. A `@ts-expect-error` where nothing is wrong is an error itself.
 */
import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {cpSync, existsSync, readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {before, describe, it} from 'node:test';
import {stripVTControlCharacters} from 'node:util';
import {install} from '../../scripts/install.mjs';
import {modules, project, root, runNode} from '../package/packed.js';

const strict = {
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  target: 'es2022',
  lib: ['es2023', 'dom', 'dom.iterable'],
  module: 'esnext',
  moduleResolution: 'bundler',
  verbatimModuleSyntax: true,
  skipLibCheck: true,
  noEmit: true,
  types: [],
};

/** A project with the samples of a folder and all that they need. */
function projectOf(samples: string, options: object, others: readonly string[] = []): string {
  const folder = project({others, tools: ['typescript']});
  cpSync(path.join(root, 'tests/types', samples), folder, {recursive: true, filter: (from) => !/node_modules|package(-lock)?\.json$|\.npmrc$/.test(from)});
  writeFileSync(path.join(folder, 'tsconfig.json'), JSON.stringify({compilerOptions: {...strict, ...options}, include: ['*']}));
  return folder;
}

const program = (folder: string, file: string): string => [folder, root].map((at) => path.join(at, 'node_modules', file)).find((at) => existsSync(at)) ?? file;
const compile = (folder: string): string => runNode([program(folder, 'typescript/bin/tsc'), '-p', folder], folder);

const installed = {'react-19': 'tests/hosts/react-19', 'react-18': 'tests/types/react-18', 'vue-3': 'tests/hosts/vue-3', 'svelte-5': 'tests/hosts/svelte-5'};

describe('the types of the tags', () => {
  before(async () => {
    for (const folder of Object.values(installed)) await install(path.join(root, folder));
  });

  it('are right in TypeScript alone, for a bundler, and in React 19', () => {
    const folder = projectOf('react-19', {jsx: 'react-jsx'}, [installed['react-19']]);
    cpSync(path.join(root, 'tests/types/plain'), folder, {recursive: true});
    compile(folder);
  });

  it('are right in TypeScript alone, for Node, with every import there is', () => {
    const folder = projectOf('plain', {module: 'nodenext', moduleResolution: 'nodenext', exactOptionalPropertyTypes: false}, [installed['react-19'], installed['vue-3'], installed['svelte-5']]);
    const imports = modules.map((name, place) => `import * as module${place} from '${name}';\nconsole.log(module${place});\n`);
    writeFileSync(path.join(folder, 'all.mts'), imports.join(''));
    // what the build wrote is checked as if it were the project's own: checking all declarations would take a minute, most of it for other packages
    const written = readFileSync(path.join(folder, 'node_modules/practice-guidance/dist/frameworks/elements.d.ts'), 'utf8');
    writeFileSync(path.join(folder, 'elements.mts'), written.replace(/'\.\.\/types\/components\/([\w-]+)\/index\.js'/g, "'practice-guidance/$1'"));
    compile(folder);
  });

  it('are right in React 18, by components', () => {
    compile(projectOf('react-18', {jsx: 'react-jsx'}, [installed['react-18']]));
  });

  it('are right in Vue’s templates', () => {
    const folder = projectOf('vue-3', {}, [installed['vue-3']]);
    runNode([program(folder, 'vue-tsc/bin/vue-tsc.js'), '-p', folder], folder);
  });

  it('are right in Svelte’s markup', () => {
    const folder = projectOf('svelte-5', {}, [installed['svelte-5']]);
    const {stdout, stderr} = spawnSync(process.execPath, [program(folder, 'svelte-check/bin/svelte-check'), '--workspace', folder, '--tsconfig', 'tsconfig.json', '--threshold', 'error', '--output', 'human'], {cwd: folder, encoding: 'utf8'});
    // its markup has no way to expect an error, so that each line under a comment has to be told, and no other
    const wrong = readFileSync(path.join(folder, 'Wrong.svelte'), 'utf8').split('\n').flatMap((line, place) => (line.startsWith('<!-- Wrong:') ? [`Wrong.svelte:${place + 2}`] : []));
    assert.equal(wrong.length, 3);
    assert.deepEqual([...stripVTControlCharacters(stdout).matchAll(/([\w.]+:\d+):\d+\n/g)].map(([, at]) => at), wrong, `${stdout}${stderr}`);
  });
});
