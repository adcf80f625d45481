/** What the doctor can say, what its tests show it, and what its page explains are the same. */
import assert from 'node:assert/strict';
import {existsSync, readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {codes} from '../../src/cli/doctor/codes.js';
import {diff} from '../../src/cli/diff.js';
import {doctor} from '../../src/cli/doctor.js';
import {check} from '../../src/cli/check.js';
import {embed} from '../../src/cli/embed.js';
import {importWord} from '../../src/cli/import.js';
import {init} from '../../src/cli/init.js';
import {translate} from '../../src/cli/translate.js';
import {commands} from '../../src/cli/commands.js';
import {fixtures} from './doctor/pages.js';
import {transcriptNames} from './transcripts.js';

const page = (name: string): string => readFileSync(new URL(`../../docs/${name}.md`, import.meta.url), 'utf8');
const all = Object.keys(codes).sort();

describe('the doctor’s codes', () => {
  it('are each explained once', () => {
    const explained = [...page('doctor').matchAll(/^### `([\w-]+)`\n\n(.+)/gm)];
    assert.deepEqual(explained.map(([, code]) => code).sort(), all);
    for (const [, code, words = ''] of explained) assert.ok(words.length > 40, `${code} has a paragraph`);
  });

  it('are each raised by a page, and by no page that is good', () => {
    assert.deepEqual([...new Set(Object.values(fixtures).flatMap(({raises}) => raises))].sort(), all);
    assert.ok(Object.values(fixtures).some(({raises}) => raises.length === 0));
  });

  it('have a transcript for each page, and none is left of a page that is gone', () => {
    const shown = transcriptNames().filter((name) => name.startsWith('doctor-')).map((name) => name.slice('doctor-'.length));
    assert.deepEqual(shown, Object.keys(fixtures).sort());
  });
});

describe('the pages about the command', () => {
  it('tell of every option', () => {
    for (const {name} of embed.options) assert.ok(page('command').includes(`\`--${name}`), `docs/command.md has --${name}`);
    for (const {name} of init.options) assert.ok(page('init').includes(`\`--${name}`), `docs/init.md has --${name}`);
    for (const {name} of importWord.options) assert.ok(page('import').includes(`\`--${name}`), `docs/import.md has --${name}`);
    for (const {name} of check.options) assert.ok(page('check').includes(`\`--${name}`), `docs/check.md has --${name}`);
    for (const {name} of diff.options) assert.ok(page('diff').includes(`\`--${name}`), `docs/diff.md has --${name}`);
    for (const {name} of translate.options) assert.ok(page('translate').includes(`\`--${name}`), `docs/translate.md has --${name}`);
    for (const {name} of doctor.options) assert.ok(page('doctor').includes(`\`--${name}`), `docs/doctor.md has --${name}`);
  });

  it('tell of every command, and link to what is there', () => {
    for (const name of Object.keys(commands)) assert.ok(page('command').includes(`\`${name}\``), name);
    for (const [, link = ''] of page('command').matchAll(/\]\(([\w-]+\.md)\)/g)) assert.ok(existsSync(new URL(`../../docs/${link}`, import.meta.url)), link);
  });
});
