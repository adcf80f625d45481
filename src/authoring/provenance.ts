/** Provenance handed down: an item takes what it does not say from its entry, an entry from its file, a file from the pack. */
import type {Provenance} from '../model/provenance.js';
import {addPeriod} from '../calendar/plain-date.js';
import type {Context, Level} from './context.js';
import {mendWord} from './diagnostic.js';
import {nearestWords, onlyNear} from './nearest.js';
import type {ProvenanceFields} from './shapes.js';
import type {Spot} from './source-text.js';
import type {Yaml} from './yaml.js';

const keys = ['source', 'place', 'wording', 'duty', 'owner', 'reviewed', 'due'] as const;

/** The level above all others: nothing is said. */
export const nothing: Level = {fields: {}, wrong: new Set(), places: {}};

/**
 * What holds at one level: its own fields over those above it. A level that names another source has to name the place
 * in it too: a page of one document is no page of another. What is wrong with the fields written here is reported here.
 * @param written where the fields are written: a mapping, nowhere, or in a text that cannot be read.
 */
export function inherit(above: Level, own: ProvenanceFields, written: Yaml | 'nowhere' | 'unreadable', {report, sources, whole}: Context): Level {
  if (written === 'unreadable') return {...above, wrong: new Set([...above.wrong, ...keys])};
  if (written === 'nowhere') return above;
  const {source, place, wording, duty, owner, reviewed, due, adopted} = own;
  const given = Object.fromEntries(Object.entries({source, place, wording, duty, owner, reviewed, due, adopted}).filter(([, value]) => value !== undefined));
  const elsewhere = source !== undefined && above.fields.source !== undefined && source !== above.fields.source;
  const fields: ProvenanceFields = {...above.fields, ...(elsewhere && {place: undefined}), ...given};
  const wrong = new Set(keys.filter((key) => !(key in given) && (above.wrong.has(key) || written.has(key))));
  if (source !== undefined && whole && !sources.has(source)) reportUnknownSource(source, written.at(['source']), {report, sources});
  if (reviewed !== undefined || due !== undefined) checkDates(fields, written.at([due !== undefined ? 'due' : 'reviewed']), report);
  const places = {...above.places, ...(due !== undefined && {due: written.at(['due'])}), ...(source !== undefined && {source: written.at(['source'])})};
  return {fields, wrong, places};
}

export function reportUnknownSource(id: string, at: Spot, {report, sources}: Pick<Context, 'report' | 'sources'>): void {
  const known = [...sources.keys()];
  report('unknown-source', at, {id, nearest: nearestWords(id, known), known: known.join(', ') || 'there is none yet'}, mendWord(at, id, onlyNear(id, known)));
}

function checkDates({reviewed, due}: ProvenanceFields, at: Spot, report: Context['report']): void {
  if (reviewed === undefined || due === undefined) return;
  const latest = addPeriod(reviewed, {every: 1, unit: 'years'});
  if (due <= reviewed) report('due-before-reviewed', at, {due, reviewed});
  else if (due > latest) report('due-too-late', at, {due, reviewed, latest});
}

/** The keys that nobody gives. */
export const missingKeys = ({fields, wrong}: Level): string[] => keys.filter((key) => fields[key] === undefined && !wrong.has(key));

/**
 * The provenance that a page shows, whole; undefined where a part is nowhere given.
 * @param told the keys whose lack was told further up.
 */
export function resolve(level: Level, at: Spot, {report, sources, notes}: Context, told: readonly string[] = []): Provenance | undefined {
  const missing = missingKeys(level).filter((key) => !told.includes(key));
  if (missing.length) report('missing-provenance', at, {keys: missing.map((key) => `"${key}"`).join(', ')});
  const {place, wording, duty, owner, reviewed, due, adopted} = level.fields;
  const source = level.fields.source === undefined ? undefined : sources.get(level.fields.source);
  if (!source || !place || !wording || !duty || !owner || !reviewed || !due) return undefined;
  notes.reviews.push({due, of: at, ...(level.places.due && {at: level.places.due})});
  return {source, place, wording, duty, owner, reviewed, due, ...(adopted && {adopted})};
}
