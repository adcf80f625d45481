/** Explanations in other languages: a file beside the original, `first-contact.cy.md`, that names what each of its parts was made from. */
import type {Explanation} from '../model/explanation.js';
import {kinds} from '../model/kinds.js';
import type {Block as ProseBlock} from '../model/prose.js';
import type {Block} from './blocks.js';
import {noNotes, type Context} from './context.js';
import type {Report} from './diagnostic.js';
import type {TranslatedPart, TranslationDraft} from './drafts.js';
import {openEntry} from './entries.js';
import {readAudience, reportStray, type PartReader, type WrittenPart} from './explanations.js';
import {guard} from './guards.js';
import {entryHash, textHash} from './hash.js';
import type {Ids} from './headings.js';
import {cutAtHeadings, readBlocks} from './parts.js';
import {nothing} from './provenance.js';
import {translatedData, translationFile} from './shapes.js';
import type {SourceText, Spot} from './source-text.js';
import {reportTranslation} from './stale.js';
import {directionOf, originalLanguage, unfilledMark} from './translation-layout.js';
import {readFields} from './yaml.js';

/** Whether a file of explanations holds one in another language. */
export const isTranslation = (path: string): boolean => /\.[A-Za-z]{2,3}(-[A-Za-z0-9]+)*\.md$/.test(path);

/** Reads a translation and notes it in `context.translations`. */
export function readTranslation(source: SourceText, context: Context): void {
  const front = openEntry(source, 'translates, language and title', context);
  const {translates, language, title, checked} = readFields(translationFile, front.yaml, context.report);
  const {before, parts} = cutAtHeadings(readBlocks(front.body, context), 2);
  reportStray(before, 'the first audience', 'under an audience (##) and the heading of a part of it (###)', context);
  if (!parts.length && typeof front.yaml !== 'string') context.report('no-audiences', front.at);
  const ids: Ids = new Map();
  const read: TranslatedPart[] = [];
  const unfilled: Spot[] = title !== undefined && typeof front.yaml !== 'string' && isUnfilled(title) ? [front.yaml.at(['title'])] : [];
  const audiences = parts.map((part) => readAudience(part, ids, context, asTranslation(read, unfilled), []));
  if (translates && typeof front.yaml !== 'string') context.uses.push({kind: 'explanation', id: translates, at: front.yaml.at(['translates']), field: 'translates', found: () => undefined});
  const right = audiences.filter((one) => one !== undefined);
  const isRight = right.length === parts.length;
  unfilled.push(...right.flatMap(({title: heading, at}) => (isUnfilled(heading) ? [at] : [])));
  const texts = right.flatMap(({title: heading, text}) => (text && !isUnfilled(heading) ? [text] : []));
  const isOne = isRight && texts.length > 0 && language && title && !isUnfilled(title);
  context.translations.push({
    source,
    ...(translates && {translates}),
    ...(language && {language}),
    ...(checked && {checked}),
    untitled: title === undefined || isUnfilled(title),
    parts: read,
    audiences: isRight ? right.map(({audience, at, title: heading}) => ({audience, at, unnamed: isUnfilled(heading)})) : [],
    unfilled: unfilled.sort((a, b) => a.from - b.from),
    count: 1 + parts.length + read.reduce((sum, {count}) => sum + count, 0),
    ...(isOne && {translation: {language, dir: directionOf(language), title, ...(checked && {checked}), texts}}),
  });
}

/** What stands where something is still to be written. */
const isUnfilled = (text: string): boolean => text === unfilledMark || text === '...';

/** A block of the original that stands in a translation for whoever writes it, and is shown to nobody. */
const isOriginal = ({token}: Block): boolean => token.type === 'code' && token.codeBlockStyle !== 'indented' && token.lang === originalLanguage;

/**
 * Reads a part that says what it was made from: one hash for its title, and one for each block under it. A block of the original
 * with nothing after it is one that is not translated yet. The part is noted in `parts`, what it lacks in `unfilled`.
 */
const asTranslation = (parts: TranslatedPart[], unfilled: Spot[]): PartReader => ({
  isAside: isOriginal,
  finish({audience, id, title, body}, yaml, at, {report}) {
    const {of} = readFields(translatedData, yaml, report);
    const slots = slotsOf(body);
    const empty = [...(isUnfilled(title) ? [{place: 0, at}] : []), ...slots.flatMap((slot, index) => (slot.block ? [] : [{place: index + 1, at: slot.at ?? at}]))];
    unfilled.push(...empty.map((one) => one.at));
    const part = {audience, id, title, count: slots.length + 1, unfilled: empty.map(({place}) => place)};
    if (of && typeof yaml !== 'string') parts.push({...part, of, at: yaml.at(['of'])});
    else if (yaml === 'nowhere') parts.push({...part, at});
    if (of?.length !== part.count) return undefined;
    const blocks = slots.flatMap(({block}) => block ?? []);
    if (empty.length === part.count) return 'unfilled';
    // of a heading that is not written, the mark's own identity: no original has it, so that nobody is shown the mark
    const hashes = of.flatMap((hash, place) => (place === 0 && part.unfilled.includes(0) ? [textHash(title)] : part.unfilled.includes(place) ? [] : [hash]));
    return {id, title, body: blocks, hashes};
  },
});

/** The places of a part's paragraphs: each block of the original opens one, and so does a paragraph that has none before it. */
function slotsOf(body: WrittenPart['body']): {at?: Spot; block?: ProseBlock}[] {
  const slots: {at?: Spot; block?: ProseBlock}[] = [];
  for (const block of body) {
    const last = slots.at(-1);
    if (block.type === 'aside') slots.push({at: block.at});
    else if (last && !last.block) last.block = block;
    else slots.push({block});
  }
  return slots;
}

/** Every translation among a pack's files, as far as it can be read, without a word about what is wrong with it. */
export function readTranslations(files: readonly SourceText[]): TranslationDraft[] {
  const report: Report = () => undefined;
  const context: Context = {report, pack: '', version: undefined, sources: new Map(), whole: false, defaults: nothing, uses: [], unnamedUses: [], unnamed: [], phrases: [], translations: [], notes: noNotes()};
  for (const source of files) if (source.path.startsWith(`${kinds.explanation.folder}/`) && isTranslation(source.path) && guard(source, report)) readTranslation(source, context);
  return context.translations;
}

/** The explanations with their translations, own or inherited. What a translation lacks, and what has changed since, is reported. */
export function withTranslations(explanations: readonly Explanation[], {translations, report}: Pick<Context, 'translations' | 'report'>): Explanation[] {
  for (const draft of translations) reportTranslation(draft, explanations.find(({id}) => id === draft.translates), report);
  return explanations.map((explanation) => {
    const own = translations.flatMap(({translates, translation}) => (translates === explanation.id && translation ? [translation] : []));
    if (!own.length) return explanation;
    const languages = own.map(({language}) => language);
    const made = {...explanation, translations: [...own, ...explanation.translations.filter(({language}) => !languages.includes(language))]};
    return {...made, hash: entryHash(made)};
  });
}
