/**
 * A pack's folder as its preview shows it: looked at again and again, and what could be read once stays in sight while its file
 * cannot be.
 */
import {existsSync, readdirSync} from 'node:fs';
import type {EntryPlace} from '../../authoring/compile.js';
import {inOrder, type Diagnostic} from '../../authoring/diagnostic.js';
import type {SourceFile} from '../../authoring/source-text.js';
import {isTranslation} from '../../authoring/translations.js';
import {localToday} from '../../calendar/plain-date.js';
import {kinds, type EntryKind} from '../../model/kinds.js';
import type {Explanation} from '../../model/explanation.js';
import type {Pack} from '../../model/pack.js';
import {readingOrder} from '../../packs/texts.js';
import {translate} from '../../packs/translation.js';
import {openPack, type PackFolder, type Remembered} from '../pack-folders/open-packs.js';
import {Problem} from '../problem.js';
import type {Entry, LanguageState, Note, Picture, Row} from './update.js';

/** Markdown files of a pack up to which advice is worked out with the text at each save: in a larger one the text would wait for it, and comes first. */
const mostAdvised = 200;

export class Looker {
  readonly #folder: string;
  readonly #installed: string;
  readonly #remembered: Remembered = {texts: new Map(), compiled: new Map(), shipped: new Map(), named: new Map()};
  #last: Picture = {pack: undefined, rows: [], notes: []};
  /** In which file an entry last stood, by its name. */
  #files = new Map<string, string>();
  /** What was last advised, and by path the texts that it was about. */
  #advised: {notes: readonly Note[]; texts: ReadonlyMap<string, string>} = {notes: [], texts: new Map()};
  #owesAdvice = false;

  /** @param installed the package's own folder */
  constructor(folder: string, installed: string) {
    this.#folder = folder;
    this.#installed = installed;
  }

  /** Every folder that the pack was read from: its own, and those of packs beside it that it extends. */
  get folders(): string[] {
    return [this.#folder, ...this.#remembered.compiled.keys()];
  }

  /** Whether the last look left the advice for `advise`, since the pack is large. */
  get owesAdvice(): boolean {
    return this.#owesAdvice;
  }

  /** Looks for the first time. @throws Problem where the folder is not there, holds nothing, or holds several packs */
  begin(): Picture {
    return this.#open(entriesIn(this.#folder) <= mostAdvised);
  }

  /** Looks again. Never throws: what keeps the folder from being read is told in the picture. */
  look(): Picture {
    return this.#orTrouble(() => this.begin());
  }

  /** Looks again, with the advice on everything, however large the pack is. Never throws. */
  advise(): Picture {
    return this.#orTrouble(() => this.#open(true));
  }

  #orTrouble(look: () => Picture): Picture {
    try {
      return look();
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      this.#owesAdvice = false; // there is nothing to give it on
      this.#last = {...this.#last, trouble: existsSync(this.#folder) ? error.message.replace(' Nothing was changed.', '') : 'The folder is not there any more.'};
    }
    return this.#last;
  }

