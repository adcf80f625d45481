/** The beginning of every file that holds one entry: front matter, with its id and title. */
import type {Context} from './context.js';
import {splitFrontMatter, type FrontMatter} from './front-matter.js';
import {reportDuplicate, type Ids} from './headings.js';
import type {SourceText, Spot} from './source-text.js';

/** The front matter of a file that has to have it. */
export function openEntry(source: SourceText, keys: string, {report}: Context): FrontMatter {
  const front = splitFrontMatter(source, report);
  if (front.yaml === 'nowhere') report('front-matter-missing', front.at, {keys});
  return front.yaml === 'nowhere' ? {...front, yaml: 'unreadable'} : front;
}

/** The id and title of a file's entry, its id noted in `ids`. */
export function nameOf(fields: {id?: string; title?: string}, {yaml, at}: FrontMatter, ids: Ids, {report}: Context): {id: string; title: string; at: Spot} | undefined {
  const {id, title} = fields;
  if (id === undefined || typeof yaml === 'string') return undefined;
  const idAt = yaml.at(['id']);
  if (ids.has(id)) {
    reportDuplicate(id, idAt, ids, report);
    return undefined;
  }
  ids.set(id, idAt);
  return {id, title: title ?? id, at: title === undefined ? at : idAt};
}
