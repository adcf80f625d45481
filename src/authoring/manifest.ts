/** pack.yaml: what the pack is called, what it extends and hides, its sources, and what its entries inherit. */
import type * as z from 'zod';
import type {Pack} from '../model/pack.js';
import type {Source} from '../model/provenance.js';
import {guard} from './guards.js';
import type {Report} from './diagnostic.js';
import {view} from './positions.js';
import {packFile} from './shapes.js';
import {fileStart, sourceText, type SourceFile, type SourceText, type Spot} from './source-text.js';
import {readFields, readYaml, type Yaml} from './yaml.js';
import {canonicalJson} from './hash.js';
import {nearestWords} from './nearest.js';

export interface Manifest {
  fields: Partial<z.output<typeof packFile>>;
  yaml?: Yaml;
  at: Spot;
}

export const packFileName = 'pack.yaml';

export function readManifest(files: readonly SourceText[], report: Report): Manifest {
  const source = files.find(({path}) => path === packFileName) ?? sourceText({path: packFileName, text: ''});
  const at = fileStart(source);
  if (!files.includes(source)) report('missing-pack-file', at, {remedy: otherwiseCalled(files)});
  else if (guard(source, report)) {
    const yaml = readYaml(view(source, 0, source.text.length), at, report);
    if (yaml) return {fields: readFields(packFile, yaml, report), yaml, at};
  }
  return {fields: {}, at};
}

/** What to do where there is none: most often it is there by another name. */
function otherwiseCalled(files: readonly SourceText[]): string {
  const other = files.find(({path}) => mistakenName.test(path));
  return other ? `Give the file ${other.path} the name pack.yaml.${/txt$/i.test(other.path) ? ' Windows shows the end of a name under View, File name extensions.' : ''}` : 'Add a file pack.yaml with id, title, version, language and owner.';
}

/** Names by which pack.yaml is saved by mistake. */
export const mistakenName = /^pack\.ya?ml(\.txt)?$/i;

/** The packs that a folder's pack names, without a word about what else is wrong: the order to build in. */
export function readExtends(files: readonly SourceFile[]): {id?: string; extends: {id: string; at: Spot}[]} {
  const {fields, yaml} = readManifest(files.filter(({path}) => path === packFileName).map(sourceText), () => undefined);
  return {...(fields.id && {id: fields.id}), extends: (fields.extends ?? []).map((id, index) => ({id, at: yaml!.at(['extends', index])}))}; // fields come from yaml
}

/**
 * The parents that pack.yaml names, in its order. One that is not there is reported.
 * @param broken the ids of packs that are there and could not be compiled.
 */
export function findParents({fields, yaml}: Manifest, given: readonly Pack[], broken: readonly string[], report: Report): {parents: Pack[]; whole: boolean} {
  const parents: Pack[] = [];
  // what cannot be read may name others
  let whole = yaml !== undefined && (fields.extends !== undefined || !yaml.has('extends'));
  fields.extends?.forEach((id, index) => {
    const parent = given.find((pack) => pack.id === id && id !== fields.id);
    if (parent) parents.push(parent);
    else {
      whole = false;
      const at = yaml!.at(['extends', index]); // fields come from yaml
      if (broken.includes(id)) report('broken-parent', at, {id});
      else report('missing-parent', at, {id, nearest: nearestWords(id, given.map((pack) => pack.id))});
    }
  });
  return {parents: [...new Set(parents)], whole};
}

/**
 * Every source that an entry may name, the pack's own first. One that a parent tells differently is reported.
 * Not `complete` where "sources" is written and cannot be read: then an unknown id is nobody's mistake.
 */
export function collectSources({fields, yaml}: Manifest, parents: readonly Pack[], report: Report): {sources: Map<string, Source>; own: string[]; complete: boolean} {
  const sources = new Map<string, Source>();
  for (const [id, {title, publisher, edition, address}] of Object.entries(fields.sources ?? {})) sources.set(id, {id, title, publisher, edition, ...(address && {address})});
  const own = [...sources.keys()];
  for (const parent of parents) {
    for (const source of parent.sources) {
      const known = sources.get(source.id);
      if (!known) sources.set(source.id, source);
      else if (canonicalJson(known) !== canonicalJson(source)) {
        const at = own.includes(source.id) ? yaml!.at(['sources', source.id], 'key') : yaml!.at(['extends', fields.extends!.indexOf(parent.id)]); // parents come from yaml's extends
        report('source-conflict', at, {id: source.id, parent: parent.id});
      }
    }
  }
  return {sources, own, complete: yaml !== undefined && (fields.sources !== undefined || !yaml.has('sources'))};
}
