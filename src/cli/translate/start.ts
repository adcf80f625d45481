/** Laying out what there is to translate: which files are made, which are added to, and which are left as they are. */
import {existsSync, readFileSync} from 'node:fs';
import {basename, join} from 'node:path';
import {sourceText} from '../../authoring/source-text.js';
import {addMissing, layOut, type Added} from '../../authoring/translate/lay-out.js';
import {isTranslation, readTranslations} from '../../authoring/translations.js';
import type {Audience} from '../../model/audience.js';
import type {Explanation} from '../../model/explanation.js';
import {kinds} from '../../model/kinds.js';
import type {Pack} from '../../model/pack.js';
import type {PackFolder} from '../pack-folders/open-packs.js';
import type {Language} from './language.js';

/** A file to write, by its path from the pack's folder with forward slashes. */
export interface ToWrite {
  path: string;
  text: string;
  /** The explanation's title. */
  title: string;
  /** What is added to a file that is there; absent for a new one. */
  added?: Added[];
}

export interface Plan {
  files: ToWrite[];
  /** Why an explanation that lacks something is left as it is. */
  notes: string[];
}

export interface Wanted {
  /** Explanations by id; empty for all. */
  ids: readonly string[];
  audiences: readonly Audience[];
}

export function plan({folder, files}: PackFolder, pack: Pack, language: Language, {ids, audiences}: Wanted): Plan {
  const drafts = readTranslations(files.map(sourceText));
  const made: Plan = {files: [], notes: []};
  for (const explanation of pack.explanations.filter(({id}) => !ids.length || ids.includes(id))) {
    const draft = drafts.find((one) => one.translates === explanation.id && one.language === language.tag);
    if (draft) {
      const raw = readFileSync(join(folder, ...draft.source.path.split('/')), 'utf8');
      const {text, added} = addMissing(raw, explanation, draft, audiences);
      if (added.length) made.files.push({path: draft.source.path, text, title: explanation.title, added});
    } else if (explanation.translations.some((one) => one.language === language.tag)) made.notes.push(`“${explanation.title}” is translated by the pack that you build on, ${explanation.pack}.`);
    else made.files.push(...newFile(explanation, language, {folder, files}, audiences, made.notes));
  }
  return made;
}

function newFile(explanation: Explanation, {tag, name}: Language, {folder, files}: Pick<PackFolder, 'folder' | 'files'>, audiences: readonly Audience[], notes: string[]): ToWrite[] {
  const {id, title, texts} = explanation;
  const shown = texts.map(({audience}) => audience).filter((audience) => !audiences.length || audiences.includes(audience));
  const path = `${kinds.explanation.folder}/${baseOf(id, files)}.${tag}.md`;
  if (!shown.length) notes.push(`“${title}” has no text for whom you named.`);
  else if (existsSync(join(folder, ...path.split('/')))) notes.push(`${path} is there and does not say that it translates ${id} into ${name}. It is left as it is: see what it holds, or give it another name.`);
  else return [{path, text: layOut(explanation, tag, name, shown), title}];
  return [];
}

/** The name of the original's file without its ending, so that the two lie together; of an inherited one, its id. */
function baseOf(id: string, files: PackFolder['files']): string {
  const inOwnFile = files.find(({path, text}) => path.startsWith(`${kinds.explanation.folder}/`) && !isTranslation(path) && new RegExp(`^id: *["']?${id}["']? *$`, 'm').test(text));
  return inOwnFile ? basename(inOwnFile.path, '.md') : id;
}
