/** A made-up pack of as many files as are asked for: every kind of entry in turn, as long as those of the shipped packs (about 4 KB a file), with links among them. */
import type {SourceFile} from '../../../src/authoring/source-text.js';

const nouns = ['family', 'visit', 'plan', 'record', 'school', 'worry', 'meeting', 'teacher', 'grandmother', 'health visitor', 'decision', 'conversation', 'strength', 'bedtime', 'neighbour', 'manager'];
const verbs = ['tells', 'hears', 'shows', 'asks about', 'writes down', 'looks at', 'comes back to', 'agrees on', 'explains', 'remembers', 'begins with', 'leaves out'];

/** The same numbers in the same order on every machine. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** @param count how many Markdown files there are beside pack.yaml; at least 11, one of each kind */
export function generatedPack(count: number): SourceFile[] {
  const files = Array.from({length: count}, (_, index): SourceFile => {
    const [folder, write] = kindsOfFiles[index % kindsOfFiles.length]!; // within its length
    return {path: `${folder}/f${index}.md`, text: write(index, textOf(index, count))};
  });
  return [{path: 'pack.yaml', text: manifest}, ...files];
}

const manifest = `id: generated
title: A generated pack
version: 1.0.0
language: en-GB
owner: Practice lead
sources:
  handbook: {title: The handbook, publisher: The council, edition: March 2026}
  act: {title: An Act, publisher: Parliament, edition: '1989'}
defaults: {source: handbook, place: Chapter 1, duty: local, wording: drafted, reviewed: 2026-11-01, due: 2027-11-01}
`;

interface Text {
  sentence(): string;
  /** Sentences with emphasis and, at times, a link to another file's entry. */
  paragraph(): string;
  list(): string;
  prose(paragraphs: number): string;
  number(below: number): number;
  /** An id of another file of a kind, by the place of the kind in a round of files. */
  other(place: number): number;
}

function textOf(index: number, count: number): Text {
  const number = numbers(index + 1);
  const round = kindsOfFiles.length;
  const other = (place: number) => place + round * number(Math.max(1, Math.floor((count - place) / round)));
  const one = (words: readonly string[]) => words[number(words.length)]!; // within its length
  const sentence = () => `The ${one(nouns)} ${one(verbs)} the ${one(nouns)} and the ${one(nouns)}, as the ${one(nouns)} ${one(verbs)} it.`;
  const link = () => [`[the standard](standard:s${other(0)})`, `[this word](term:t${other(9)}-1)`, `[how long](timescale:c${other(8)}-2)`, '[the guide](https://example.org/guide)'][number(4)]!; // of four
  const paragraph = () => `${sentence()} ${sentence()} It **matters** that ${sentence().toLowerCase().slice(4)} ${number(3) ? '' : `See ${link()}. `}${sentence()}`;
  const list = () => Array.from({length: 5}, () => `- ${sentence()}`).join('\n');
  return {sentence, paragraph, list, number, other, prose: (paragraphs) => Array.from({length: paragraphs}, (_, at) => (at % 4 === 2 ? list() : paragraph())).join('\n\n')};
}

const front = (fields: string, index: number): string => `---\n${fields}\nplace: Chapter ${1 + (index % 9)}\nstages: [assessment, family-help]\ntopics: [visits, planning]\n---\n`;
const data = (fields: string): string => `\`\`\`yaml\n${fields}\n\`\`\``;
const entries = (count: number, write: (at: number) => string): string => Array.from({length: count}, (_, at) => write(at + 1)).join('\n\n');

const set = (kind: string, index: number, {prose, sentence}: Text, fields: (at: number) => string): string =>
  `${front(`list: ${kind}${index}\ntitle: The set ${index}\norder: ${index + 1}`, index)}\n${sentence()}\n\n${entries(8, (at) => `## An entry of ${index}, ${at} {#${kind}${index}-${at}}\n\n${data(fields(at))}\n\n${prose(1)}`)}\n`;

const audiences = ['parent', 'young-person', 'young-child'];
const partsOf = ['what', 'why', 'next', 'ask', 'help'];

/** One kind of file after the other; the places of some are named in `textOf`. */
const kindsOfFiles: [folder: string, write: (index: number, text: Text) => string][] = [
  ['standards', (index, text) => `${front(`id: s${index}\ntitle: Standard ${index}\nnumber: ${1 + Math.floor(index / 11)}\nrelated: [timescale:c${text.other(8)}-1, term:t${text.other(9)}-2]`, index)}\n${text.prose(2)}\n\n${entries(6, (at) => `## Section ${at} {#part-${at}}\n\n${at % 2 ? '' : `${data('source: act\nplace: Section 17')}\n\n`}${text.prose(3)}`)}\n`],
  ['explanations', (index, text) => `${front(`id: e${index}\ntitle: What happens ${index}`, index)}\n${audiences.map((audience) => `## For them {#${audience}}\n\n${partsOf.map((part) => `### Part {#${part}}\n\nWe come to see [your child](name:child). ${text.prose(1)}`).join('\n\n')}`).join('\n\n')}\n`],
  ['checklists', (index, text) => `${front(`id: l${index}\ntitle: Checklist ${index}\nanswers: status`, index)}\n${text.sentence()}\n\n${entries(5, (at) => `## Item ${at} {#item-${at}}\n\n${data(`date: asked\nstandard: s${text.other(0)}\nrefresh:\n  every: 3 months\n  source: act\n  place: Section ${at}\n  duty: must`)}\n\n${text.sentence()}\n\n### Why it matters {#why}\n\n${text.prose(2)}`)}\n`],
  ['pathways', (index, text) => `${front(`id: p${index}\ntitle: Pathway ${index}\ncounts: working\nstarts: the referral`, index)}\n${text.prose(1)}\n\n${entries(6, (at) => `## Step ${at} {#step-${at}}\n\n${data(`mark: Day ${at}\nafter: ${at} days\nwho: [Team manager, Social worker]`)}\n\n${text.prose(2)}\n\n### If not {#else}\n\n${data('to: step-1')}\n\n${text.sentence()}`)}\n`],
  ['bottom-lines', (index, text) => set('b', index, text, () => 'roles: [practitioner]')],
  ['statements', (index, text) => set('v', index, text, () => 'stressed: [the family]\nduty: should')],
  ['roles', (index, text) => set('r', index, text, (at) => `number: ${at}.5\nunit: FTE`)],
  ['figures', (index, text) => set('g', index, text, (at) => `value: 1,${100 + at}\nperiod: March 2026`)],
  ['timescales', (index, text) => `---\nduty: should\n---\n\n${entries(8, (at) => `## Done in time ${at} {#c${index}-${at}}\n\n${data(`starts: the referral\nlimit: ${at} working days\nnation: england\nconfidence: verified\nsource: act\nplace: Section ${at}`)}\n\n${text.prose(1)}`)}\n`],
  ['terms', (index, text) => `${entries(8, (at) => `## Word ${index} ${at} {#t${index}-${at}}\n\n${data(`plain: a plain word for it\nuses: [w${index} word ${at}, w${index} words ${at}]`)}\n\n${text.prose(1)}`)}\n`],
  ['help-lines', (index, text) => `${entries(6, (at) => `## Help ${index} ${at} {#h${index}-${at}}\n\n${data('for: anyone under 19\nphone: 0800 000 000\nweb: https://example.org/help\nchecked: 2026-11-22\nconfidence: verified')}\n\n${text.prose(1)}`)}\n`],
];
