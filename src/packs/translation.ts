/**
 * An explanation in another language. A translation holds paragraph by paragraph: each says which wording of the original it
 * stands for, and where the original has changed since, the original is shown.
 */
import type {Audience} from '../model/audience.js';
import type {Explanation, ExplanationBlock, ExplanationText, Translation} from '../model/explanation.js';

/** A part in another language, as far as there is one for it. */
export interface TranslatedPart extends Pick<ExplanationBlock, 'id' | 'title' | 'body'> {
  /** For the title and then for each block of the body: that it stands in the original's language, since nothing that was translated says the same. */
  stale: boolean[];
}

const primary = (tag: string): string => tag.toLowerCase().split('-', 1)[0]!; // a text splits into one part at least

/** The one in a language: with the very tag, or else in the same language of another country. */
export const inLanguage = <Of extends {language: string}>(all: readonly Of[], wanted: string): Of | undefined =>
  all.find(({language}) => language.toLowerCase() === wanted.toLowerCase()) ?? all.find(({language}) => primary(language) === primary(wanted));

/**
 * The translations that a family may be offered for one audience: those that somebody has checked. One that nobody has
 * checked is among them only where the host asked for it by name.
 * @param asked the language that the host named for this explanation, as a BCP 47 tag
 */
export function offered({translations}: Pick<Explanation, 'translations'>, audience: Audience, asked?: string): Translation[] {
  const named = asked ? inLanguage(translations, asked) : undefined;
  return translations.filter((one) => (one.checked ?? one === named) && one.texts.some((text) => text.audience === audience));
}

/** The parts of an original in another language, as far as its wording still is the one that was translated. */
export function translate({audience, blocks}: ExplanationText, {texts}: Translation): TranslatedPart[] {
  const parts = texts.find((one) => one.audience === audience)?.blocks ?? [];
  return blocks.map(({id, title, body, hashes}) => {
    // the part's own translation first, since two parts may say the same; then the others, since a paragraph may have moved
    const near = [...parts.filter((one) => one.id === id), ...parts.filter((one) => one.id !== id)];
    const heading = near.find((one) => one.hashes[0] === hashes[0]);
    const found = body.map((_, index) => near.flatMap((one) => one.body.filter((__, at) => one.hashes[at + 1] === hashes[index + 1]))[0]);
    return {id, title: heading?.title ?? title, body: found.map((one, index) => one ?? body[index]!), stale: [!heading, ...found.map((one) => !one)]}; // one is found for each of the body's
  });
}
