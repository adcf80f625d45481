/** The explanations as families are given them: one page for each moment, each reader and each checked language, and nothing on it that is for staff. */
import {isRightToLeft} from '../../components/base/languages.js';
import type {ExplanationText, Explanation, Translation} from '../model/explanation.js';
import {plainWords, summaryOf} from '../packs/entries.js';
import {familiesPage, familyPage, upFrom} from './addresses.js';
import {elementWith, packAround} from './element.js';
import {plainOf} from './entry-text.js';
import {markup, type Markup, type Value} from './html.js';
import {aboutOf, soonest} from './metadata.js';
import type {Site, SiteFile} from './options.js';
import {ownWords, pageFile} from './page.js';
import type {Shown} from './shown.js';

/** A translation that somebody has read against the original. Any other is never given to a family unasked. */
const isChecked = ({checked}: Translation): boolean => checked !== undefined;

export async function* familyPages(site: Site): AsyncGenerator<SiteFile> {
  const {explanations} = site.pack;
  if (explanations.length === 0) return;
  yield indexPage(site);
  for (const explanation of explanations) {
    for (const text of explanation.texts) {
      yield await page(site, explanation, text);
      for (const translation of explanation.translations.filter(isChecked)) if (translation.texts.some(({audience}) => audience === text.audience)) yield await page(site, explanation, text, translation);
    }
  }
}

function indexPage(site: Site): SiteFile {
  const {pack} = site;
  const up = upFrom(familiesPage);
  const own = ownWords(pack.language);
  return pageFile(site, {
    path: familiesPage, title: 'For families', description: 'What happens when we are in touch with your family, and what you can ask for, in plain words.', family: true, about: soonest(site, pack.explanations),
    main: markup`<h1${own}>For families</h1>
<p${own}>Choose what is happening, and who will read it.</p>
<ul class="moments">${pack.explanations.map((one) => markup`
<li><h2>${one.title}</h2><p>${summaryOf(one)}</p>
<ul>${one.texts.map(({audience, title}) => markup`<li><a href="${up}${familyPage(one.id, audience)}">${title}<span class="unseen">: ${one.title}</span></a></li>`)}</ul></li>`)}
</ul>`,
  });
}

async function page(site: Site, explanation: Explanation, original: ExplanationText, translation?: Translation): Promise<SiteFile> {
  const {pack} = site;
  const {id} = explanation;
  const {audience} = original;
  const language = translation?.language;
  const path = familyPage(id, audience, language);
  const text = translation?.texts.find((one) => one.audience === audience) ?? original;
  const shown: Shown = {element: 'explanation', attributes: {explanation: id, audience, fixed: '', ...(language ? {language} : {})}};
  const languages = [[pack.language, familyPage(id, audience)] as const, ...explanation.translations.filter((one) => isChecked(one) && one.texts.some((other) => other.audience === audience)).map((one) => [one.language, familyPage(id, audience, one.language)] as const)];
  const several = languages.length > 1;
  return pageFile(site, {
    path, title: (translation ?? explanation).title, description: `${text.title}. ${plainWords(text.blocks[0]?.body ?? [])}`, language, family: true, elements: true,
    about: aboutOf(site, explanation), alternates: several ? languages : [],
    main: markup`${readers(explanation, translation, path, audience, pack.language)}${several && tongues(languages, language ?? pack.language, path)}<div class="text">${packAround(site, path, elementWith(shown, await plainOf(site, shown, {level: 1, ...(language ? {language} : {})})), false)}</div>`,
  });
}

/** The same for somebody else. */
function readers({id, texts}: Explanation, translation: Translation | undefined, path: string, now: string, original: string): Value {
  if (texts.length < 2) return undefined;
  const link = ({audience, title}: ExplanationText): Markup => {
    const other = translation?.texts.find((one) => one.audience === audience);
    const lost = translation && !other; // not translated: the original is read
    return markup`<li><a href="${upFrom(path)}${familyPage(id, audience, other && translation?.language)}"${audience === now && markup` aria-current="page"`}${lost && markup` lang="${original}" hreflang="${original}"`}>${other?.title ?? title}</a></li>`;
  };
  return markup`<nav class="choice" aria-label="Who is it for?"><ul>${texts.map(link)}</ul></nav>
`;
}

/** The same in another language, each by the name that its speakers have for it. */
const tongues = (languages: readonly (readonly [string, string])[], now: string, path: string): Markup => markup`<nav class="choice" aria-label="Language"><ul>${languages.map(
  ([tag, address]) => markup`<li><a href="${upFrom(path)}${address}" lang="${tag}" hreflang="${tag}"${isRightToLeft(tag) && markup` dir="rtl"`}${tag === now && markup` aria-current="page"`}>${nameOf(tag)}</a></li>`,
)}</ul></nav>
`;

const nameOf = (tag: string): string => {
  const name = new Intl.DisplayNames([tag], {type: 'language'}).of(tag.split('-', 1)[0] ?? tag) ?? tag;
  return name.charAt(0).toLocaleUpperCase(tag) + name.slice(1);
};
