/** The editor's mark that an entry's change is one of wording alone: `editorial: 1.4.0`. */
import type {Context} from './context.js';
import {compareVersions} from './versions.js';
import type {Yaml} from './yaml.js';

/**
 * What a pack keeps of a mark: one that names the pack's own version, with the earlier ones that it names beside it. One that names
 * earlier ones alone has had its day and says nothing; a version to come is reported.
 */
export function readEditorial({editorial: marked}: {editorial?: string[] | undefined}, written: Yaml | 'nowhere' | 'unreadable', {version, report}: Context): {editorial?: string | string[]} {
  if (marked === undefined || version === undefined || typeof written === 'string') return {};
  for (const [index, one] of marked.entries()) if (compareVersions(one, version) > 0) report('editorial-too-early', written.at(marked.length > 1 ? ['editorial', index] : ['editorial']), {marked: one, version});
  const [...until] = new Set(marked.filter((one) => compareVersions(one, version) < 0));
  if (!marked.some((one) => compareVersions(one, version) === 0)) return {};
  return {editorial: until.length > 0 ? [...until.sort(compareVersions), version] : version};
}
