/** Which files a pack's folder may hold, and what each is read as. */
import {kinds, type EntryKind} from '../model/kinds.js';
import type {Context} from './context.js';
import {readChecklist, readStandard, type Draft} from './entries.js';
import {guard} from './guards.js';
import type {Ids} from './headings.js';
import {readTerms} from './lists.js';
import {packFileName} from './manifest.js';
import {fileStart, type SourceText} from './source-text.js';

const readers: {[Kind in EntryKind]: (source: SourceText, ids: Ids, context: Context) => Draft<Kind>[]} = {
  checklist: readChecklist,
  standard: readStandard,
  term: readTerms,
};

const folders = Object.entries(kinds).map(([kind, {folder}]) => ({kind: kind as EntryKind, folder}));

/** Reads every entry of a pack, in the order of the files and of the entries in them. Files that have no place are reported. */
export function readEntries(files: readonly SourceText[], context: Context): Draft[] {
  const {report} = context;
  const ids: Record<EntryKind, Ids> = {checklist: new Map(), standard: new Map(), term: new Map()};
  const seen = new Set<string>();
  return files.flatMap((source): Draft[] => {
    const {path} = source;
    const at = fileStart(source);
    const [folder = '', name, ...deeper] = path.split('/');
    if (seen.has(path)) report('duplicate-file', at, {path});
    seen.add(path);
    if (path === packFileName || path === 'README.md') return [];
    const kind = deeper.length || name === undefined ? undefined : folders.find((one) => one.folder === folder)?.kind;
    if (!kind) report('unknown-folder', at, {folder: path.split('/').slice(0, -1).join('/') || 'the pack\'s own folder', folders: folders.map((one) => `${one.folder}/`).join(', ')});
    else if (!path.endsWith('.md')) report('not-markdown', at, {name: name ?? path});
    else if (guard(source, report)) return readers[kind](source, ids[kind], context);
    return [];
  });
}
