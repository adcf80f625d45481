/** Which files a pack's folder may hold, and what each is read as. */
import {entryKind, kinds, type EntryKind} from '../model/kinds.js';
import {readChecklist} from './checklists.js';
import type {Context} from './context.js';
import type {AnyDraft} from './drafts.js';
import {readExplanation} from './explanations.js';
import {guard} from './guards.js';
import type {Ids} from './headings.js';
import {readList} from './lists.js';
import {packFileName} from './manifest.js';
import {readPathway} from './pathways.js';
import {fileStart, type SourceText, type Spot} from './source-text.js';
import {readStandard} from './standards.js';
import {isTranslation, readTranslation} from './translations.js';

type KindsOfFiles = Exclude<EntryKind, 'list'>;

/** The ids of a pack's entries that were given so far, by kind. */
export type AllIds = Record<EntryKind, Ids>;

/** An id that a file gave to an entry. */
export type GivenId = readonly [kind: EntryKind, id: string, at: Spot];

/** No ids yet. @param given takes each as it is noted. */
export const noIds = (given: GivenId[] = []): AllIds => Object.fromEntries(entryKind.options.map((kind) => [kind, new NotedIds(kind, given)])) as unknown as AllIds;

class NotedIds extends Map<string, Spot> {
  constructor(readonly kind: EntryKind, readonly given: GivenId[]) {
    super();
  }

  override set(id: string, at: Spot): this {
    this.given.push([this.kind, id, at]);
    return super.set(id, at);
  }
}

const folders = entryKind.options.flatMap((kind) => (kind === 'list' ? [] : [{kind, folder: kinds[kind].folder}]));

/** Reads the entries of one file, in their order. A file that has no place is reported. */
export function readFile(source: SourceText, ids: AllIds, context: Context): AnyDraft[] {
  const {report} = context;
  const {path} = source;
  const at = fileStart(source);
  const [folder = '', name, ...deeper] = path.split('/');
  if (path === packFileName || path === 'README.md') return [];
  const kind = deeper.length || name === undefined ? undefined : folders.find((one) => one.folder === folder)?.kind;
  if (!kind) report('unknown-folder', at, {folder: path.split('/').slice(0, -1).join('/') || 'the pack\'s own folder', folders: folders.map((one) => `${one.folder}/`).join(', ')});
  else if (!path.endsWith('.md')) report('not-markdown', at, {name: name ?? path});
  else if (guard(source, report)) return readAs(kind, source, ids, context);
  return [];
}

function readAs(kind: KindsOfFiles, source: SourceText, ids: AllIds, context: Context): AnyDraft[] {
  switch (kind) {
    case 'checklist':
      return readChecklist(source, ids.checklist, context);
    case 'standard':
      return readStandard(source, ids.standard, context);
    case 'pathway':
      return readPathway(source, ids.pathway, context);
    case 'explanation':
      if (!isTranslation(source.path)) return readExplanation(source, ids.explanation, context);
      readTranslation(source, context);
      return [];
    default:
      return readList(kind, source, ids[kind], ids.list, context);
  }
}
