/** What an entry says, as plain HTML: by the element that shows it, or here for what no element shows by itself. */
import {inWords} from '../calendar/plain-date.js';
import {renderPlain} from '../embed/static/index.js';
import type {EntryKind} from '../model/kinds.js';
import type {HelpLine} from '../model/help-line.js';
import type {Pack} from '../model/pack.js';
import type {Role} from '../model/role.js';
import {markup, rendered, type Markup, type Value} from './html.js';
import type {Site} from './options.js';
import {blocks, type LinkTo} from './prose.js';
import {draftMark, provenanceLine} from './provenance.js';
import type {Shown} from './shown.js';

/** How a piece of text fits into its page. */
export interface Fitting {
  /** The level of its first heading. */
  level: number;
  /** Where entries are: an address with `{kind}` and `{id}` in it. */
  links?: string | undefined;
  /** Stands before every id in it. */
  idPrefix?: string;
  /** Leaves out the list of the words that are used: the page has all of them. */
  words?: boolean;
  /** Leaves out what leads around a page of its own: it stands on one with others. */
  ways?: boolean;
  language?: string;
}

/** @param pack that of the site, or as much of it as is to be shown */
export async function plainOf({pack: whole, today}: Pick<Site, 'pack' | 'today'>, {element, attributes}: Shown, {level, links, idPrefix, words, ways, language}: Fitting, pack: Pack = whole): Promise<Markup> {
  const text = await renderPlain({tag: `practice-${element}`, attributes: {...attributes, language, 'heading-level': level}, pack, today, links}, {idPrefix, words, ways, classes: true});
  return rendered(servedLinks(text, pack, links).replace(/(<a href="tel:[^"]*">)([^<]*)/g, (_, start: string, phone: string) => start + unbroken(phone)));
}

/** The standard that an item of a checklist serves, which the element in a form names and does not lead to. */
const servedLinks = (text: string, pack: Pack, links: string | undefined): string =>
  text.replace(/(<strong>Serves the standard:<\/strong> )([^<]+)/g, (all, start: string, title: string) => {
    const standard = links && pack.standards.find((one) => one.title === title.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&'));
    return standard ? markup`${rendered(start)}<a href="${linksTo(links)('standard', standard.id)}">${standard.title}</a>`.text : all;
  });

const linksTo = (links: string | undefined): LinkTo => (kind, id) => links?.replace('{kind}', kind).replace('{id}', id);

const heading = (level: number, words: Value, id: string): Markup => markup`<h${level} id="${id}">${words}</h${level}>`;

const row = (name: string, value: Value): Value => value && markup`<dt>${name}</dt><dd>${value}</dd>`;

/** Spaces that do not end a line: a number is dialled from one. */
const unbroken = (phone: string): string => phone.replace(/[ -]/g, (character) => (character === ' ' ? '\u00A0' : '\u2011'));

export const helpLineText = (line: HelpLine, {level, links, idPrefix = ''}: Fitting): Markup => markup`
${heading(level, line.title, `${idPrefix}help-line-${line.id}`)}
${draftMark(line)}${blocks(line.body, linksTo(links))}
<dl class="help-line">${row('For', line.for)}${row('Phone', line.phone && markup`<a href="tel:${line.phone.replace(/[^\d+]/g, '')}">${unbroken(line.phone)}</a>`)}${row('Hours', line.hours)}${row('Website', line.web && markup`<a href="${line.web}">${line.web.replace(/^\w+:(\/\/)?(www\.)?|\/$/g, '')}</a>`)}</dl>
<p${line.confidence !== 'verified' && markup` class="mark"`}>${line.confidence === 'verified' ? `Checked ${inWords(line.checked, 'en-GB')}.` : markup`Last looked at ${inWords(line.checked, 'en-GB')}. <strong>This has not been checked with them.</strong>`}</p>
${provenanceLine(line)}`;

export const roleText = (role: Role, {level, links, idPrefix = ''}: Fitting): Markup => markup`
${heading(level, role.title, `${idPrefix}role-${role.id}`)}
${role.number && markup`<p><strong>${role.number}</strong>${role.unit && ` ${role.unit}`}</p>`}${draftMark(role)}${blocks(role.body, linksTo(links))}
${provenanceLine(role)}`;

/** One entry alone. A role stands by itself here, and not in its list. */
export async function entryText(site: Pick<Site, 'pack' | 'today'>, kind: EntryKind, entry: Role | HelpLine | object, shown: Shown | undefined, fitting: Fitting): Promise<Markup> {
  if (kind === 'help-line') return helpLineText(entry as HelpLine, fitting);
  if (kind === 'role' || !shown) return roleText(entry as Role, fitting);
  return plainOf(site, shown, fitting);
}
