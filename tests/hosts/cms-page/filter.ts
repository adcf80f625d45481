/** What a content management system does to the HTML that an editor writes. */
import {createRequire} from 'node:module';
import path from 'node:path';
import {install} from '../../../scripts/install.mjs';
import {folderOf} from '../bundled.js';

interface Rules {
  allowedTags?: readonly string[];
  allowedAttributes?: Readonly<Record<string, readonly string[]>>;
}
interface Sanitiser {
  (html: string, rules?: Rules): string;
  defaults: {allowedTags: readonly string[]; allowedAttributes: Readonly<Record<string, readonly string[]>>};
}

/** As WordPress has it for what its authors write: no tag that HTML does not know, no script, no form; `data-*` is kept. */
const keepsData = ({allowedTags, allowedAttributes}: Sanitiser['defaults']): Rules => ({
  allowedTags: [...allowedTags, 'label', 'details', 'summary'],
  allowedAttributes: {...allowedAttributes, 'label': ['for'], '*': ['aria-*', 'class', 'data-*', 'id', 'lang', 'role', 'title']},
});

/**
 * Installs the sanitiser.
 * @returns the filter that keeps data attributes, and the sanitiser's own, which takes them out
 */
export async function filters(): Promise<{keeping: (html: string) => string; taking: (html: string) => string}> {
  const folder = folderOf('cms-page');
  await install(folder);
  const sanitise = createRequire(path.join(folder, 'package.json'))('sanitize-html') as Sanitiser;
  const rules = keepsData(sanitise.defaults);
  return {keeping: (html) => sanitise(html, rules), taking: (html) => sanitise(html)};
}
