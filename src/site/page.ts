/** What every page has around its main part: head, metadata, the way to the other pages, and on which day it was built. */
import {isRightToLeft} from '../../components/base/languages.js';
import {inWords} from '../calendar/plain-date.js';
import type {Pack} from '../model/pack.js';
import {entriesOf} from '../packs/entries.js';
import {isNamed} from '../packs/named.js';
import {maintainers} from '../packs/review.js';
import {familiesPage, findPage, home, pageOfAll, printPage, upFrom, usePage} from './addresses.js';
import {markup, type Markup, type Value} from './html.js';
import {metadata, type Described} from './metadata.js';
import type {Site, SiteFile} from './options.js';

export interface Page extends Described {
  main: Value;
  /** For a family: nothing of what is for staff stands around it. */
  family?: boolean;
  /** It has elements that a script takes over. */
  elements?: boolean;
}

export const siteName = (pack: Pack): string => (isNamed(pack) ? pack.title : `${pack.title}: practice guidance`);

/** Who is named at the head of a page for a family: the service, and not whoever keeps the text. */
const serviceName = ({owner, title}: Pack): string => (owner === maintainers ? title : owner);

/** The site's own words are English: in a page of another language they say so. */
export const ownWords = (language: string): Markup | false => !/^en\b/i.test(language) && markup` lang="en-GB" dir="ltr"`;

export function pageFile(site: Site, page: Page): SiteFile {
  const {pack, scripts} = site;
  const {path, title, language = pack.language, family = false, elements = false} = page;
  const up = upFrom(path);
  const own = ownWords(language);
  const name = family ? serviceName(pack) : siteName(pack);
  const whole = markup`<!DOCTYPE html>
<html lang="${language}"${isRightToLeft(language) && markup` dir="rtl"`}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title === name ? title : `${title} - ${name}`}</title>
<meta name="color-scheme" content="light dark">
${metadata(site, page, name)}<link rel="stylesheet" href="${up}site.css">
<script type="module" src="${up}site.js"></script>${elements && markup`
<script type="module" src="${/^(\/|https?:)/.test(scripts) ? '' : up}${scripts}practice-guidance.js"></script>`}
</head>
<body${family && markup` class="family"`}>
<a class="skip" href="#main"${own}>Skip to the main part</a>
<header class="bar"${own}>
<p class="name">${family ? markup`<span lang="${pack.language}">${name}</span>` : markup`<a href="${up}${home}"${path === home && markup` aria-current="page"`}><span lang="${pack.language}">${name}</span></a>`}</p>
${family ? undefined : navigation(pack, path)}</header>
<main id="main">
${late(page, own)}${page.main}
</main>
${footer(site, page)}
</body>
</html>
`;
  return {path, text: whole.text};
}

function navigation(pack: Pack, path: string): Markup {
  const up = upFrom(path);
  const has = (kind: 'timescale' | 'term' | 'help-line' | 'explanation'): boolean => entriesOf(pack, kind).length > 0;
  const links: (readonly [string | undefined, string] | false)[] = [
    [findPage, 'Find'],
    has('timescale') && [pageOfAll('timescale'), 'Time-scales'],
    has('term') && [pageOfAll('term'), 'Words'],
    has('help-line') && [pageOfAll('help-line'), 'Help lines'],
    has('explanation') && [familiesPage, 'For families'],
    [printPage, 'Print all of it'],
  ];
  return markup`<nav aria-label="Site"><ul>
${links.map((link) => link && link[0] && markup`<li><a href="${up}${link[0]}"${link[0] === path && markup` aria-current="page"`}>${link[1]}</a></li>
`)}</ul></nav>
`;
}

/** That a review date has passed. Hidden until it has: the script that shows it then needs no words of its own. */
function late({about, family}: Page, own: Markup | false): Value {
  if (!about) return undefined;
  const {due, owner, reviewed, passed} = about;
  const words = family ? `This has not been checked since ${inWords(reviewed, 'en-GB')}. Ask if it is still right.` : `Review date passed on ${inWords(due, 'en-GB')}: ask ${owner} before you rely on it.`;
  return markup`<p class="late" data-due="${due}"${!passed && markup` hidden`}${own}>${words}</p>
`;
}

function footer({pack, today}: Site, {path, language = pack.language, family, about}: Page): Markup {
  const up = upFrom(path);
  const own = ownWords(language);
  const built = markup`<time datetime="${today}">${inWords(today, 'en-GB')}</time>`;
  if (family) return markup`<footer${own}><p><a href="${up}${familiesPage}">More explanations for families</a></p></footer>`;
  return markup`<footer${own}>
<p>${siteName(pack)}, version ${pack.version}. This page was built on ${built}.<span class="as-of"${!about && markup` hidden`}> Review dates are told as they stood on that day.</span></p>
<p><a href="${up}${usePage}">Use this guidance on other pages</a></p>
</footer>`;
}
