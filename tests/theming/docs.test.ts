/** docs/theming.md says what is so. */
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {it} from 'node:test';
import {themes, tokens} from '../../scripts/build/themes.mjs';

const page = readFileSync('docs/theming.md', 'utf8');
const plain = (text: string): string => text.replaceAll('`', '');

it('the table of properties is the list of tokens, each in its words', () => {
  const rows = [...page.matchAll(/^\| `(--practice-[\w-]+)` \| (.+?) \| (.+?) \| (.+?) \|$/gm)].map(([, name, kind, initial, says]) => [name, kind, plain(initial!), says]);
  assert.deepEqual(rows, tokens().map(({name, kind, initial, says}) => [name, kind, plain(initial), says]));
});

it('each theme has its line to paste', () => {
  assert.deepEqual([...page.matchAll(/href="\/guidance\/themes\/([\w-]+)\.css"/g)].map(([, name]) => name).sort(), themes());
});

it('each part that is written in an element is explained, and no other', () => {
  const explained = [...page.slice(page.indexOf('## Parts'), page.indexOf('## Ready themes')).matchAll(/^\| `([\w-]+)` \|/gm)].map(([, name]) => name).sort();
  const files = ['base/reading-element', 'base/listing', 'bottom-lines/bottom-lines', 'glossary/glossary', 'roles/roles', 'timescales/timescales', 'checklist/checklist', 'checklist/item'];
  const written = files.flatMap((file) => [...readFileSync(`components/${file}.ts`, 'utf8').matchAll(/ part="([\w-]+)"/g)].map(([, name]) => name));
  assert.deepEqual([...new Set(written)].sort(), explained);
});
