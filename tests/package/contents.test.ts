/** What is published: everything that package.json promises, nothing of the workshop, and no more than it should weigh. */
import assert from 'node:assert/strict';
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {describe, it} from 'node:test';
import {publint} from 'publint';
import {formatMessage} from 'publint/utils';
import {componentEntries} from '../../scripts/build/components.mjs';
import {exported, manifest, pack, root, runNode} from './packed.js';

/** Every kind of file that a host has a use for. A new kind is a decision, and is added here. */
const kinds = [
  /^(package\.json|README\.md|LICENSE|CHANGELOG\.md|CONTENT-NOTICE\.md)$/,
  /^(docs|components)\/[\w./-]+\.md$/,
  /^dist\/(custom-elements\.json|llms\.txt)$/,
  /^dist\/(components|src|frameworks|cli|static)\/[\w./-]+\.js$/,
  /^dist\/(types|frameworks|packs)\/[\w./-]+\.d\.ts$/,
  /^dist\/editors\/[\w.-]+\.json$/,
  /^dist\/packs\/[\w-]+(\.js|\.json|\.schema\.json)$/,
  /^dist\/records\/[\w.-]+\.(json|txt)$/,
  /^dist\/site\/site\.(css|js)$/,
  /^dist\/preview\/(frame|shell)\.(css|html|js)$/,
  /^dist\/embed\/[\w./-]+\.(js|css|html|json|txt)$/,
];

/** In bytes. Packs are most of it: as JSON, as modules, and in the folder that is copied. The documentation is a quarter of a megabyte. */
const budget = {unpacked: 12.4e6, packed: 2.3e6};

describe('the published package', () => {
  it('has every file that it exports or names', () => {
    const named = [...exported.flatMap(({files}) => files), manifest.customElements, manifest['web-types'], ...Object.values(manifest.bin ?? {})].filter((file) => !file.includes('*')).map((file) => path.posix.normalize(file));
    const has = new Set(pack().files.map((file) => file.path));
    assert.deepEqual(named.filter((file) => !has.has(file)), []);
  });

  it('has nothing but what a host has a use for: no test, no story, no source', () => {
    const strange = pack().files.map((file) => file.path).filter((file) => !kinds.some((kind) => kind.test(file)) || /\.(test|stories)\./.test(file));
    assert.deepEqual(strange, [], 'Leave it out of dist, or add its kind to this test.');
  });

  it('has each page that its README leads to, and each that those lead to', () => {
    const has = new Set(pack().files.map((file) => file.path));
    const pages = [...has].filter((file) => file.endsWith('.md'));
    assert.ok(pages.length > 50);
    const gone = pages.flatMap((page) =>
      [...readFileSync(path.join(root, page), 'utf8').replace(/^```[^]*?^```$|`[^`\n]*`/gm, '').matchAll(/\]\((?![a-z]+:|#)([^)#\s]+)[^)]*\)/g)].map(([, to = '']) => path.posix.normalize(path.posix.join(path.posix.dirname(page), to))).filter((to) => !has.has(to)).map((to) => `${page} leads to ${to}`),
    );
    assert.deepEqual(gone, []);
  });

  it('names no source map that is not there', () => {
    const scripts = pack().files.map((file) => file.path).filter((file) => /\.(js|css|d\.ts)$/.test(file));
    assert.deepEqual(scripts.filter((file) => /[#@] sourceMappingURL=/.test(readFileSync(path.join(root, file), 'utf8'))), []);
  });

  it('is within its size', (t) => {
    const {unpackedSize, tarball} = pack();
    const size = readFileSync(tarball).length;
    t.diagnostic(`${unpackedSize} bytes unpacked, ${size} packed`);
    assert.ok(unpackedSize <= budget.unpacked, `${unpackedSize} bytes unpacked; ${budget.unpacked} are allowed`);
    assert.ok(size <= budget.packed, `${size} bytes packed; ${budget.packed} are allowed`);
  });

  it('exports every element, the class alone and the one that registers it', () => {
    const files = exported.flatMap((one) => one.files);
    assert.deepEqual(componentEntries().filter((entry) => !files.includes(`./dist/${entry}.js`)), [], 'Built, and not among "exports" in package.json.');
  });

  it('exports every pack, as a module with its type and as JSON, and the JSON Schemas', () => {
    const files = exported.flatMap((one) => one.files);
    const packs = readdirSync(path.join(root, 'dist/packs'));
    assert.ok(packs.length > 3);
    assert.deepEqual(packs.filter((file) => !files.includes(`./dist/packs/${file}`)), [], 'Built, and not among "exports" in package.json.');
  });

  it('gives a type to every module', () => {
    const untyped = exported.filter(({files, types}) => files.some((file) => file.endsWith('.js')) && !files[0]?.includes('*') && !(types && existsSync(path.join(root, types))));
    assert.deepEqual(untyped.map(({name}) => name), []);
  });

  it('is what publint expects of a package', async () => {
    const {messages} = await publint({pack: {tarball: new Uint8Array(readFileSync(pack().tarball)).buffer}, strict: true});
    const {exports} = manifest;
    assert.deepEqual(messages.map((message) => formatMessage(message, {name: 'practice-guidance', version: '', exports} as never, {color: false}) ?? message.code), []);
  });

  it('has types that resolve as the modules do, in Node and in bundlers', () => {
    // one of a kind: each costs half a second, and tests/types imports them all
    const alike = /\.json$|\*|^\.\/(?!checklist\/)[\w-]+\/define$|^\.\/packs\/(?!england)/;
    const excluded = Object.keys(manifest.exports).filter((name) => alike.test(name));
    runNode(['node_modules/@arethetypeswrong/cli/dist/index.js', pack().tarball, '--profile', 'esm-only', '--no-emoji', '--format', 'table-flipped', '--exclude-entrypoints', ...excluded]);
  });

  it('has no file, export or dependency that nothing uses', () => {
    runNode(['node_modules/knip/bin/knip.js', '--no-progress', '--no-config-hints']);
  });
});
