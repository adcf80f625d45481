import type {PropertyDeclarations, TemplateResult} from 'lit';
import {css, html, nothing} from 'lit';
import type {ListedKind} from '../../src/model/kinds.js';
import type {EntriesByKind, Pack} from '../../src/model/pack.js';
import type {Provenance} from '../../src/model/provenance.js';
import {entriesOf} from '../../src/packs/entries.js';
import {Fault} from '../../src/packs/fault.js';
import {review} from '../../src/packs/review.js';
import {ReadingElement} from './reading-element.js';

type List = EntriesByKind['list'];

/** Short entries with the set that their framework keeps them in; some stand in none. */
export interface Listing<Kind extends ListedKind> {
  list: List | undefined;
  entries: EntriesByKind[Kind][];
}

/**
 * The sets of a kind, in the pack's order, and last what stands in none; with `id`, that set alone.
 * @throws Fault `entry-missing` where the pack has no such set of this kind, naming those there are.
 */
export function listingsOf<Kind extends ListedKind>(pack: Pack, kind: Kind, id?: string): Listing<Kind>[] {
  const lists = entriesOf(pack, 'list').filter((list) => list.of === kind);
  const known = lists.map((list) => list.id);
  if (id && !known.includes(id)) throw new Fault('entry-missing', `list “${id}” of ${kind}s in “${pack.id}”, which has ${known.join(', ') || 'none'}`);
  const loose = id ? [] : entriesOf(pack, kind).filter(({list}) => !list || !known.includes(list));
  return [...lists.filter((list) => !id || list.id === id).map((list) => ({list, entries: entriesOf(pack, kind, list.id)})), ...(loose.length ? [{list: undefined, entries: loose}] : [])];
}

/** Whether all that is said of where an entry comes from is said of its set as well, so that one line can stand for both. */
export const standsAs = (entry: Provenance, list: Provenance | undefined): boolean =>
  entry.source.id === list?.source.id && (['place', 'wording', 'duty', 'owner', 'reviewed', 'due', 'adopted'] as const).every((field) => entry[field] === list[field]);

/** What elements that show sets of short entries have in common: which sets, and of each its heading, its introduction and where it comes from. */
export abstract class ListingElement<Kind extends ListedKind> extends ReadingElement {
  static override properties: PropertyDeclarations = {list: {}};

  /** One set, by its id; without it, every set of the pack under its own heading. */
  declare list: string | undefined;

  /** The kind of entry that is shown. */
  protected abstract readonly kind: Kind;

  /** A set's entries. `below`: how far their headings stand under the element's first. */
  protected abstract entries(listing: Listing<Kind>, below: number): unknown;

  /** That the pack has none, in words. */
  protected abstract none(): string;

  protected override content(pack: Pack): unknown {
    const listings = listingsOf(pack, this.kind, this.list);
    // with several, a page's own heading stands for all of them, and each set still needs its own
    const below = listings.length > 1 && this.headingLevel === 'none' ? 1 : 0;
    return listings.length ? listings.map((listing) => this.listing(listing, below)) : html`<p>${this.none()}</p>`;
  }

  /** A set: heading, introduction, entries, and where it comes from. */
  protected listing(listing: Listing<Kind>, below: number): TemplateResult {
    const {list} = listing;
    return html`<section class="listing" id=${list ? `list-${list.id}` : nothing}>${list ? html`${this.heading(list.title, below)}${this.mark(list)}${this.prose(list.body)}` : nothing}${this.entries(listing, list ? below + 1 : below)}${list ? this.foot('list', list) : nothing}</section>`;
  }

  /** One entry whole; `body` where it is shown as more than its prose. Where it has the name of its set, the name is said once. */
  protected entry(entry: EntriesByKind[Kind], below: number, list?: List, body: unknown = this.prose(entry.body)): TemplateResult {
    return html`<div class="entry" part="entry" role="listitem" id=${`${this.kind}-${entry.id}`}>${entry.title === list?.title ? nothing : this.heading(entry.title, below)}${this.mark(entry)}${body}${this.foot(this.kind, entry, list)}</div>`;
  }

