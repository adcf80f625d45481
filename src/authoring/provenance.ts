/** Provenance handed down: an item takes what it does not say from its entry, an entry from its file, a file from the pack. */
import type {Provenance} from '../model/provenance.js';
import {addPeriod} from '../calendar/plain-date.js';
import type {Context} from './context.js';
import {nearestWords} from './nearest.js';
import type {ProvenanceFields} from './shapes.js';
import type {Spot} from './source-text.js';
import type {Yaml} from './yaml.js';

const keys = ['source', 'place', 'wording', 'duty', 'owner', 'reviewed', 'due'] as const;

/**
 * What holds at one level: its own fields over those above it. A level that names another source has to name the place
 * in it too: a page of one document is no page of another. What is wrong with the fields written here is reported here.
 */
export function inherit(above: ProvenanceFields, own: ProvenanceFields, yaml: Yaml | undefined, {report, sources, whole}: Pick<Context, 'report' | 'sources' | 'whole'>): ProvenanceFields {
  const {source, place, wording, duty, owner, reviewed, due, adopted} = own;
  const written = Object.fromEntries(Object.entries({source, place, wording, duty, owner, reviewed, due, adopted}).filter(([, value]) => value !== undefined));
  const elsewhere = source !== undefined && above.source !== undefined && source !== above.source;
  const fields: ProvenanceFields = {...above, ...(elsewhere && {place: undefined}), ...written};
  if (!yaml) return fields;
  if (source !== undefined && whole && !sources.has(source)) {
    report('unknown-source', yaml.at(['source']), {id: source, nearest: nearestWords(source, sources.keys()), known: [...sources.keys()].join(', ') || 'none yet'});
  }
  if (reviewed !== undefined || due !== undefined) checkDates(fields, yaml.at([due !== undefined ? 'due' : 'reviewed']), report);
  return fields;
}

function checkDates({reviewed, due}: ProvenanceFields, at: Spot, report: Context['report']): void {
  if (reviewed === undefined || due === undefined) return;
  const latest = addPeriod(reviewed, {every: 1, unit: 'years'});
  if (due <= reviewed) report('due-before-reviewed', at, {due, reviewed});
  else if (due > latest) report('due-too-late', at, {due, reviewed, latest});
}

/** The provenance that a page shows, whole; undefined where a part is nowhere given, which is then reported. */
export function resolve(fields: ProvenanceFields, yaml: Yaml | undefined, at: Spot, {report, sources}: Pick<Context, 'report' | 'sources'>): Provenance | undefined {
  const missing = keys.filter((key) => fields[key] === undefined && !yaml?.has(key));
  if (missing.length) report('missing-provenance', at, {keys: missing.map((key) => `"${key}"`).join(', ')});
  const {place, wording, duty, owner, reviewed, due, adopted} = fields;
  const source = fields.source === undefined ? undefined : sources.get(fields.source);
  if (!source || !place || !wording || !duty || !owner || !reviewed || !due) return undefined;
  return {source, place, wording, duty, owner, reviewed, due, ...(adopted && {adopted})};
}