  #open(withAdvice: boolean): Picture {
    const opened = openPack(this.#folder, this.#installed, this.#remembered, withAdvice ? {compile: {advice: {today: localToday()}}} : {});
    const picture = this.#read(opened);
    this.#owesAdvice = !withAdvice;
    if (withAdvice) this.#advised = {notes: picture.notes.filter(({severity}) => severity === 'advice'), texts: new Map(opened.files.map(({path, text}) => [path, text]))};
    else picture.notes = inOrder([...picture.notes, ...this.#stillAdvised(opened.files)]);
    return (this.#last = picture);
  }

  /** What was advised on files whose text has not changed since: it stays until there is new advice, and does not go and come back. */
  #stillAdvised(files: readonly SourceFile[]): Note[] {
    const {notes, texts} = this.#advised;
    const same = new Set(files.filter(({path, text}) => texts.get(path) === text).map(({path}) => path));
    return notes.filter(({file}) => same.has(file));
  }

  #read({draft, places, files, diagnostics}: PackFolder): Picture {
    const notes = attributed(diagnostics, places, files);
    const before = this.#last.pack;
    if (!draft) {
      const trouble = files.some(({path}) => path === 'pack.yaml') ? 'pack.yaml cannot be read, so nobody can say what the pack is.' : 'There is no pack.yaml in the folder, so nobody can say what the pack is.';
      return {pack: before, rows: this.#last.rows, notes, trouble};
    }
    const broken = new Set(diagnostics.filter(({severity}) => severity === 'error').map(({file}) => file));
    const isStillThere = (file: string): boolean => broken.has(file) && files.some(({path}) => path === file);
    const parentsLack = diagnostics.some(({code}) => code === 'missing-parent');
    const named = new Map(places.map((place) => [`${place.kind}:${place.id}`, place]));
    const kept = new Set<string>();
    const pack = {...draft};
    for (const [kind, {key}] of Object.entries(kinds)) {
      const now = draft[key] as Entry[];
      const there = new Set(now.map(({id}) => id));
      const lost = ((before?.id === draft.id ? before[key] : []) as Entry[]).filter(({id, pack: owner}) => {
        const file = named.get(`${kind}:${id}`)?.file ?? this.#files.get(`${kind}:${id}`);
        return !there.has(id) && (file ? isStillThere(file) : parentsLack && owner !== draft.id);
      });
      for (const {id} of lost) kept.add(`${kind}:${id}`);
      if (lost.length > 0) Object.assign(pack, {[key]: [...now, ...lost].sort((a, b) => numberOf(a) - numberOf(b))});
    }
    for (const {kind, id, file} of places) if (!isTranslation(file)) this.#files.set(`${kind}:${id}`, file);
    return {pack, rows: rowsOf(pack, named, kept, this.#files), notes};
  }
}

/** How many Markdown files a folder holds; none where it cannot be read, which is told elsewhere. */
function entriesIn(folder: string): number {
  try {
    return readdirSync(folder, {recursive: true, encoding: 'utf8'}).filter((name) => name.endsWith('.md')).length;
  } catch {
    return 0;
  }
}

/** Standards are read by their number; of everything else the order stays. */
const numberOf = (entry: Entry): number => ('number' in entry && typeof entry.number === 'number' ? entry.number : 0);

/** Each problem with its line, and with the entry it is about: the last of its file that begins above it, or else the first. */
function attributed(diagnostics: readonly Diagnostic[], places: readonly EntryPlace[], files: readonly SourceFile[]): Note[] {
  const byFile = grouped(places);
  const lines = new Map<string, string[]>();
  const linesOf = (file: string): string[] => {
    if (!lines.has(file)) lines.set(file, files.find(({path}) => path === file)?.text.replace(/^\uFEFF/, '').split(/\r\n?|\n/) ?? []);
    return lines.get(file) ?? [];
  };
  return diagnostics.map((one) => {
    const here = [...(byFile.get(one.file) ?? [])].sort((a, b) => a.line - b.line);
    const place = here.findLast(({line}) => line <= one.line) ?? here[0];
    const text = linesOf(one.file)[one.line - 1]?.trim().slice(0, longestLine);
    return {...one, ...(text && {text}), ...(place && {entry: `${place.kind}:${place.id}`})};
  });
}

/** How much of a line is shown. */
const longestLine = 160;

function grouped(places: readonly EntryPlace[]): Map<string, EntryPlace[]> {
  const found = new Map<string, EntryPlace[]>();
  for (const place of places) found.set(place.file, [...(found.get(place.file) ?? []), place]);
  return found;
}

function rowsOf(pack: Pack, places: ReadonlyMap<string, EntryPlace>, kept: ReadonlySet<string>, files: ReadonlyMap<string, string>): Row[] {
  const rows = readingOrder.flatMap((kind): Row[] => pack[kinds[kind].key].map((entry) => rowOf(kind, entry, pack.id, places, kept, files)));
  const shown = new Set(rows.map(({name}) => name));
  const lost = [...places].filter(([name]) => !shown.has(name)).map(([name, {kind, title, file, line}]): Row => ({name, kind, title, file, line, state: 'lost'}));
  return [...rows, ...lost];
}

function rowOf(kind: EntryKind, entry: Entry, own: string, places: ReadonlyMap<string, EntryPlace>, kept: ReadonlySet<string>, files: ReadonlyMap<string, string>): Row {
  const name = `${kind}:${entry.id}`;
  const place = places.get(name);
  const file = place?.file ?? files.get(name);
  const {title, pack} = entry;
  return {
    name, kind, title,
    ...('list' in entry && entry.list && {list: entry.list}),
    ...(pack !== own && {from: pack}),
    ...(file && pack === own && {file}),
    ...(place && {line: place.line}),
    state: kept.has(name) ? 'kept' : 'read',
    ...(kind === 'explanation' && {languages: languagesOf(entry as Explanation)}),
  };
}

const languagesOf = ({texts, translations}: Explanation): LanguageState[] =>
  translations.map((translation) => ({
    language: translation.language,
    ...(translation.checked && {checked: translation.checked.by}),
    stale: texts.flatMap((text) => translate(text, translation)).flatMap(({stale}) => stale).filter(Boolean).length,
  }));
