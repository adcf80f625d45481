/**
 * Search over everything in a pack. An index of our own: it finds words by their beginning, forgives one wrong letter, knows the pack's
 * terms by all their names, and is read in slices, so that no page stands still while it is made. A search may come at any time and
 * finds what has been read until then.
 *
 * Each word has a list of the entries it stands in, with a weight: titles before headings before text.
 */
import type {EntryKind} from '../model/kinds.js';
import type {EntriesByKind, Pack} from '../model/pack.js';
import {keyOfWord, keysIn, likeness, nearness, wordPattern} from './search-words.js';
import {textsOf, type EntryText, type PartText} from './texts.js';

/** Where words that were found stand in a text: from, to. */
export type Range = [number, number];

export interface SearchHit {
  kind: EntryKind;
  entry: EntriesByKind[EntryKind];
  /** Where the title has what was searched for. */
  titleRanges: Range[];
  /** The part that the excerpt is from, where it has a title: a section, an item, a step, an audience. */
  part?: PartText;
  partRanges: Range[];
  /** A line or two of its text, round the first place that tells most; its beginning where only the title was found. */
  excerpt: string;
  ranges: Range[];
}

export interface SearchAnswer {
  /** The best first; as many as were asked for. */
  hits: SearchHit[];
  /** How many entries of each kind match, whatever kinds were asked for. */
  counts: Partial<Record<EntryKind, number>>;
  /** The words that stand nowhere in the pack, as they were typed. */
  missing: string[];
  /** Where nothing matches: words of the pack that are like those, the most alike first. */
  nearest: string[];
}

export interface SearchIndex {
  /** Reads on for about `budget` milliseconds. Whether everything has been read. */
  read(budget?: number): boolean;
  /** What matches, at once. `kinds` holds the hits to those kinds; `limit` is 20 unless told. */
  find(query: string, options?: {kinds?: readonly EntryKind[]; limit?: number}): SearchAnswer;
}

/** A word of the pack, or a term that several phrases stand for; a term has no key. */
interface Word {
  key?: string;
  /** As it first stood in the pack. */
  shown: string;
  /** The entries it stands in, each as its number × 64 + its weight there; and where in each its text first has it. */
  places: number[];
  firsts: number[];
  /** The phrases that begin with it, each with the term it stands for. */
  phrases: {words: Word[]; term: Word}[];
  /** While an entry is read: which one, what the word weighs by standing in its titles and how often it stands there at all. */
  entry?: number;
  weight: number;
  times: number;
  /** The place to show it at, the first heading before the first of the text, and what it weighs there. */
  first: number;
  there: number;
}

/** A place in an entry is one number: its part × this + how far into the part's text, from 1; 0 is nowhere. */
const partSize = 2 ** 20;

/** Weights of a word in a title or name, and in a heading. In text it weighs as often as it stands there, up to the limit. */
const inTitle = 40;
const inHeading = 12;
const inText = 6;

/** A term under another of its names weighs this much of the very words. */
const byOtherName = 0.7;

/**
 * Entries stay that have this much of what the best has of the words searched for, where a rare word is more than a common one, and
 * one in a title more than one in text.
 */
const enough = 0.6;
const moreInTitle = 1.5;

/** Words this much commoner than the rarest are no mark of what was found: `the` is not shown as a hit beside `review`. */
const telling = 1 / 3;

/** How long an excerpt is, and how much of it comes before the words that were found. */
const excerptLength = 160;
const before = 50;