  /** Rows of a table: those for whom the set's own line can stand, so that a table of numbers stays one. What is drafted always says so itself. */
  protected standing(entries: EntriesByKind[Kind][], list: List | undefined): EntriesByKind[Kind][] {
    return entries.filter((entry) => entry.wording !== 'drafted' && standsAs(entry, list));
  }

  /** Below a row of a table: what there is to say of its entry, unless the set says it. */
  protected note(entry: EntriesByKind[Kind], list: List | undefined, standing: EntriesByKind[Kind][]): unknown {
    const own = !standing.includes(entry);
    return own || entry.body.length ? html`<tr class="note"><td colspan="2">${this.mark(entry)}${this.prose(entry.body)}${own ? this.foot(this.kind, entry, list) : nothing}</td></tr>` : nothing;
  }

  /** Where each of the rows comes from for whom the set's line stands, and a way to say that one of them is wrong. */
  protected sources(standing: EntriesByKind[Kind][], list: List | undefined): TemplateResult | typeof nothing {
    return standing.length ? html`<details class="sources"><summary>${this.say('Source of each')}</summary><ul>${standing.map((entry) => html`<li><b>${entry.title}</b>${this.foot(this.kind, entry, list)}</li>`)}</ul></details>` : nothing;
  }

  /** What must be known about an entry before its text is opened, in a few words. */
  protected caution(entry: Provenance): string {
    return [entry.wording === 'drafted' && this.say('suggestion'), review(entry.due, this.day).kind === 'passed' && this.say('review date passed')].filter(Boolean).join(', ');
  }
}

/** Sets of entries one under the other; entries as a list or as cards. */
export const listingStyles = css`
  .listing + .listing {
    margin-block-start: 3em;
  }
  /* Cards take the room there is; what is read in lines keeps its measure. */
  :host([variant='cards']) .reading {
    max-inline-size: 72em;
  }
  :host([variant='cards']) .listing > :not(.cards) {
    max-inline-size: var(--_measure);
  }
  .cards {
    display: grid;
    gap: var(--_gap);
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 17em), 1fr));
    margin-block: var(--_gap);
  }
  .cards .entry {
    border: var(--_thin) solid var(--_line);
    border-block-start: var(--_thick) solid var(--_accent);
    border-radius: var(--_radius);
    display: flex;
    flex-direction: column;
    padding: var(--_gap);
  }
  /* Where cards are of one height, what they rest on stands in one line. */
  .cards .entry > .provenance {
    margin-block-start: auto;
    padding-block-start: 0.75em;
  }
  .rows {
    border-collapse: collapse;
    inline-size: 100%;
  }
  .rows :is(th, td) {
    border: 0;
    border-block-start: var(--_thin) solid var(--_line);
    padding: 0.6em 0;
    vertical-align: top;
  }
  .rows thead :is(th, td) {
    border-block-start: 0;
    color: var(--_quiet);
    font-size: 0.875em;
    font-weight: normal;
  }
  .rows .note td {
    border-block-start: 0;
    padding-block-start: 0;
  }
  .rows .note > td > :first-child {
    margin-block-start: 0;
  }
  .rows .note > td > :nth-last-child(1 of p, ul, ol) {
    margin-block-end: 0.25em;
  }
  /* The number beside its name, on the side where lines end. */
  .rows .number, .rows thead th + th {
    font-variant-numeric: tabular-nums;
    padding-inline-start: 1em;
    text-align: end;
    unicode-bidi: isolate;
  }
  .rows thead th + th {
    inline-size: 7.5em;
  }
  .number b {
    font-size: 1.25em;
    line-height: 1.2;
  }
  .sources summary {
    color: var(--_quiet);
    cursor: pointer;
    font-size: 0.875em;
    inline-size: fit-content;
    min-block-size: 1.75em;
    padding-block: 0.15em;
  }
  @media print {
    .entry, .rows tbody {
      break-inside: avoid;
    }
    /* Paper has the set's line, which says the same. */
    .sources {
      display: none;
    }
  }
`;
