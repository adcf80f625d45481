/** Letters that stand for words, where the words are not said, or only later. */
import type {Source} from '../../model/provenance.js';
import type {Term} from '../../model/term.js';
import {commonLetters, spelledOut} from './abbreviations.js';
import {labelsIn} from './labels.js';
import type {Look} from './look.js';
import {placeOf, type Passage} from './passages.js';

/** Two letters or more, perhaps with the s of several; not the letters of a section, a rule or a form (`PD12A`, `17ZA`). */
const letters = /(?<![\p{L}\p{N}&/@.’'-])(\p{Lu}{2,6})(s?)(?![\p{L}\p{N}&@-]|\.\p{L}|['’]\p{L}{2,})/gu;

export function abbreviations({texts, terms, sources, report}: Look): void {
  const linked = new Set(terms.flatMap(({uses = [], title}) => lettersIn([...uses, title].join(' '))));
  const names = new Set(namesIn(sources, terms));
  for (const {audience, parts} of texts) {
    const passages = parts.flatMap((part) => part.passages);
    const headings = parts.map(({title}) => title).join('\n');
    const seen = new Set<string>();
    for (const [number, passage] of passages.entries()) {
      for (const {from, to, short} of found(passage)) {
        if (seen.has(short)) continue;
        seen.add(short);
        if (isStressed(short, passages.map(({words}) => words.text))) continue;
        if (commonLetters.has(short) || linked.has(short) || names.has(short) || isSpelledOut(short, passage.words.text) || isSpelledOut(short, headings)) continue;
        const later = passages.slice(number + 1).some(({words}) => isSpelledOut(short, words.text));
        const earlier = passages.slice(0, number).some(({words}) => isSpelledOut(short, words.text) || saysWords(short, words.text));
        if (earlier) continue;
        report('abbreviation', placeOf(passage, from, to), {letters: short, where: later ? 'stands here before it is spelled out' : 'is not spelled out anywhere in this text', remedy: remedy(short, terms, audience !== undefined, later)});
      }
    }
  }
}

interface Found {
  from: number;
  to: number;
  short: string;
}

function found(passage: Passage): Found[] {
  const {text} = passage.words;
  const matches = [...text.matchAll(letters)];
  if (!matches.length) return [];
  const isShouted = (text.match(/\p{Lu}/gu)?.length ?? 0) > (text.match(/\p{Ll}/gu)?.length ?? 0); // a line in capitals says nothing of its words
  if (isShouted) return [];
  let labels: ReturnType<typeof labelsIn> | undefined; // looked for only where there are letters
  return matches.flatMap(({1: short = '', 2: several = '', index}) => {
    const [from, to] = [index, index + short.length + several.length];
    const isInName = passage.marks.some((mark) => (mark.type === 'link' || mark.type === 'code') && mark.from < to && from < mark.to) || passage.quotes.some((one) => one.from < to && from < one.to);
    const isCitation = /\[\d{4}\]\s*$/.test(text.slice(0, from)); // a court's own number for a judgment
    return isInName || isCitation || (labels ??= labelsIn(passage)).some((one) => one.from < to && from < one.to) || /^[IVXLC]+$/.test(short) ? [] : [{from, to, short}];
  });
}

/** Whether letters are a word that is written in capitals for stress: one that stands in small letters elsewhere in the text, or that nobody makes letters of. */
const isStressed = (short: string, texts: readonly string[]): boolean =>
  /^(?:NOT|MUST|NEVER|ALWAYS|ALL|ONLY|AND|OR|NO|YES|STOP|DO|BEFORE|AFTER|ANY|EVERY|NOW|IS|ARE|WILL|CAN|THE|IF|WE|YOU|THIS|THAT)$/.test(short) || texts.some((text) => new RegExp(`(?<![\\p{L}])${short.toLowerCase()}(?![\\p{L}])`, 'u').test(text));

const lettersIn = (text: string): string[] => [...text.matchAll(letters)].map(([, short = '']) => short);

/** Names that are known by their letters: of those who publish, and of help lines. */
const namesIn = (sources: readonly Source[], terms: readonly Term[]): string[] => [...sources.flatMap(({title, publisher}) => lettersIn(`${title} ${publisher}`)), ...terms.flatMap(({source}) => lettersIn(source.publisher))];

/** Whether a text gives letters their words: beside them in brackets, or in so many words ("stands for", "does not spell out"). */
function isSpelledOut(short: string, text: string): boolean {
  for (const {index} of text.matchAll(new RegExp(`(?<![\\p{L}\\p{N}])${short}s?(?![\\p{L}\\p{N}])`, 'gu'))) {
    const [before, after] = [text.slice(Math.max(0, index - 120), index), text.slice(index + short.length).replace(/^s(?!\p{L})/u, '').slice(0, 120)];
    const words = beginsWith(short, after);
    if (/\(\s*(?:the |an? |or |also )?$/i.test(before) && beginsWith(short, before)) return true;
    if (/^\s?\(|^[,:–—] (?:for |or |the |an? |which |that )|^ for /i.test(after) && words) return true;
    if (/^,? (?:which |that )?(?:stands? for|is short|means|is the|is an?|are the)\b/i.test(after) || /\bthe letters $/i.test(before)) return true;
    if (/\b(?:spell|spells|spelled|spelt|spelling)\b[^.]*$/i.test(before) || /^[^.]*\b(?:spell|spells|spelled|spelt)\b/i.test(after)) return true;
  }
  return false;
}

/** Whether words with these letters stand in a text, in their order: "independent reviewing officer" for IRO. */
function beginsWith(short: string, text: string): boolean {
  const initials = (text.match(/\p{L}[\p{L}'’]*/gu) ?? []).filter((word) => word !== short && word !== `${short}s`);
  const wanted = [...short.toLowerCase()];
  return initials.some((_, start) => matches(initials.slice(start), wanted));
}

/** Whether words begin with letters in turn; small words between them count for nothing. */
function matches(words: readonly string[], [first, ...rest]: readonly string[]): boolean {
  if (first === undefined) return true;
  const [word, ...others] = words;
  if (word === undefined) return false;
  if (word.toLowerCase().startsWith(first) && matches(others, rest)) return true;
  return /^(?:and|of|for|the|in|to|a|an|with|on|or|s)$/i.test(word) && matches(others, [first, ...rest]);
}

const saysWords = (short: string, text: string): boolean => {
  const words = spelledOut(short);
  return words !== undefined && text.toLowerCase().includes(words.toLowerCase());
};

function remedy(short: string, terms: readonly Term[], isFamily: boolean, later: boolean): string {
  const term = terms.find((one) => one.short === short);
  const words = term?.title.toLowerCase() ?? spelledOut(short);
  if (later) return `Spell it out here, at the first place${words ? `: “${words} (${short})”` : ''}.`;
  if (isFamily) return `Write the words${words ? ` “${words}”` : ''}, or what it does in plain ones, and leave the letters out.`;
  return words ? `Write “${words} (${short})” the first time.` : `Write the words the first time, with the letters after them in brackets: … (${short}). Or make it a term of the glossary with ${short} under "uses", and every reader can open it.`;
}
