/**
 * Draws an element where there is no page. It is never connected: nothing listens, nothing waits and nothing of it stays behind.
 * What it fetches on its way (another language, what works out dates) is waited for, and it is drawn again.
 */
import {arriving} from '../../../components/base/arriving.js';
import {PracticeElement} from '../../../components/base/practice-element.js';
import type {Pack} from '../../model/pack.js';
import {explain, PracticeError} from '../../packs/errors.js';
import type {PackState} from '../../packs/context.js';
import type {Fault} from '../../packs/fault.js';
import {attributesOf, childrenOf, type Around, type StaticElement} from './given.js';
import {checkAttributes, classOf} from './tags.js';
import {treeOf, type Branch, type Leaf} from './tree.js';

/** An element that has been drawn: what it says stands in `shadow`. */
export interface Drawn extends Branch {
  element: PracticeElement;
  shadow: Leaf[];
}

export const isDrawn = (leaf: Leaf): leaf is Drawn => typeof leaf === 'object' && 'shadow' in leaf;

/** How often an element is drawn again at most: each time it has found something more. */
const often = 9;

/**
 * @param pack the pack it is drawn from
 * @throws PracticeError where the pack is none, or has not what is asked for
 * @throws Error where the tag or an attribute is none
 */
export async function draw(given: StaticElement, pack: Pack | undefined, around: Around): Promise<Drawn> {
  const {tag, properties} = given;
  const type = classOf(tag);
  const attributes = attributesOf(given);
  checkAttributes(tag, type, [...attributes.keys()]);
  if (!pack) throw new PracticeError('pack-invalid', `<${tag}> was given no pack`, 'Give a compiled pack as `pack`, or put the element into a practice-pack that has one');
  const element = new type();
  setApart(element, around);
  for (const [name, value] of attributes) {
    // in a browser it names the pack, which is here already
    if (name === 'pack') continue;
    element.setAttribute(name, value);
    element.attributeChangedCallback(name, null, value);
  }
  // a word in a sentence is read from the page
  Object.defineProperty(element, 'textContent', {value: childrenOf(given).map((child) => (typeof child === 'string' ? child.replace(/<[^>]*>/g, '') : '')).join('')});
  Object.assign(element, properties, {pack});
  return finished(element, attributes, around);
}

/** What has become of an element that no page has. */
interface Apart {
  /** It is to be drawn again. */
  asked: boolean;
  faults: Fault[];
}

const apart = new WeakMap<PracticeElement, Apart>();

/** Has an element tell us what it would tell a page. To be called before it is given anything. */
function setApart(element: PracticeElement, around: Around): Apart {
  const known = apart.get(element) ?? {asked: false, faults: []};
  apart.set(element, known);
  // its own, in place of its class's; the same element may be drawn again
  const set = (name: string, value: unknown): unknown => Object.defineProperty(element, name, {value, configurable: true});
  set('around', around);
  set('fail', (fault: Fault) => void known.faults.push(fault));
  set('requestUpdate', (...change: Parameters<PracticeElement['requestUpdate']>) => {
    known.asked = true;
    PracticeElement.prototype.requestUpdate.apply(element, change);
  });
  return known;
}

async function finished(element: PracticeElement, attributes: Map<string, string>, around: Around): Promise<Drawn> {
  const state = setApart(element, around);
  let shadow: Leaf[] = [];
  let changed = new Map([...(element.constructor as typeof PracticeElement).elementProperties.keys()].map((name) => [name, undefined]));
  for (let times = 0; times < often; times += 1) {
    element['willUpdate'](changed);
    changed = new Map();
    state.asked = false;
    const tree = treeOf(element['render']());
    const {packState} = element as unknown as {packState: PackState}; // no page asks for it
    const fault = packState.kind === 'failed' ? packState.fault : state.faults[0];
    if (fault) throw explain(fault, undefined, element.pack);
    shadow = await within(tree, around);
    if (!state.asked && !arriving.size) break;
    const coming = [...arriving];
    await Promise.all(coming);
    for (const one of coming) arriving.delete(one);
  }
  return {name: element.localName, attributes, children: [], drawn: element, element, shadow};
}

const branches = (leaves: readonly Leaf[]): Branch[] => leaves.flatMap((leaf) => (typeof leaf === 'string' ? [] : [leaf, ...branches(leaf.children)]));

/** A tree with the elements of ours in it drawn. */
async function within(tree: readonly Leaf[], around: Around): Promise<Leaf[]> {
  const inner = new Map<Branch, Drawn>();
  // there are none but ours
  for (const branch of branches(tree)) {
    const element = branch.drawn as PracticeElement | undefined;
    if (!element) continue;
    const attributes = new Map(Array.from(element.attributes, ({name, value}) => [name, value] as const));
    setApart(element, around);
    // a page would tell it of them by itself
    for (const [name, value] of attributes) element.attributeChangedCallback(name, null, value);
    inner.set(branch, await finished(element, attributes, around));
  }
  // words are listed once: at the end, where the page has a list of them
  if ([...inner.values()].some(({name}) => name === 'practice-glossary')) for (const one of inner.values()) one.shadow = without(one.shadow, isWordList);
  const placed = (leaf: Leaf): Leaf => (typeof leaf === 'string' ? leaf : (inner.get(leaf) ?? {...leaf, children: leaf.children.map((child) => placed(child))}));
  return tree.map((leaf) => placed(leaf));
}

/** The words that paper has at the end of an element. */
export const isWordList = ({attributes, children}: Branch): boolean => attributes.get('class') === 'paper' && children.some((child) => typeof child === 'object' && child.name === 'dl');

/** A tree without some of its branches. */
export function without(leaves: readonly Leaf[], unwanted: (branch: Branch) => boolean): Leaf[] {
  return leaves.filter((leaf) => typeof leaf === 'string' || !unwanted(leaf)).map((leaf) => (typeof leaf === 'string' || isDrawn(leaf) ? leaf : {...leaf, children: without(leaf.children, unwanted)}));
}
