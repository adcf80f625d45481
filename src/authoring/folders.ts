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
import {fileStart, type SourceText} from './source-text.js';
import {readStandard} from './standards.js';
import {isTranslation, readTranslation} from './translations.js';

type KindsOfFiles = Exclude<EntryKind, 'list'>;
type AllIds = Record<EntryKind, Ids>;

const folders = entryKind.options.flatMap((kind) => (kind === 'list' ? [] : [{kind, folder: kinds[kind].folder}]));

/** The entries of one file. */
function readFile(kind: KindsOfFiles, source: SourceText, ids: AllIds, context: Context): AnyDraft[] {
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

/** Reads every entry of a pack, in the order of the files and of the entries in them. Files that have no place are reported. */
export function readEntries(files: readonly SourceText[], context: Context): AnyDraft[] {
  const {report} = context;
  const ids = Object.fromEntries(entryKind.options.map((kind) => [kind, new Map()])) as AllIds;
  const seen = new Set<string>();
  return files.flatMap((source): AnyDraft[] => {
    const {path} = source;
    const at = fileStart(source);
    const [folder = '', name, ...deeper] = path.split('/');
    if (seen.has(path)) report('duplicate-file', at, {path});
    seen.add(path);
    if (path === packFileName || path === 'README.md') return [];
    const kind = deeper.length || name === undefined ? undefined : folders.find((one) => one.folder === folder)?.kind;
    if (!kind) report('unknown-folder', at, {folder: path.split('/').slice(0, -1).join('/') || 'the pack\'s own folder', folders: folders.map((one) => `${one.folder}/`).join(', ')});
    else if (!path.endsWith('.md')) report('not-markdown', at, {name: name ?? path});
    else if (guard(source, report)) return readFile(kind, source, ids, context);
    return [];
  });
}
