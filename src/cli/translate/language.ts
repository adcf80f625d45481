/** The language that somebody typed, as a tag and a name. */
import {directionOf} from '../../authoring/translation-layout.js';
import {languageName} from '../language-name.js';
import {Problem} from '../problem.js';

export interface Language {
  /** As a pack writes it: `ur`, `zh-Hans`. */
  tag: string;
  /** In English. */
  name: string;
}

/** Languages that families in England, Wales, Scotland and Northern Ireland ask for most, to find one by its name. */
const common = 'am ar az bg bn bs ckb cs cy da de el es et fa fi fr ga gd gu he hi hr hu hy id it ja ka ko ku ln lt lv ml mr ms ne nl pa pl ps pt ro ru sd si sk so sq sr sv sw ta te th ti tl tr uk ur uz vi yo zh zh-Hans zh-Hant'.split(' ');

/**
 * @param typed a language tag
 * @param original the language of the pack
 * @throws Problem where it is none, or is the language that the pack is written in
 */
export function readLanguage(typed: string, original: string): Language {
  const tag = canonical(typed);
  const name = tag && languageName(tag);
  if (!tag || !name) throw new Problem(`“${typed}” is no language that is known here.${meant(typed)} Write its tag, such as ur for Urdu, pl for Polish or pt-BR for Brazilian Portuguese.`);
  if (primary(tag) === primary(original)) throw new Problem(`The pack is written in ${languageName(original) ?? original} already. Name the language that it is to be translated into, such as ur for Urdu.`);
  return {tag, name};
}

/** "Urdu (ur), written from right to left". */
export const inFull = ({tag, name}: Language): string => `${name} (${tag})${directionOf(tag) === 'rtl' ? ', written from right to left' : ''}`;

const primary = (tag: string): string => tag.toLowerCase().split('-')[0] ?? tag;

function canonical(typed: string): string | undefined {
  try {
    return /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(typed) ? Intl.getCanonicalLocales(typed)[0] : undefined;
  } catch {
    return undefined; // it is no tag
  }
}

/** The tag of a language whose name was typed. */
function meant(typed: string): string {
  const found = typed.length > 2 ? common.find((tag) => languageName(tag)?.toLowerCase().startsWith(typed.toLowerCase())) : undefined;
  return found ? ` Did you mean ${found} (${languageName(found)})?` : '';
}