export function searchIndex(pack: Pack): SearchIndex {
  const words = new Map<string, Word>();
  /** The same words by how they are written, so that each spelling is worked out once. */
  const spelt = new Map<string, Word>();
  const entries: (EntryText & {key: string})[] = [];

  const newWord = (shown: string, key?: string): Word => ({key, shown, places: [], firsts: [], phrases: [], weight: 0, times: 0, first: 0, there: 0});

  function wordOf(text: string): Word {
    let word = spelt.get(text);
    if (!word) {
      const key = keyOfWord(text);
      word = words.get(key);
      if (!word) words.set(key, (word = newWord(text, key)));
      spelt.set(text, word);
    }
    return word;
  }

  /** Every word of a text, and every term that a phrase in it stands for, with the range it stands in. */
  function scan(text: string, visit: (word: Word, start: number, end: number) => void): void {
    const all = [...text.matchAll(wordPattern)];
    const found = all.map(([word]) => wordOf(word));
    const end = (place: number): number => all[place]!.index + all[place]![0].length;
    found.forEach((word, place) => {
      const {index} = all[place]!;
      visit(word, index, end(place));
      for (const {words, term} of word.phrases) if (words.every((one, further) => one === found[place + further])) visit(term, index, end(place + words.length - 1));
    });
  }

  function* readAll(): Generator<void, void> {
    // terms first, since their phrases are looked for in everything
    for (const {title, short = '', uses = [], plain} of pack.terms ?? []) {
      const term = newWord(title);
      for (const phrase of [title, short, ...uses, ...plain.split(/; ?/).filter((said) => /^\S+( \S+){1,3}$/.test(said))]) {
        const said = Array.from(phrase.matchAll(wordPattern), ([word]) => wordOf(word));
        said[0]?.phrases.push({words: said, term});
      }
      yield;
    }
    for (const text of textsOf(pack)) yield readEntry(text);
  }

  function readEntry(text: EntryText): void {
    const number = entries.length;
    const seen: Word[] = [];
    const read = (part: string, weight: number, at: number): void =>
      scan(part, (word, start) => {
        if (word.entry !== number) {
          seen.push(word);
          word.entry = number;
          word.weight = word.times = word.first = 0;
          word.there = -1;
        }
        word.times++;
        word.weight = Math.max(word.weight, weight);
        if (at && weight > word.there) [word.first, word.there] = [at + (weight ? 0 : start), weight];
      });
    for (const name of [text.entry.title, ...text.names]) read(name, inTitle, 0);
    text.parts.forEach((part, place) => {
      read(part.title ?? '', inHeading, place * partSize + 1);
      read(part.text, 0, place * partSize + 1);
    });
    for (const {places, firsts, weight, times, first} of seen) {
      places.push(number * 64 + weight + Math.min(times, inText));
      firsts.push(first);
    }
    entries.push({...text, key: keysIn(text.entry.title).join(' ')});
  }

  /** The words that a typed one may mean, each with how near it comes: those that begin with it and, where there are none, with a typo. */
  function meant(typed: string, beginning: boolean): Map<Word, number> {
    const found = new Map<Word, number>();
    for (const typo of [false, typed.length > 4]) {
      if (!found.size) {
        for (const word of words.values()) {
          const near = word.places.length && nearness(typed, word.key!, typo);
          if (near === 1 || (near && beginning)) found.set(word, near);
        }
      }
    }
    return found;
  }

  function find(query: string, {kinds, limit = 20}: {kinds?: readonly EntryKind[]; limit?: number} = {}): SearchAnswer {
    const size = entries.length;
    const scores = new Float64Array(size);
    /** How much of the words searched for an entry has; the rarest of them, and where it stands. */
    const shares = new Float64Array(size);
    const rarities = new Float64Array(size);
    const places = new Float64Array(size);
    const rarity = new Map<Word, number>();
    let rarest = 0;
    const missing: string[] = [];
    const typed: Range[] = [];
    const terms: [Word, ...Range][] = [];
    scan(query, (word, ...range) => (word.key ? typed.push(range) : terms.push([word, ...range])));

    typed.forEach(([start, end], place) => {
      const text = query.slice(start, end);
      const key = keyOfWord(text);
      const found = meant(key, key.length > 3 || place === typed.length - 1);
      for (const [term, from, to] of terms) if (from <= start && to >= end) found.set(term, byOtherName);
      if (!found.size) {
        missing.push(text);
        return;
      }
      const best = new Float64Array(size);
      const firsts = new Float64Array(size);
      let matching = 0;
      for (const [word, near] of found) {
        word.places.forEach((packed, index) => {
          const entry = packed >> 6;
          const score = (packed & 63) * near;
          if (score <= best[entry]!) return;
          if (!best[entry]) matching++;
          best[entry] = score;
          firsts[entry] = word.firsts[index]!;
        });
      }
      const rare = Math.log(1 + size / matching);
      rarest = Math.max(rarest, rare);
      for (const word of found.keys()) rarity.set(word, rare);
      for (let entry = 0; entry < size; entry++) {
        const score = best[entry]!;
        if (!score) continue;
        scores[entry]! += score * rare;
        shares[entry]! += rare * (score < inTitle / 2 ? 1 : moreInTitle);
        if (firsts[entry]! && rare > rarities[entry]!) [rarities[entry], places[entry]] = [rare, firsts[entry]!];
      }
    });

    for (const [word, rare] of rarity) if (rare < rarest * telling) rarity.delete(word);
    const most = shares.reduce((one, other) => Math.max(one, other), 0);
    const whole = keysIn(query).join(' ');
    const counts: SearchAnswer['counts'] = {};
    const ranked: [entry: number, score: number][] = [];
    for (let number = 0; most && number < size; number++) {
      if (shares[number]! < enough * most) continue;
      const {kind, key} = entries[number]!;
      counts[kind] = (counts[kind] ?? 0) + 1;
      if (!kinds || kinds.includes(kind)) ranked.push([number, scores[number]! * shares[number]! * (key === whole ? 3 : key.startsWith(`${whole} `) ? 1.5 : 1)]);
    }
    return {
      hits: ranked.sort(([, one], [, other]) => other - one).slice(0, limit).map(([number]) => hit(entries[number]!, places[number]!, rarity)),
      counts,
      missing,
      nearest: most ? [] : nearestTo(keysIn(query)),
    };
  }

  const nearestTo = (keys: readonly string[]): string[] =>
    [...words.values()]
      .map(({key, shown, places}): [string, number] => [shown, places.length && Math.max(...keys.map((typed) => likeness(typed, key!)))])
      .filter(([, like]) => like >= 0.5)
      .sort(([, one], [, other]) => other - one)
      .slice(0, 4)
      .map(([shown]) => shown);

  function hit({kind, entry, parts}: EntryText, place: number, rarity: ReadonlyMap<Word, number>): SearchHit {
    const rangesIn = (text: string): Range[] => {
      const ranges: Range[] = [];
      scan(text, (word, start, end) => {
        const last = ranges.at(-1);
        if (!rarity.has(word)) return;
        if (last && last[1] > start) last[1] = Math.max(last[1], end);
        else ranges.push([start, end]);
      });
      return ranges;
    };
    const part = parts[Math.floor(place / partSize)];
    const excerpt = excerptOf(part?.text ?? '', (place % partSize) - 1);
    return {kind, entry, titleRanges: rangesIn(entry.title), part: part?.title ? part : undefined, partRanges: rangesIn(part?.title ?? ''), excerpt, ranges: rangesIn(excerpt)};
  }

  const reading = readAll();
  return {
    read(budget = 8) {
      const until = performance.now() + budget;
      while (!reading.next().done) if (performance.now() >= until) return false;
      return true;
    },
    find,
  };
}

/** Words round a place in a text, cut between words, with … where there is more. */
function excerptOf(text: string, at: number): string {
  const from = at > before ? Math.min(at, text.indexOf(' ', at - before) + 1 || at) : 0;
  const rest = text.slice(from);
  const cut = rest.length > excerptLength ? `${rest.slice(0, rest.lastIndexOf(' ', excerptLength) + 1 || excerptLength).trim().replace(/[\uD800-\uDBFF]$/, '')}…` : rest;
  return from ? `…${cut}` : cut;
}

/** Reads a pack to the end in slices, letting the page breathe in between. `signal` stops it. */
export async function readInSlices(index: SearchIndex, signal?: AbortSignal): Promise<void> {
  while (!signal?.aborted && !index.read()) await new Promise((resume) => setTimeout(resume));
}
