/** Time-scales that rest on an edition which a later one has replaced. */
import type {Source} from '../../model/provenance.js';
import type {IsoDate} from '../../model/text.js';
import type {Spot} from '../source-text.js';
import type {Look} from './look.js';

/**
 * Guidance that is issued again under its own title: the year of the edition that holds, and the day from which. An edition is added
 * once it has been seen to be in force.
 */
const current: readonly {title: RegExp; year: number; since: IsoDate; name: string}[] = [
  {title: /^working together to safeguard children\b/i, year: 2026, since: '2026-04-01', name: 'Working Together to Safeguard Children 2026'},
  {title: /^keeping children safe in education\b/i, year: 2025, since: '2025-09-01', name: 'Keeping children safe in education 2025'},
];

export function supersededEditions({drafts, sources, sourcedAt, isOff, today, report}: Look): void {
  const found = new Map<string, {source: Source; newer: string; at: Spot; count: number}>();
  for (const draft of drafts) {
    const at = draft.kind === 'timescale' && draft.entry && sourcedAt(draft.entry);
    if (!at || !draft.entry || isOff('superseded-edition', draft.at)) continue;
    const {source} = draft.entry;
    const newer = newerThan(source, sources, today);
    if (newer === undefined) continue;
    const name = `${at.source.path}:${at.from}`;
    found.set(name, {source, newer, at, count: (found.get(name)?.count ?? 0) + 1});
  }
  for (const {source, newer, at, count} of found.values()) {
    report('superseded-edition', at, {
      what: count === 1 ? 'The time-scale rests' : `${count} time-scales rest`,
      title: source.title,
      edition: source.edition,
      since: /\b(?:replaced|superseded|withdrawn)\b/i.test(source.edition) ? '' : ', which a later edition has replaced',
      figures: count === 1 ? 'the figure' : 'the figures',
      newer,
    });
  }
}

/** The edition that replaced a source's; undefined where it is the one that holds, or nobody says. */
function newerThan({id, title, publisher, edition}: Source, sources: readonly Source[], today: IsoDate): string | undefined {
  const year = yearOf(edition);
  const isOver = /\b(?:replaced|superseded|withdrawn)\b/i.test(edition);
  const known = current.find((one) => one.title.test(title) && one.since <= today);
  if (known && (isOver || (year !== undefined && year < known.year))) return known.name;
  const later = sources.find((one) => one.id !== id && one.title === title && one.publisher === publisher && (yearOf(one.edition) ?? 0) > (year ?? Infinity));
  if (later) return `${later.title}, ${later.edition}`;
  return isOver ? 'the edition that holds now' : undefined;
}

/** The year of an edition as it is told; of several years the last one that is an edition's own. */
function yearOf(edition: string): number | undefined {
  const [own = ''] = edition.split(/,? (?:replaced|superseded|withdrawn)\b/i);
  const years = own.match(/\b(?:19|20)\d\d\b/g);
  return years ? Math.max(...years.map(Number)) : undefined;
}
