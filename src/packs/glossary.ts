/** The words of a pack from A to Z: under which letter each stands, which fit what somebody looks for, and which are for whom. */
import type {Audience} from '../model/audience.js';
import type {Term} from '../model/term.js';

/** A word as a reader meets it. */
export interface GlossaryWord {
  term: Term;
  /** What this council calls it; its official word where it has no name of its own. */
  name: string;
  /** The plain words, unless they are for somebody else. */
  plain: string | undefined;
}

/** A letter with its words. `id` is the letter as an address can hold it. */
export interface GlossaryLetter {
  letter: string;
  id: string;
  words: GlossaryWord[];
}

interface Wanted {
  /** Names of things as this council says them, by term id. */
  names?: Readonly<Record<string, string>> | undefined;
  /** For whom: plain words that are for somebody else are left out. */
  audience?: Audience | undefined;
  /** What is looked for: every word of it must stand somewhere in what the term says. */
  find?: string;
  /** The language to sort in, as a BCP 47 tag. */
  language: string;
}

/** Terms as a reader meets them, in the order of their names. Where nothing is left of one for its audience, it is left out. */
export function wordsOf(terms: readonly Term[], {names, audience, find = '', language}: Wanted): GlossaryWord[] {
  const parts = folded(find).split(/\s+/);
  const {compare} = new Intl.Collator(language, {numeric: true});
  const isFor = (term: Term): boolean => !audience || !term.audience || term.audience === audience;
  return terms
    .filter((term) => isFor(term) || term.expansion || term.body.length)
    .map((term) => ({term, name: names?.[term.id] ?? term.title, plain: isFor(term) ? term.plain : undefined}))
    .filter(({term: {title, short, expansion, uses = []}, name, plain}) => {
      const text = folded([name, title, short, plain, expansion, ...uses].join(' '));
      return parts.every((part) => text.includes(part));
    })
    .sort((one, other) => compare(one.name, other.name));
}

/** The letters that there are, each with its words, which are in order already. */
export function lettersOf(words: readonly GlossaryWord[]): GlossaryLetter[] {
  const letters = new Map<string, GlossaryLetter>();
  for (const word of words) {
    const [first = ''] = folded(word.name);
    const letter = /\p{L}/u.test(first) ? first.toUpperCase() : /\p{N}/u.test(first) ? '0–9' : '#';
    const known = letters.get(letter);
    if (known) known.words.push(word);
    else letters.set(letter, {letter, id: letter === '#' ? 'other' : letter.toLowerCase().replace('–', '-'), words: [word]});
  }
  return [...letters.values()];
}

/** Without accents and capitals, so that what is typed in haste is found. */
const folded = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[’‘]/g, "'").toLowerCase().trim();
