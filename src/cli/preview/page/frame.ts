/** The page in the frame: the library's own element for what is looked at, with the pack as it stands now. */
import type {EntryKind} from '../../../model/kinds.js';
import type {Pack} from '../../../model/pack.js';
import type {GivenName} from '../../../model/prose.js';
import {findEntry, keyOf} from '../../../packs/entries.js';
import {readingOrder} from '../../../packs/texts.js';
import {patched, type Entry, type PackPatch} from '../update.js';
import {leadsTo} from './leads-to.js';
import {makeLook} from './look.js';
import {plainView, type ToFrame, type ToShell, type View} from './view.js';

type Shown = HTMLElement & {pack?: Pack; names?: object; updateComplete?: Promise<unknown>};

/** Names that nobody will take for a family's. */
const invented: Readonly<Record<GivenName, string>> = {
  child: 'Alex Example', worker: 'Sam Example', manager: 'Jo Example', phone: '020 7946 0000', council: 'Example Council', chair: 'Kim Example', advocate: 'Max Example', date: 'Monday 1 January 2035', place: 'Example House',
};

const place = document.getElementById('place')!; // of frame.html
const look = makeLook();
let view: View = plainView;
let pack: Pack | undefined;
/** Whether it has been told what pack there is, if any. */
let isTold = false;
let shown: Shown | undefined;
/** The entry that is shown. */
let name = '';

const kindOf = (entry: string): EntryKind => entry.split(':', 1)[0] as EntryKind;
const idOf = (entry: string): string => entry.slice(entry.indexOf(':') + 1);
const entryIn = (from: Pack | undefined, entry: string): Entry | undefined => from && findEntry(from, kindOf(entry), idOf(entry));

/** The tag that shows an entry, and what says which. A kind without an attribute of its own is given the pack with this entry alone. */
function tagFor(entry: string, from: Pack): [tag: string, attributes: Record<string, string>] {
  const kind = kindOf(entry);
  const id = idOf(entry);
  switch (kind) {
    case 'standard': return ['practice-standards', {standard: id}];
    case 'checklist': return ['practice-checklist', {checklist: id}];
    case 'timescale': return ['practice-timescales', {timescale: id}];
    case 'term': return ['practice-glossary', {term: id}];
    case 'explanation':
    case 'pathway': return [`practice-${kind}`, {[kind]: id}];
    case 'list': return [`practice-${findEntry(from, 'list', id)?.of ?? 'statement'}s`, {list: id}];
    case 'help-line': return ['practice-framework', {inherited: ''}];
    default: return [`practice-${kind}s`, {}];
  }
}

/** The pack as the element of an entry is given it. */
function packFor(entry: string, from: Pack): Pack {
  const kind = kindOf(entry);
  if (kind === 'help-line') return {...onlyIts(from, entry, (key) => key === 'terms'), lists: []};
  return /^(bottom-line|statement|role|figure)$/.test(kind) ? {...from, lists: [], [keyOf(kind)]: [entryIn(from, entry)]} : from;
}

function onlyIts(from: Pack, entry: string, stays: (key: string) => boolean): Pack {
  const emptied = Object.fromEntries(Object.entries(from).map(([key, value]) => [key, Array.isArray(value) && key !== 'sources' && key !== 'extends' && !stays(key) ? [] : value]));
  return {...emptied, [keyOf(kindOf(entry))]: [entryIn(from, entry)]} as unknown as Pack;
}

/** Whether what is shown would read otherwise in another pack: it, what it leads to, or what stands at the end of every entry. */
function isOther(before: Pack, after: Pack): boolean {
  if (!view.entry) return true;
  if (before.title !== after.title || before.version !== after.version || before.id !== after.id) return true;
  const entry = entryIn(after, view.entry);
  if (!entry) return true;
  return [view.entry, ...leadsTo(entry, kindOf(view.entry), after)].some((one) => entryIn(before, one) !== entryIn(after, one));
}

function take(patch: PackPatch | null, afresh: boolean): void {
  const before = pack;
  isTold = true;
  pack = patch ? patched(afresh ? undefined : pack, patch) : undefined;
  if (!pack || !shown || !before || name !== view.entry || !entryThere()) return draw();
  if (!afresh && !isOther(before, pack)) return;
  dress(shown, pack);
}

const entryThere = (): boolean => !view.entry || Boolean(pack && entryIn(pack, view.entry));

/** Shows what the view asks for, with the element that is there where it is the right one. */
function draw(): void {
  look.set(view);
  if (!pack || !entryThere()) {
    shown = undefined;
    place.replaceChildren(...(isTold ? [missing()] : []));
    return;
  }
  document.documentElement.lang = pack.language;
  if (!shown || name !== view.entry) {
    name = view.entry;
    const [tag, attributes] = view.entry ? tagFor(view.entry, pack) : ['practice-framework', {}];
    shown = document.createElement(tag);
    for (const [key, value] of Object.entries({'heading-level': '1', ...attributes})) shown.setAttribute(key, value);
    if (view.entry) shown.setAttribute('links', '#{kind}-{id}');
    dress(shown, pack);
    place.replaceChildren(shown);
    scrollTo(0, 0);
  } else dress(shown, pack);
}

/** Gives an element what the switches say, and the pack. */
function dress(element: Shown, from: Pack): void {
  const set = (key: string, value: string): void => {
    if (element.getAttribute(key) === value) return;
    if (value) element.setAttribute(key, value);
    else element.removeAttribute(key);
  };
  set('language', view.language);
  if (/explanation|glossary/.test(element.localName)) set('audience', view.audience);
  if (element.localName === 'practice-explanation') element.names = view.names === 'invented' ? invented : {};
  if (!view.entry) element.toggleAttribute('inherited', view.inherited === 'yes');
  element.className = view.theme === 'govuk' ? 'govuk-body' : view.theme === 'nhs' ? 'nhsuk-body' : '';
  element.pack = view.entry ? packFor(view.entry, from) : from;
  void element.updateComplete?.then(() => look.set(view));
}

function missing(): HTMLElement {
  const words = document.createElement('p');
  words.className = 'lost';
  words.textContent = 'There is nothing here to show yet. What is wrong is told around this frame.';
  return words;
}

const tell = (message: ToShell): void => parent.postMessage(message, location.origin);

addEventListener('message', ({origin, source, data}: MessageEvent<ToFrame>) => {
  if (origin !== location.origin || source !== parent) return;
  if (data.type === 'take') take(data.patch, data.afresh);
  else if (data.type === 'are-you-ready') tell({type: 'ready'});
  else {
    view = data.view;
    draw();
  }
});

/** A link to an entry leads to that entry in the preview; one that leads out of the pack opens beside it. */
addEventListener('click', (event) => {
  const link = event.composedPath().find((one) => one instanceof HTMLAnchorElement);
  const href = link?.getAttribute('href') ?? '';
  if (!link || event.defaultPrevented || event.button) return;
  const entry = pack && /^#/.test(href) ? named(href.slice(1), pack) : undefined;
  if (entry) tell({type: 'go', entry});
  else if (/^https?:/.test(href)) window.open(href, '_blank', 'noopener');
  else if (/^#/.test(href) || /^(mailto|tel):/.test(href)) return;
  event.preventDefault();
});

/** `standard-assessing-needs` as the entry's name. */
function named(fragment: string, from: Pack): string | undefined {
  const kind = readingOrder.find((one) => fragment.startsWith(`${one}-`) && findEntry(from, one, fragment.slice(one.length + 1)));
  return kind && `${kind}:${fragment.slice(kind.length + 1)}`;
}

tell({type: 'ready'});
