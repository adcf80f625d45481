/** What the elements weigh on a page, held to the figures of docs/sizes.md. In bytes, gzip -9. */
import assert from 'node:assert/strict';
import {existsSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {aloneWeight, checklistWeight, elementSizes, onePageWeight, sizeTable, sizesOf, togetherWeight} from '../../scripts/build/sizes.mjs';

const folder = 'dist/embed';
const entries = ['checklist.js', 'practice-guidance.js', 'practice-guidance.all.js', 'practice-guidance.classic.js', 'frame.js', 'frame-host.js'];

/** Files that come later, with the occasion on which each does. One that is not here is not allowed to come at all. */
const occasions: Record<string, string> = {
  'data-attributes.js': 'the page has an element with `data-practice`',
  'unusual.js': 'a checklist’s answer was given to another wording, or its record cannot be read',
  'still.js': 'a server has rendered the element',
  'errors.js': 'something cannot be had or read',
  'cy.js': 'the page is read in Welsh',
  'ur.js': 'the page is read in Urdu',
  'search.js': 'somebody searches',
  'texts.js': 'somebody searches',
  'due.js': 'a date is worked out',
  'acts.js': 'an explanation is printed, copied or read aloud',
  'letter.js': 'an explanation is copied as text',
  'print-alone.js': 'an explanation is printed alone',
  'read-aloud.js': 'an explanation is read aloud',
  'other-language.js': 'an explanation is asked for in another language',
  'translation.js': 'an explanation is asked for in another language',
};

const later = () => readdirSync(folder).filter((name) => name.endsWith('.js') && !entries.includes(name));
const weight = (files: string[]) => files.reduce((sum, name) => sum + sizesOf(`${folder}/${name}`).gzip, 0);
/** What an element that comes when it is used brings with it, and what was there before. */
const withElement = (name: string) => weight(['practice-guidance.js', ...(elements[name] ?? [])]);
const {elements} = JSON.parse(readFileSync(`${folder}/integrity.json`, 'utf8')) as {elements: Record<string, string[]>};
const kilobytes = (bytes: number): string => (bytes / 1024).toFixed(1);

describe('the weight of the scripts', async () => {
  const alone = await elementSizes();

  it('is within its ceiling for a checklist, with Lit and all that answering and opening fetches', () => {
    const bytes = weight(['checklist.js']);
    assert.ok(bytes <= checklistWeight.ceiling, `checklist.js comes to ${bytes} bytes; ${checklistWeight.ceiling} are allowed\n${sizeTable(folder)}`);
  });

  it('is within its ceiling for a page with a checklist that loads practice-guidance.js', () => {
    const bytes = weight(['practice-guidance.js']);
    assert.ok(bytes <= onePageWeight.ceiling, `practice-guidance.js comes to ${bytes} bytes; ${onePageWeight.ceiling} are allowed`);
  });

  it('is within its ceiling for every element together', () => {
    const bytes = weight(['practice-guidance.all.js']);
    assert.ok(bytes <= togetherWeight.ceiling, `${bytes} bytes; ${togetherWeight.ceiling} are allowed`);
  });

  it('is within its ceiling for each element alone', () => {
    assert.ok(alone.length > 14);
    assert.deepEqual(alone.filter(({name, gzip}) => gzip > (name === 'framework' ? aloneWeight.framework : aloneWeight.ceiling)), []);
  });

  it('comes later only on occasions that are named', () => {
    assert.deepEqual(later().sort(), Object.keys(occasions).sort());
  });

  const rows = (list: [name: string, bytes: number, beside: string][]): string => list.map(([name, bytes, beside]) => `| ${name} | ${kilobytes(bytes)} | ${beside} |`).join('\n');
  const goalRow = (name: string, words: string, {goal}: {goal: number}): [string, number, string] => [`\`${name}\`, ${words}`, weight([name]), `${goal / 1024}${weight([name]) > goal ? ', not met' : ''}`];
  const scripts = `| script | weighs | goal |
| --- | --: | --- |
${rows([
  goalRow('practice-guidance.js', 'with the checklist', onePageWeight),
  goalRow('checklist.js', 'the checklist alone', checklistWeight),
  goalRow('practice-guidance.all.js', 'every element', togetherWeight),
])}
`;

  /** The words are the same, and each figure is within a third of a kilobyte. */
  const assertSame = (written: string, found: string): void => {
    const figures = (text: string): number[] => [...text.matchAll(/\| (\d+\.\d) \|/g)].map(([, figure]) => Number(figure));
    const words = (text: string): string => text.replace(/\| \d+\.\d \|/g, '|');
    assert.equal(words(written), words(found), 'UPDATE_DOCS=1 writes it anew');
    const now = figures(found);
    figures(written).forEach((figure, index) => assert.ok(Math.abs(figure - now[index]!) <= 0.31, `${figure} is written and ${now[index]} is found: UPDATE_DOCS=1 writes it anew`)); // both have the same rows
  };

  it('is what the README says of the scripts', () => {
    const file = new URL('../../README.md', import.meta.url);
    const table = /\| script \| weighs \| goal \|\n(\|.*\n)+/;
    if (process.env['UPDATE_DOCS'] === '1') writeFileSync(file, readFileSync(file, 'utf8').replace(table, scripts));
    assertSame(table.exec(readFileSync(file, 'utf8'))?.[0] ?? '', scripts);
  });

  it('is what docs/sizes.md says', () => {
    const file = new URL('../../docs/sizes.md', import.meta.url);
    const page = `# What the elements weigh

Kilobytes of 1,024 bytes by gzip -9, without packs. \`npm test\` holds this page to what is built.

${scripts}
What a page fetches through \`practice-guidance.js\` that uses one element, Lit and the checklist included:

| element | fetches | of that its own |
| --- | --: | --- |
${rows(Object.keys(elements).sort().map((name) => [`\`practice-${name}\``, withElement(name), kilobytes(weight((elements[name] ?? []).filter((file) => file !== 'elements/reading.js')))]))}

Each element alone, with Lit, in a bundle of a host's own:

| element | weighs | goal |
| --- | --: | --- |
${rows(alone.map(({name, gzip}) => [`\`practice-${name}\``, gzip, `${aloneWeight.goal / 1024}${gzip > aloneWeight.goal ? ', not met' : ''}`]))}

What comes later, and when:

| script | weighs | when |
| --- | --: | --- |
${rows(Object.entries(occasions).map(([name, when]) => [`\`${name}\``, weight([name]), when]))}
`;
    if (process.env['UPDATE_DOCS'] === '1') writeFileSync(file, page);
    const written = existsSync(file) ? readFileSync(file, 'utf8') : '';
    assertSame(written, page);
  });
});
