/** Where each page of a site is, as a path from the site's top. Never made of a title, so that a change of words breaks no link. */
import type {Audience} from '../model/audience.js';
import type {EntryKind} from '../model/kinds.js';

export const home = 'index.html';
export const findPage = 'find.html';
export const printPage = 'print.html';
export const notFoundPage = '404.html';
export const familiesPage = 'families/index.html';
export const usePage = 'use/index.html';

/** Kinds whose entries stand on one page together, besides a page for each. */
const together: Partial<Record<EntryKind, string>> = {timescale: 'timescales.html', term: 'glossary.html', 'help-line': 'help-lines.html'};

/** The page with all entries of a kind, where there is one. */
export const pageOfAll = (kind: EntryKind): string | undefined => together[kind];

/** The page of one entry. */
export const pageOf = (kind: EntryKind, id: string): string => `${kind}/${id}.html`;

/** The page of an explanation as a family is given it. Without a language, in the pack's own. */
export const familyPage = (id: string, audience: Audience, language?: string): string => `families/${id}/${audience}${language ? `.${language}` : ''}.html`;

/** The page with what to paste for the entries of a kind. */
export const usePageOf = (kind: EntryKind): string => `use/${kind}.html`;

/** What stands before an address from the site's top, on a page at `path`. */
export const upFrom = (path: string): string => '../'.repeat(path.split('/').length - 1);
