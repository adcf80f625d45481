/** The page around the guidance: contents, switches and problems. It hears from the server, and hands the pack to the frame. */
import {readingOrder} from '../../../packs/texts.js';
import {adviceCounted, errorsCounted} from '../../words.js';
import type {Note, Row, Update} from '../update.js';
import {fillFields, type Choices} from './switches.js';
import {searchOf, viewFrom, type ToFrame, type ToShell, type View} from './view.js';

const at = <Kind extends HTMLElement = HTMLElement>(id: string): Kind => document.getElementById(id) as Kind; // of shell.html
const frame = at<HTMLIFrameElement>('frame');

let view = viewFrom(location.search);
let rows: Row[] = [];
let notes: Note[] = [];
let title = '';
let language = '';
/** All problems are told, and not those of one entry. */
let isAll = false;
/** What the frame has not been told, since it is not there yet. */
let waiting: ToFrame[] | undefined = [];

const tellFrame = (message: ToFrame): void => void (waiting ? waiting.push(message) : frame.contentWindow?.postMessage(message, location.origin));

/** An element with text or other elements in it. */
function make<Tag extends keyof HTMLElementTagNameMap>(tag: Tag, fields: Partial<HTMLElementTagNameMap[Tag]> & {className?: string}, ...inside: (Node | string)[]): HTMLElementTagNameMap[Tag] {
  const element = Object.assign(document.createElement(tag), fields);
  element.append(...inside);
  return element;
}

const errorsIn = (some: readonly Note[]): number => some.filter(({severity}) => severity === 'error').length;

/** "2 errors, 1 piece of advice". */
function summary(some: readonly Note[]): string {
  const errors = errorsIn(some);
  const advice = some.length - errors;
  return [errors && errorsCounted(errors), advice && adviceCounted(advice)].filter(Boolean).join(', ');
}

function take(update: Update, afresh: boolean): void {
  if (update.pack !== undefined) {
    tellFrame({type: 'take', patch: update.pack, afresh});
    title = update.pack?.head.title ?? '';
    at('title').textContent = title || 'The pack cannot be read';
    document.title = `Preview: ${title || 'the pack cannot be read'}`;
    language = update.pack?.head.language ?? '';
  }
  if (update.rows) rows = update.rows;
  if (update.notes) notes = update.notes;
  if (update.trouble !== undefined) {
    at('trouble').hidden = update.trouble === null;
    at('trouble').textContent = update.trouble === null ? '' : `${update.trouble} ${title ? 'What stands below is how it last could be read. ' : ''}This page follows by itself once that is mended.`;
  }
  if (update.rows || update.notes) drawRows();
  if (update.rows || update.pack) drawFields();
  if (update.rows || update.notes) drawNotes();
  drawAbout();
}

function show(changed: Partial<View>, push = false): void {
  const isOther = changed.entry !== undefined && changed.entry !== view.entry;
  view = {...view, ...changed};
  history[push ? 'pushState' : 'replaceState'](null, '', searchOf(view));
  if (isOther) isAll = false;
  draw();
}

function draw(): void {
  at('window').className = view.width;
  tellFrame({type: 'view', view});
  markCurrent();
  drawFields();
  drawNotes();
  drawAbout();
}

const kindTitles: Readonly<Record<string, string>> = {
  'bottom-line': 'Bottom lines', standard: 'Standards', checklist: 'Checklists', timescale: 'Time-scales', pathway: 'Pathways', explanation: 'Explanations for families',
  term: 'Words', 'help-line': 'Help lines', role: 'Roles', statement: 'Statements', figure: 'Figures',
};

/** Rows of one kind in their order, each set with what stands in it. */
function inSets(kind: string, all: readonly Row[]): {row: Row; isIn: boolean}[] {
  const own = all.filter((row) => row.kind === kind);
  const sets = all.filter((row) => row.kind === 'list' && own.some(({list}) => list && row.name === `list:${list}`));
  const alone = own.filter(({list}) => !list || !sets.some(({name}) => name === `list:${list}`));
  return [...sets.flatMap((set) => [{row: set, isIn: false}, ...own.filter(({list}) => `list:${list}` === set.name).map((row) => ({row, isIn: true}))]), ...alone.map((row) => ({row, isIn: false}))];
}

