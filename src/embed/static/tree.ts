/**
 * What a Lit template draws, as a tree, without a page.
 *
 * The elements write most of their text by a property (`.textContent`), so that a browser's translation cannot freeze it, and hold
 * other elements as objects. Both are what a renderer for servers leaves out; here both are part of the tree.
 */
import type {DirectiveResult} from 'lit/directive.js';
import {nothing, type LitElement, type TemplateResult} from 'lit';

/** An element of the tree. `drawn`: one of ours, which the tree of its own shadow root belongs to. */
export interface Branch {
  name: string;
  attributes: Map<string, string>;
  children: Leaf[];
  drawn?: LitElement;
}
export type Leaf = string | Branch;

/** Elements that have no end tag. */
export const voids = new Set(['br', 'col', 'hr', 'img', 'input', 'link', 'meta', 'wbr']);

/** A template as it is written: its elements, with holes where values come. */
interface Sketch {
  name: string;
  /** Each with its text, cut where a hole is: one piece more than there are holes. */
  attributes: [name: string, pieces: string[]][];
  children: (string | Sketch | typeof hole)[];
}

const hole = Symbol('hole');
const mark = '\0';
const sketches = new WeakMap<TemplateStringsArray, Sketch>();

/** Text outside tags, an end tag, a comment, or the beginning of a tag with its attributes. */
const pieces = /<!--[\s\S]*?-->|<\/([\w-]+)\s*>|<([\w-]+)((?:\s+[^\s=>]+(?:=(?:"[^"]*"|'[^']*'|[^\s>]+))?)*)\s*\/?>|\0|[^<\0]+/g;
const attributes = /([^\s=>]+)(?:=(?:"([^"]*)"|'([^']*)'|([^\s>]+)))?/g;

function sketchOf(strings: TemplateStringsArray): Sketch {
  const known = sketches.get(strings);
  if (known) return known;
  const root: Sketch = {name: '', attributes: [], children: []};
  const open = [root];
  for (const [text, ended, begun, inside = ''] of strings.join(mark).matchAll(pieces)) {
    const into = open.at(-1)!.children; // the root is never closed
    if (ended) open.pop();
    else if (begun) {
      const made: Sketch = {name: begun, attributes: [...inside.matchAll(attributes)].map(([, name = '', ...values]) => [name, (values.find((one) => one !== undefined) ?? '').split(mark)]), children: []};
      into.push(made);
      if (!voids.has(begun)) open.push(made);
    } else if (text === mark) into.push(hole);
    else if (!text.startsWith('<')) into.push(text);
  }
  sketches.set(strings, root);
  return root;
}

const isTemplate = (value: object): value is TemplateResult => '_$litType$' in value;
const isDirective = (value: object): value is DirectiveResult & {_$litDirective$: new (part: unknown) => {render(...values: unknown[]): unknown}; values: unknown[]} => '_$litDirective$' in value;
const isElement = (value: object): value is LitElement => 'renderOptions' in value;

/** What stands in a child's place. */
export function treeOf(value: unknown): Leaf[] {
  if (value === undefined || value === null || value === nothing || value === '') return [];
  if (typeof value !== 'object') return [String(value)];
  if (isTemplate(value)) {
    const values = (value.values as unknown[]).values();
    return filled(sketchOf(value.strings as TemplateStringsArray), values).children;
  }
  if (isDirective(value)) return treeOf(new value._$litDirective$({type: 2}).render(...value.values));
  if (isElement(value)) return [{name: value.localName, attributes: new Map(), children: [], drawn: value}];
  if (Symbol.iterator in value) return [...(value as Iterable<unknown>)].flatMap(treeOf);
  return [String(value as unknown)];
}

/** In the order in which a template names its values: an element's attributes, then what is inside it. */
function filled({name, attributes, children}: Sketch, values: Iterator<unknown>): Branch {
  const made: Branch = {name, attributes: new Map(), children: []};
  let text: Leaf[] | undefined;
  for (const [attribute, [first = '', ...rest]] of attributes) {
    const given = rest.map(() => values.next().value as unknown);
    const value = given[0];
    const sign = attribute[0];
    if (sign === '@') continue;
    if (sign === '.' && attribute === '.textContent') text = treeOf(value);
    else if (sign === '?' || attribute === '.checked' || attribute === '.selected' || attribute === '.open') {
      if (value) made.attributes.set(attribute.slice(1), '');
    } else if (attribute === '.value') {
      if (value) made.attributes.set('value', String(value));
    } else if (sign === '.') throw new Error(`The property ${attribute} of <${name}> has no form that a static page can hold.`);
    else if (!given.includes(nothing)) made.attributes.set(attribute, given.reduce<string>((all, one, at) => `${all}${String(one ?? '')}${rest[at]}`, first));
  }
  for (const child of children) {
    if (child === hole) made.children.push(...treeOf(values.next().value));
    else made.children.push(typeof child === 'string' ? child : filled(child, values));
  }
  if (text) made.children = text;
  return made;
}
