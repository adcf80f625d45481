/** What a page says of itself to search engines, to sites that show a link to it, and to whoever keeps an archive. No script: the policy needs none. */
import type {Provenance} from '../model/provenance.js';
import {review} from '../packs/review.js';
import {markup, type Markup} from './html.js';
import type {Site} from './options.js';

/** What a page is about: where its words come from, and when they must be looked at again. */
export interface About {
  owner: string;
  /** The earliest of its review dates, and whether that has passed on the day of the build. */
  due: string;
  passed: boolean;
  /** When its wording was last checked against the source. */
  reviewed: string;
  source: string;
}

/** What a page says of itself. */
export interface Described {
  path: string;
  /** What the browser's tab says, before the name of the site. */
  title: string;
  description: string;
  /** Where it is about one entry, or a set of them. */
  about?: About | undefined;
  /** The language of its main part; without it, the pack's. */
  language?: string | undefined;
  /** The same page in each of its languages, by tag. */
  alternates?: readonly (readonly [language: string, path: string])[];
}

/** Whether a review date has passed on the day that the site is built. */
export const isPassed = (due: string, {today}: Pick<Site, 'today'>): boolean => review(due, today).kind === 'passed';

export const aboutOf = (site: Pick<Site, 'today'>, {owner, due, reviewed, source, place}: Provenance): About => ({
  owner, due, reviewed, passed: isPassed(due, site), source: `${source.title}, ${source.publisher}, ${source.edition}; ${place}`,
});

/** What is said of several entries: whichever has to be looked at first. */
export function soonest(site: Pick<Site, 'today'>, entries: readonly Provenance[]): About | undefined {
  const [first] = [...entries].sort((one, other) => (one.due < other.due ? -1 : one.due > other.due ? 1 : 0));
  return first && {...aboutOf(site, first), source: `${entries.length} entries, each with its own source`};
}

/** A little more than a search engine shows. */
const shown = 200;

/** One line, cut between words. */
export function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= shown ? line : `${line.slice(0, line.lastIndexOf(' ', shown)).replace(/[,;:.]$/, '')}…`;
}

export function metadata({pack, base}: Site, {path, title, description, about, language = pack.language, alternates = []}: Described, name: string): Markup {
  const named = (key: string, value: string): Markup => markup`<meta name="${key}" content="${value}">
`;
  const property = (key: string, value: string): Markup => markup`<meta property="${key}" content="${value}">
`;
  const folder = path.replace(/[^/]*$/, '');
  const up = '../'.repeat(folder.split('/').length - 1);
  // the home page is the site's own address
  const address = base && base + path.replace(/^index\.html$/, '');
  const links = markup`${address && markup`<link rel="canonical" href="${address}">
`}${alternates.map(([tag, other]) => markup`<link rel="alternate" hreflang="${tag}" href="${base ?? up}${other}">
`)}`;
  const shared = [
    property('og:title', title),
    property('og:description', shortened(description)),
    property('og:type', about ? 'article' : 'website'),
    property('og:site_name', name),
    property('og:locale', language.replace('-', '_')),
    address && property('og:url', address),
  ];
  const origin = about ? [
    named('dcterms.source', about.source),
    named('dcterms.publisher', about.owner),
    property('article:modified_time', about.reviewed),
    named('dcterms.modified', about.reviewed),
    named('dcterms.valid', `end=${about.due}`),
  ] : [named('dcterms.publisher', pack.owner)];
  return markup`${named('description', shortened(description))}${links}${shared}${named('dcterms.language', language)}${origin}`;
}
