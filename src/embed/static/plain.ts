/** What elements say as plain HTML, for sites whose filters keep ordinary tags and nothing else. */
import type {Pack} from '../../model/pack.js';
import {draw, isDrawn, isWordList, without} from './draw.js';
import {aroundOf, childrenOf, type Around, type StaticElement} from './given.js';
import {htmlOf} from './html.js';
import {flow} from './flow.js';
import {spoken} from './spoken.js';
import {classOf} from './tags.js';
import type {Branch, Leaf} from './tree.js';

export interface PlainOptions {
  /** Put before every id, and before the links that lead to one: for a page that holds the same entries twice. */
  idPrefix?: string | undefined;
  /** Without it, what an element uses is explained at its end. `false`: not, since the page explains its words elsewhere. */
  words?: boolean | undefined;
  /** `false`: leaves out what leads around a page of its own, such as its contents and the next standard. */
  ways?: boolean | undefined;
  /** Keeps `class` on what a stylesheet of yours may tell apart: `mark` and `passed` (beware), `provenance`, `limit`, `facts`. */
  classes?: boolean | undefined;
}

/**
 * An element as plain HTML: headings, paragraphs, lists, tables and links; no tag of ours, no style, nothing to press. What a press
 * would show stands there, words are explained at the end, and what only a script can do is left out. Of `practice-pack` what is inside
 * it; of `practice-search`, which can do nothing without a script, its fallback.
 *
 * @throws PracticeError where the pack is none or has not what is asked for, with `code` and `remedy`
 * @throws Error where there is no such tag, or an attribute is not known and is near to one that is
 */
export const renderPlain = (given: StaticElement, options: PlainOptions = {}): Promise<string> => plain(given, options, {}, undefined);

async function plain(given: StaticElement, options: PlainOptions, outer: Around, above: Pack | undefined): Promise<string> {
  const {tag} = given;
  classOf(tag);
  const around = aroundOf(given, outer);
  const pack = given.pack ?? above;
  if (tag !== 'practice-pack' && tag !== 'practice-search') {
    const drawn = await draw(isAnswered(given) ? {...given, attributes: {...given.attributes, readonly: true}} : given, pack, around);
    const unwanted = (branch: Branch): boolean => (options.words === false && isWordList(branch)) || (options.ways === false && branch.name === 'nav');
    return htmlOf(withIds(flow(spoken(without(drawn.shadow, unwanted), {level: 1, classes: options.classes})), options.idPrefix ?? ''));
  }
  const children: string[] = [];
  for (const child of childrenOf(given)) children.push(typeof child === 'string' ? child : await plain(child, options, around, pack));
  return children.join('');
}

/** A checklist with answers is drawn to be read, as for a closed case: each answer in words, and not a choice to make. */
const isAnswered = ({tag, attributes, properties}: StaticElement): boolean => tag === 'practice-checklist' && Boolean(attributes?.['value'] || properties?.['value']);

const branches = (leaves: readonly Leaf[]): Branch[] => leaves.flatMap((leaf) => (typeof leaf === 'string' ? [] : [leaf, ...branches(isDrawn(leaf) ? leaf.shadow : leaf.children)]));

/** An entry's own place, which a page elsewhere may lead to. */
const entryPlace = /^(list|standard|bottom-line|checklist|statement|explanation|pathway|timescale|role|figure|term|help-line)-/;

/** Each id once, and only where something leads to it. A link to an id that is not there stays as its words. */
function withIds(leaves: Leaf[], prefix: string): Leaf[] {
  const all = branches(leaves);
  const wanted = new Set(all.flatMap(({attributes}) => (attributes.get('href')?.startsWith('#') ? [attributes.get('href')!.slice(1)] : [])));
  const there = new Set<string>();
  for (const {attributes} of all) {
    const id = attributes.get('id');
    if (id === undefined) continue;
    if (!there.has(id) && (wanted.has(id) || entryPlace.test(id))) attributes.set('id', prefix + id);
    else attributes.delete('id');
    there.add(id);
  }
  for (const branch of all) {
    const href = branch.attributes.get('href');
    if (!href?.startsWith('#')) continue;
    if (there.has(href.slice(1))) branch.attributes.set('href', `#${prefix}${href.slice(1)}`);
    else {
      branch.name = 'span';
      branch.attributes = new Map();
    }
  }
  return leaves;
}