function drawRows(): void {
  const focused = (document.activeElement as HTMLElement | null)?.dataset['name'];
  const counts = countsOf();
  const ul = (some: readonly {row: Row; isIn: boolean}[]): HTMLElement => make('ul', {}, ...some.map(({row, isIn}) => make('li', {className: isIn ? 'in' : ''}, rowLink(row.name, row.title, counts.get(row.name) ?? [], row.state))));
  const groups = (some: readonly Row[]): HTMLElement[] =>
    readingOrder.flatMap((kind) => {
      const shown = kind === 'list' ? some.filter((row) => row.kind === 'list' && !some.some(({list}) => `list:${list}` === row.name)).map((row) => ({row, isIn: false})) : inSets(kind, some);
      return shown.length > 0 ? [make('h2', {}, kindTitles[kind] ?? 'Sets'), ul(shown)] : [];
    });
  const own = rows.filter(({from}) => !from);
  const inherited = rows.filter(({from}) => from);
  const isOpen = at('rows').querySelector<HTMLDetailsElement>('details')?.open ?? inherited.some(({name}) => name === view.entry);
  at('rows').replaceChildren(
    make('ul', {}, make('li', {}, rowLink('', 'The whole pack', [], 'read'))),
    ...groups(own),
    ...(inherited.length > 0 ? [make('details', {open: isOpen}, make('summary', {}, `Taken over from ${[...new Set(inherited.map(({from}) => from))].join(' and ')} (${inherited.length})`), ...groups(inherited))] : []),
  );
  markCurrent();
  if (focused !== undefined) at('rows').querySelector<HTMLElement>(`[data-name="${CSS.escape(focused)}"]`)?.focus();
}

function countsOf(): Map<string, Note[]> {
  const counts = new Map<string, Note[]>();
  for (const note of notes) if (note.entry) counts.set(note.entry, [...(counts.get(note.entry) ?? []), note]);
  return counts;
}

function rowLink(name: string, words: string, some: readonly Note[], state: Row['state']): HTMLElement {
  const told = [summary(some), state === 'read' ? '' : state === 'kept' ? 'shown as it was' : 'cannot be shown'].filter(Boolean).join(', ');
  const link = make('a', {href: searchOf({...view, entry: name})}, make('span', {}, words));
  if (told) {
    const count = make('span', {className: `count ${errorsIn(some) || state !== 'read' ? 'error' : 'advice'}`, title: told, ariaHidden: 'true'}, state === 'lost' ? '✗' : String(some.length));
    link.append(make('span', {className: 'unseen'}, `: ${told}`), count);
  }
  link.dataset['name'] = name;
  return link;
}

function markCurrent(): void {
  for (const link of at('rows').querySelectorAll('a')) {
    if (link.dataset['name'] === view.entry) link.setAttribute('aria-current', 'page');
    else link.removeAttribute('aria-current');
    link.href = searchOf({...view, entry: link.dataset['name'] ?? ''});
  }
}

const currentRow = (): Row | undefined => rows.find(({name}) => name === view.entry);

/** What is to be known of the entry before it is read. */
function drawAbout(): void {
  const row = currentRow();
  const paragraph = (words: string, className = 'quiet'): HTMLElement => make('p', {className}, words);
  const about: HTMLElement[] = [];
  if (row?.file) about.push(paragraph(`${row.file}${row.line ? `:${row.line}` : ''}`));
  if (row?.from) about.push(paragraph(`Taken over from the pack ${row.from}; it is not written in this folder.`));
  if (row?.state === 'kept') about.push(paragraph('Its file has errors. Shown here is how it last could be read.', 'error'));
  if (row?.state === 'lost') about.push(paragraph('It cannot be shown until its errors are mended.', 'error'));
  if (view.entry && !row && rows.length > 0) about.push(paragraph('There is no such entry in the pack any more.', 'error'));
  const own = view.entry ? notes.filter(({entry}) => entry === view.entry) : notes;
  if (own.length > 0) about.push(make('p', {className: 'to-notes'}, make('a', {href: '#notes'}, `${summary(own)}, below`)));
  if (view.width === 'paper') about.push(make('p', {}, make('button', {type: 'button', onclick: () => frame.contentWindow?.print()}, 'Print this')));
  at('about').replaceChildren(...about);
}

