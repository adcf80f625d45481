/** The docs have a page for each host. What it says to write is what the host is written with, so it cannot come to be wrong unseen. */
import assert from 'node:assert/strict';
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';

const hosts = fileURLToPath(new URL('.', import.meta.url));
const docs = fileURLToPath(new URL('../../docs/hosts/', import.meta.url));

const lines = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.trim())
    .join('\n')
    .trim();

/** The text of each file of a host, and of those that several share. */
const filesOf = (folder: string): string[] => {
  const own = readdirSync(path.join(hosts, folder), {recursive: true, withFileTypes: true}).filter((entry) => entry.isFile() && !/node_modules|package-lock/.test(path.join(entry.parentPath, entry.name)));
  const shared = readdirSync(hosts, {withFileTypes: true}).filter((entry) => entry.isFile());
  return [...own, ...shared].map((entry) => lines(readFileSync(path.join(entry.parentPath, entry.name), 'utf8')));
};

const folders = readdirSync(hosts, {withFileTypes: true}).filter((entry) => entry.isDirectory() && existsSync(path.join(hosts, entry.name, 'start.ts'))).map(({name}) => name);

for (const folder of folders)
  describe(`docs/hosts/${folder}.md`, () => {
    const page = readFileSync(path.join(docs, `${folder}.md`), 'utf8');
    const blocks = [...page.matchAll(/^```\w+\n([^]*?)^```$/gm)].map(([, block = '']) => block);

    it('begins with what to write', () => assert.match(page, /^# .+\n\n[^\n]+\n\n```/));

    it('says what stands in the host’s own files', () => {
      const files = filesOf(folder);
      assert.deepEqual(blocks.filter((block) => !files.some((file) => file.includes(lines(block)))), []);
    });
  });

it('a page about a host that is not here says that nobody ran it', () => {
  const others = readdirSync(docs).filter((file) => !folders.includes(path.basename(file, '.md')));
  assert.deepEqual(others.filter((file) => !readFileSync(path.join(docs, file), 'utf8').includes('**Not run here.**')), []);
});
