/** Explanations in other languages: a file beside the original, `first-contact.cy.md`, that names what each of its parts was made from. */
import type {Explanation} from '../model/explanation.js';
import type {Context} from './context.js';
import type {TranslatedPart} from './drafts.js';
import {openEntry} from './entries.js';
import {readAudience, reportStray, type ReadHashes} from './explanations.js';
import {entryHash} from './hash.js';
import type {Ids} from './headings.js';
import {cutAtHeadings, readBlocks} from './parts.js';
import {line} from './prose.js';
import {translatedData, translationFile} from './shapes.js';
import type {SourceText} from './source-text.js';
import {reportTranslation} from './stale.js';
import {readFields} from './yaml.js';

/** Whether a file of explanations holds one in another language. */
export const isTranslation = (path: string): boolean => /\.[A-Za-z]{2,3}(-[A-Za-z0-9]+)*\.md$/.test(path);

/** The languages that are written from right to left. */
const rightToLeft = /^(ar|ckb|dv|fa|he|ks|ku-arab|ps|prs|sd|ug|ur|yi)\b/i;

/** Reads a translation and notes it in `context.translations`. */
export function readTranslation(source: SourceText, context: Context): void {
  const front = openEntry(source, 'translates, language and title', context);
  const {translates, language, title, checked} = readFields(translationFile, front.yaml, context.report);
  const {before, parts} = cutAtHeadings(readBlocks(front.body, context), 2);
  reportStray(before, 'the first audience', 'under an audience (##) and the heading of a part of it (###)', context);
  if (!parts.length && typeof front.yaml !== 'string') context.report('no-audiences', front.at);
  const ids: Ids = new Map();
  const read: TranslatedPart[] = [];
  const texts = parts.flatMap((part) => readAudience(part, ids, context, readTranslated(read), []));
  if (translates && typeof front.yaml !== 'string') context.uses.push({kind: 'explanation', id: translates, at: front.yaml.at(['translates']), field: 'translates', found: () => undefined});
  const isWhole = texts.length > 0 && texts.length === parts.length;
  context.translations.push({
    ...(translates && {translates}),
    parts: read,
    audiencesAt: parts.map(({heading}) => line(heading.at)),
    ...(isWhole && language && title && {translation: {language, dir: rightToLeft.test(language) ? 'rtl' : 'ltr', title, ...(checked && {checked}), texts}}),
  });
}

/** Reads what a part says it was made from, one hash for its title and one for each block under it, and notes the part in `parts`. */
const readTranslated = (parts: TranslatedPart[]): ReadHashes => ({audience, id, title, body}, yaml, at, {report}) => {
  const {of} = readFields(translatedData, yaml, report);
  const count = body.length + 1;
  if (of && typeof yaml !== 'string') parts.push({audience, id, title, count, of, at: yaml.at(['of'])});
  else if (yaml === 'nowhere') parts.push({audience, id, title, count, at});
  return of?.length === count ? of : undefined;
};

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
