/** Explanations in other languages: a file beside the original, `first-contact.cy.md`, that names what each of its parts was made from. */
import type {Explanation, Translation} from '../model/explanation.js';
import type {Context} from './context.js';
import {openEntry} from './entries.js';
import {readAudience, type ReadHashes} from './explanations.js';
import type {Ids} from './headings.js';
import {cutAtHeadings, readBlocks, withoutHeadings} from './parts.js';
import {line} from './prose.js';
import {translatedData, translationFile} from './shapes.js';
import type {SourceText, Spot} from './source-text.js';
import {readFields} from './yaml.js';
import {entryHash} from './hash.js';

/** Whether a file of explanations holds one in another language. */
export const isTranslation = (path: string): boolean => /\.[A-Za-z]{2,3}(-[A-Za-z0-9]+)*\.md$/.test(path);

/** The languages that are written from right to left. */
const rightToLeft = /^(ar|ckb|dv|fa|he|ks|ku-arab|ps|prs|sd|ug|ur|yi)\b/i;

/** Reads a translation and notes it in `context.translations`. */
export function readTranslation(source: SourceText, context: Context): void {
  const front = openEntry(source, 'translates, language and title', context);
  const {translates, language, title, checked} = readFields(translationFile, front.yaml, context.report);
  const {before, parts} = cutAtHeadings(readBlocks(front.body, context), 2);
  const stray = withoutHeadings(before, '## for an audience', context).find(({token}) => token.type !== 'space' && token.type !== 'def');
  if (stray) context.report('text-before-entries', line(stray.at));
  if (!parts.length && typeof front.yaml !== 'string') context.report('no-audiences', front.at);
  const ids: Ids = new Map();
  const texts = parts.flatMap((part) => readAudience(part, ids, context, readTranslated, []));
  if (!translates || !language || !title || typeof front.yaml === 'string') return;
  const at = front.yaml.at(['translates']);
  context.uses.push({kind: 'explanation', id: translates, at, found: () => undefined});
  if (texts.length && texts.length === parts.length) context.translations.push({translates, at, translation: {language, dir: rightToLeft.test(language) ? 'rtl' : 'ltr', title, ...(checked && {checked}), texts}});
}

/** The hashes that a part names: one for its title and one for each block under it. */
const readTranslated: ReadHashes = ({title, body}, yaml, at, {report}) => {
  const {of} = readFields(translatedData, yaml, report);
  const wanted = body.length + 1;
  if (yaml === 'nowhere') report('translation-without-hashes', at, {title, count: wanted});
  if (!of) return undefined;
  if (of.length !== wanted && typeof yaml !== 'string') {
    report('translation-count', yaml.at(['of']), {given: of.length, count: wanted});
    return undefined;
  }
  return of;
};

/** The explanations with their translations, own or inherited. A part whose original has changed since is reported as advice. */
export function withTranslations(explanations: readonly Explanation[], {translations, report}: Context): Explanation[] {
  return explanations.map((explanation) => {
    const own = translations.filter(({translates}) => translates === explanation.id);
    if (!own.length) return explanation;
    for (const {translation, at} of own) reportStale(explanation, translation, at, report);
    const languages = own.map(({translation}) => translation.language);
    const made = {...explanation, translations: [...own.map(({translation}) => translation), ...explanation.translations.filter(({language}) => !languages.includes(language))]};
    return {...made, hash: entryHash(made)};
  });
}

function reportStale({title, texts}: Explanation, {language, texts: translated}: Translation, at: Spot, report: Context['report']): void {
  for (const {audience, blocks} of texts) {
    const known = new Set(translated.find((one) => one.audience === audience)?.blocks.flatMap(({hashes}) => hashes));
    if (!known.size) continue;
    const stale = blocks.filter(({hashes}) => hashes.some((hash) => !known.has(hash))).map(({id}) => id);
    if (stale.length) report('translation-stale', at, {title, language, audience, parts: stale.join(', ')});
  }
}
