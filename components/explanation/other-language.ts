/**
 * An explanation in another language, for those that have a translation, and for pages that are read in another language
 * than the pack's. It comes in a file of its own and is handed Lit by the element, so that no second Lit comes with it.
 */
import type {TemplateResult, html as Html} from 'lit';
import {inWords} from '../../src/calendar/plain-date.js';
import type {Explanation, ExplanationText} from '../../src/model/explanation.js';
import type {Block} from '../../src/model/prose.js';
import type {Say} from '../base/say.js';
import type {ShownText, Warning} from './stage.js';

/** What the element hands over. */
interface Borrowed {
  html: typeof Html;
  /** Words in a language of their own. */
  within(this: void, language: string, words: unknown): TemplateResult;
  warning(this: void, words: Warning): TemplateResult;
}

/** What a text depends on besides itself. */
interface Asked {
  /** The pack's language. */
  own: string;
  /** The language that the page is read in. */
  locale: string;
  /** The language that the host named for this explanation. */
  asked: string | undefined;
  say: Say;
  prose(this: void, blocks: readonly Block[]): unknown;
}

/** The languages there are to choose from, by what each calls itself, and the text in the one that is wanted, where there is one. */
export interface OtherLanguage {
  choices: [value: string, words: string, language: string][];
  text?: ShownText;
  /** What has to be said where the text is in the pack's own language after all. */
  warnings: Warning[];
}

export type InOtherLanguage = (entry: Explanation, original: ExplanationText, asked: Asked) => OtherLanguage | undefined;

/** What languages call themselves: those that families are likely to ask for, since browsers bring the names of few. */
const names: Record<string, string> = {
  ar: 'العربية', bn: 'বাংলা', cy: 'Cymraeg', de: 'Deutsch', en: 'English', es: 'Español', fa: 'فارسی', fr: 'Français', gu: 'ગુજરાતી', hi: 'हिन्दी', it: 'Italiano', ku: 'Kurdî', lt: 'Lietuvių',
  pa: 'ਪੰਜਾਬੀ', pl: 'Polski', prs: 'دری', ps: 'پښتو', pt: 'Português', ro: 'Română', ru: 'Русский', so: 'Soomaali', sq: 'Shqip', ta: 'தமிழ்', ti: 'ትግርኛ', tr: 'Türkçe', uk: 'Українська', ur: 'اردو', vi: 'Tiếng Việt', yo: 'Yorùbá', zh: '中文',
};
const nameOf = (tag: string): string => names[tag.replace(/-[A-Z]{2}$/, '')] ?? new Intl.DisplayNames([tag], {type: 'language'}).of(tag) ?? tag;

export async function otherLanguage({html, within, warning}: Borrowed): Promise<InOtherLanguage> {
  const {inLanguage, offered, translate} = await import('../../src/packs/translation.js');
  return (entry, original, {own, locale, asked, say, prose}) => {
    const notYet: Warning = [say('Not translated yet.'), locale];
    const there = offered(entry, original.audience, asked);
    const choices = there.length ? [{language: own}, ...there].map(({language}): [string, string, string] => [language, nameOf(language), language]) : [];
    if (inLanguage([{language: own}], locale)) return {choices, warnings: []};
    const found = inLanguage(there, locale);
    if (!found) return {choices, warnings: [notYet]};
    const {language, title, checked, texts} = found;
    const parts = translate(original, found);
    const draft = new Map([[say('This translation is a draft. Nobody has checked it.'), locale], ['This translation is a draft. Nobody has checked it.', 'en']]);
    const text: ShownText = {
      language,
      title,
      audience: texts.find(({audience}) => audience === original.audience)?.title ?? original.title,
      parts,
      warnings: checked ? [] : [...draft],
      ...(checked && {checked: say('Translation checked by {by}, {date}.', {by: checked.by, date: inWords(checked.on, locale)})}),
      draw(part) {
        const {title, body, stale} = parts[part]!; // asked for each of the parts
        // one mark where the original's language begins, and none for what follows it in the same
        const mark = (at: number): unknown => (stale[at] && !stale[at - 1] ? warning(notYet) : '');
        const said = (at: number, words: unknown): unknown => (stale[at] ? within(own, words) : words);
        return {title: said(0, title), body: html`${mark(0)}${body.map((block, at) => html`${mark(at + 1)}${said(at + 1, prose([block]))}`)}`};
      },
    };
    return {choices, text, warnings: []};
  };
}
