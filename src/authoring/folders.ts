/** Which files a pack's folder may hold, and what each is read as. */
import {entryKind, kinds, type EntryKind} from '../model/kinds.js';
import {readChecklist} from './checklists.js';
import type {Context} from './context.js';
import type {AnyDraft} from './drafts.js';
import {readExplanation} from './explanations.js';
import {isDocument} from './file-endings.js';
import {guard} from './guards.js';
import type {Ids} from './headings.js';
import {readList} from './lists.js';
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

/** The kind in whose folder a file stands; undefined where it stands in none, or deeper. */
export function kindOfFile(path: string): KindsOfFiles | undefined {
  const [folder, name, ...deeper] = path.split('/');
  return name === undefined || deeper.length ? undefined : folders.find((one) => one.folder === folder)?.kind;
}

/** Reads the entries of one file, in their order; of one that has no place in a pack there are none. */
export function readFile(source: SourceText, ids: AllIds, context: Context): AnyDraft[] {
  const {report} = context;
  const {path} = source;
  const kind = kindOfFile(path);
  if (!kind) return [];
  const name = path.slice(path.indexOf('/') + 1);
  if (!path.endsWith('.md')) report('not-markdown', fileStart(source), {name, remedy: otherName(name)});
  else if (guard(source, report)) return readAs(kind, source, ids, context);
  return [];
}

export const folderNames: readonly string[] = folders.map(({folder}) => folder);

export const keepOutside = 'Keep the document outside the pack; `practice-guidance import` turns one of Word into entries.';

/** What a file that does not end in .md should be called, where it holds text. */
function otherName(name: string): string {
  if (isDocument(name)) return keepOutside;
  const [, stem] = /^(.+?)(?:\.md)?\.(?:md|markdown|mdown|txt)$/i.exec(name) ?? [];
  return stem === undefined ? 'Give it a name that ends in .md, or take it out of the pack.' : `Call it ${stem}.md. Windows shows the end of a name under View, File name extensions.`;
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