function drawNotes(): void {
  const some = isAll || !view.entry ? notes : notes.filter(({entry}) => entry === view.entry);
  const heading = (words: string): HTMLElement => make('h2', {id: 'notes-title'}, words);
  at('all').textContent = notes.length > 0 ? `All problems: ${summary(notes)}` : 'No problems';
  at('all').className = errorsIn(notes) ? 'error' : notes.length > 0 ? 'advice' : '';
  const isWhole = isAll || !view.entry;
  if (some.length === 0) at('notes').replaceChildren(heading(isWhole ? 'No problems' : 'No problems in this entry'), make('p', {className: 'quiet'}, isWhole ? 'Every file can be read.' : notes.length > 0 ? 'There are some elsewhere: see all problems.' : 'And none elsewhere.'));
  else if (!isWhole) at('notes').replaceChildren(heading(`In this entry: ${summary(some)}`), ...some.map((note) => noteElement(note, false)));
  else {
    const files = [...new Set(some.map(({file}) => file))];
    at('notes').replaceChildren(heading(`In the pack: ${summary(some)}`), ...files.flatMap((file) => [make('h3', {}, file), ...some.filter((note) => note.file === file).map((note) => noteElement(note, true))]));
  }
}

function noteElement({severity, line, column, file, message, remedy, code, text, entry}: Note, leads: boolean): HTMLElement {
  const place = `${file}:${line}:${column}`;
  const copy = make('button', {type: 'button', title: 'Copies the place, to be pasted into your editor'}, place);
  copy.addEventListener('click', () => void copied(place));
  const row = leads && entry ? rows.find(({name}) => name === entry) : undefined;
  const link = row && make('a', {href: searchOf({...view, entry: row.name})}, row.title);
  if (link) link.dataset['name'] = entry ?? '';
  return make('div', {className: `note ${severity}`},
    make('p', {className: 'kind'}, make('strong', {}, severity === 'error' ? 'Error' : 'Advice'), ` in line ${line}, `, make('span', {className: 'quiet'}, code)),
    ...(text ? [make('code', {}, text)] : []),
    make('p', {}, message), make('p', {}, `→ ${remedy}`),
    make('p', {}, copy, ...(link ? [' ', link] : [])),
  );
}

async function copied(place: string): Promise<void> {
  const done = await navigator.clipboard?.writeText(place).then(() => true, () => false);
  at('told').textContent = done ? `Copied: ${place}` : place;
  setTimeout(() => (at('told').textContent = ''), 4000);
}

function drawFields(): void {
  const row = currentRow();
  const languages = (row ? [row] : rows).flatMap((one) => one.languages ?? []);
  const choices: Choices = {isWhole: !view.entry, own: language, languages, isFamily: !row || row.kind === 'explanation' || row.kind === 'term'};
  fillFields(at('fields'), view, choices, show);
}

addEventListener('message', ({origin, source, data}: MessageEvent<ToShell>) => {
  if (origin !== location.origin || source !== frame.contentWindow) return;
  if (data.type === 'go') show({entry: data.entry}, true);
  else {
    const messages = waiting ?? [];
    waiting = undefined;
    messages.forEach(tellFrame);
  }
});
// either may be there first: what the frame said before this page listened is gone
const ask: ToFrame = {type: 'are-you-ready'};
frame.contentWindow?.postMessage(ask, location.origin);
addEventListener('popstate', () => {
  view = viewFrom(location.search);
  draw();
});
document.addEventListener('click', (event) => {
  const link = (event.target as Element).closest<HTMLElement>('a[data-name]');
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
  event.preventDefault();
  show({entry: link.dataset['name'] ?? ''}, true);
});
at('all').addEventListener('click', () => {
  isAll = true;
  drawNotes();
  at('notes').focus();
});

// on a wide screen everything is in sight; on a narrow one the guidance comes first
const isWide = matchMedia('(min-width: 62em)').matches;
for (const id of ['switches', 'contents']) at<HTMLDetailsElement>(id).open = isWide;

draw();
const events = new EventSource('/events');
events.addEventListener('begin', ({data}: MessageEvent<string>) => {
  rows = notes = [];
  take({rows: [], notes: [], trouble: null, pack: null, ...(JSON.parse(data) as Update)}, true);
});
events.addEventListener('update', ({data}: MessageEvent<string>) => take(JSON.parse(data) as Update, false));
events.addEventListener('error', () => {
  at('trouble').hidden = false;
  at('trouble').textContent = 'The preview has ended. Start it again, and this page goes on by itself: practice-guidance preview, and the folder.';
});
