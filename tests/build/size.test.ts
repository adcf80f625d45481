/** What the elements weigh on a page, held to the figures in the README's table. In bytes, gzip -9. */
import assert from 'node:assert/strict';
import {readdirSync} from 'node:fs';
import {describe, it} from 'node:test';
import {checklistWeight, sizeTable, sizesOf} from '../../scripts/build/sizes.mjs';

const folder = 'dist/embed';
const entries = ['checklist.js', 'practice-guidance.js'];

/**
 * Files that answering every item and opening every disclosure does not fetch, each with the reason. Any other counts as
 * fetched, so that a new one is weighed until somebody says here why not.
 */
const onOccasion: Record<string, string> = {
  'unusual.js': 'only where an answer was given to another wording, or the record cannot be read',
  'errors.js': 'only where something cannot be had or read',
};

const later = () => readdirSync(folder).filter((name) => name.endsWith('.js') && !entries.includes(name));
const fetched = (entry: string) => [entry, ...later().filter((name) => !(name in onOccasion))];
const weight = (files: string[]) => files.reduce((sum, name) => sum + sizesOf(`${folder}/${name}`).gzip, 0);

describe('the weight of the scripts', () => {
  it('is within its ceiling for a checklist, with Lit and all that answering and opening fetches', () => {
    const bytes = weight(fetched('checklist.js'));
    const {ceiling} = checklistWeight;
    assert.ok(bytes <= ceiling, `${fetched('checklist.js').join(' + ')} come to ${bytes} bytes; ${ceiling} are allowed\n${sizeTable(folder)}`);
  });

  it('is at most 32 KB for everything together', () => {
    const bytes = weight(['practice-guidance.js', ...later()]);
    assert.ok(bytes <= 32 * 1024, `${bytes} bytes; ${32 * 1024} are allowed`);
  });

  it('says of no file that is gone that it comes on occasion', () => {
    assert.deepEqual(Object.keys(onOccasion).filter((name) => !later().includes(name)), []);
  });
});
