/** What to paste for an entry: the tag for a page that one controls, and the same with data attributes for a screen that takes tags out. */
import type {EntryKind} from '../model/kinds.js';
import type {Pack} from '../model/pack.js';
import {summaryOf} from '../packs/entries.js';
import {pageOf} from './addresses.js';
import {markup, type Markup, type Value} from './html.js';
import {shownBy, type Entry, type Shown} from './shown.js';

export interface Snippets {
  tag: string;
  dataAttributes: string;
}

/**
 * @param base the site's own address, with a slash at its end: the fallback links to the entry's page there
 * @returns undefined where no element shows the entry
 */
export function snippetsOf(pack: Pack, kind: EntryKind, entry: Entry, base?: string): Snippets | undefined {
  const shown = kind === 'term' ? {element: 'term', attributes: {term: entry.id}} : shownBy(kind, entry);
  if (!shown) return undefined;
  const text = fallback(kind, entry, base);
  return {tag: asTag(pack, shown, entry, text).text, dataAttributes: asDataAttributes(pack, shown, entry, text).text};
}

/** What is read until the guidance is there, and where it cannot be: enough to act on, and where the rest is. */
function fallback(kind: EntryKind, entry: Entry, base: string | undefined): Markup {
  if (kind === 'term') return markup`${entry.title}`;
  const summary = summaryOf(entry);
  const name = base ? markup`<a href="${base}${pageOf(kind, entry.id)}">${entry.title}</a>` : markup`<strong>${entry.title}</strong>`;
  return markup`<p>${name}${summary ? markup`<br>${summary}` : '.'}</p>`;
}

/** A checklist is a field of a form: it is posted under a name, and called by a label. */
const fieldOf = ({element}: Shown, entry: Entry): Readonly<Record<string, string>> => (element === 'checklist' ? {name: entry.id, value: ''} : {});

function asTag(pack: Pack, shown: Shown, entry: Entry, text: Markup): Markup {
  const {element, attributes} = shown;
  return written(`practice-${element}`, {...idOf(shown, entry), pack: pack.id, ...attributes, ...fieldOf(shown, entry)}, shown, entry, text);
}

function asDataAttributes(pack: Pack, shown: Shown, entry: Entry, text: Markup): Markup {
  const {element, attributes} = shown;
  const data = Object.entries({pack: pack.id, ...attributes, ...fieldOf(shown, entry)}).map(([name, value]) => [`data-${name}`, value] as const);
  return written(element === 'term' ? 'span' : 'div', {...idOf(shown, entry), 'data-practice': element, ...Object.fromEntries(data)}, shown, entry, text);
}

const idOf = ({element}: Shown, entry: Entry): Readonly<Record<string, string>> => (element === 'checklist' ? {id: entry.id} : {});

function written(tag: string, attributes: Readonly<Record<string, string>>, {element}: Shown, entry: Entry, text: Markup): Markup {
  const all: Value = Object.entries(attributes).map(([name, value]) => markup` ${name}="${value}"`);
  if (element === 'term') return markup`<${tag}${all}>${text}</${tag}>`;
  return markup`${element === 'checklist' && markup`<label for="${entry.id}">${entry.title}</label>
`}<${tag}${all}>
  ${text}
</${tag}>`;
}
