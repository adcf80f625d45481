/** The editor's mark that an entry's change is one of wording alone: `editorial: 1.4.0`. */
import type {Context} from './context.js';
import {compareVersions} from './versions.js';
import type {Yaml} from './yaml.js';

/**
 * What a pack keeps of a mark: one that names the pack's own version. An older one has had its day and says nothing; one
 * that names a version to come is reported.
 */
export function readEditorial({editorial: marked}: {editorial?: string | undefined}, written: Yaml | 'nowhere' | 'unreadable', {version, report}: Context): {editorial?: string} {
  if (marked === undefined || version === undefined || typeof written === 'string') return {};
  const order = compareVersions(marked, version);
  if (order > 0) report('editorial-too-early', written.at(['editorial']), {marked, version});
  return order === 0 ? {editorial: version} : {};
}
