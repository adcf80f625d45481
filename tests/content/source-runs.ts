/**
 * What the source documents say, as salted hashes of every run of nine words in them: enough to find a copied sentence, too
 * little to read one. The documents themselves are in no repository of ours. How the hashes are made: README.md.
 */
import {createHash} from 'node:crypto';
import {readFileSync} from 'node:fs';

export const runLength = 9;
const hashLength = 10;

/** The words of a text as they are compared: lower case, without marks. An apostrophe falls out, a hyphen parts. */
export const wordsOf = (text: string): string[] => text.normalize('NFKC').toLowerCase().replace(/['‘’]/g, '').split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');

export const hashOf = (salt: string, words: readonly string[]): string => createHash('sha256').update(`${salt} ${words.join(' ')}`).digest('hex').slice(0, hashLength);

const {salt, words, people, sources} = JSON.parse(readFileSync(new URL('source-runs.json', import.meta.url), 'utf8')) as
  {salt: string; words: number; people: string; sources: Record<string, string>};
if (words !== runLength) throw new Error(`source-runs.json holds runs of ${words} words and this file reads runs of ${runLength}: make it anew, as README.md says.`);

/** Hashes stand in the file end to end. */
const parted = (hashes: string): Set<string> => new Set(hashes.match(new RegExp(`.{${hashLength}}`, 'g')));
const known = Object.entries(sources).map(([name, runs]) => ({name, runs: parted(runs)}));
const named = parted(people);

export const sourceNames = known.map(({name}) => name);
export const runCount = known.reduce((sum, {runs}) => sum + runs.size, 0);

/** The longest stretches of a text, of nine words or more, that stand in a source word for word. */
export function copied(text: string): {source: string; words: string[]}[] {
  const given = wordsOf(text);
  const starts = given.slice(0, Math.max(0, given.length - runLength + 1)).map((_, index) => hashOf(salt, given.slice(index, index + runLength)));
  return known.flatMap(({name, runs}) => {
    const stretches: {source: string; words: string[]}[] = [];
    let end = -1;
    starts.forEach((hash, index) => {
      if (!runs.has(hash)) return;
      const last = stretches.at(-1);
      if (last && index <= end) last.words.push(...given.slice(end, index + runLength));
      else stretches.push({source: name, words: given.slice(index, index + runLength)});
      end = index + runLength;
    });
    return stretches;
  });
}

/** Names in a text of people whom the sources name, who are in no pack. */
export const peopleIn = (text: string): string[] => {
  const given = wordsOf(text);
  return given.filter((_, index) => named.has(hashOf(salt, given.slice(index, index + 1))) || named.has(hashOf(salt, given.slice(index, index + 2))));
};
