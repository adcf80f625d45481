/** Puts text and blocks in order: what stands bare beside blocks becomes a paragraph, what holds nothing goes, and `div` stays where it says a language. */
import type {Branch, Leaf} from './tree.js';

const blocks = ['p', 'ul', 'ol', 'dl', 'table', 'blockquote', 'pre', 'hr', 'div', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6'];
/** What has only text in it. */
const lines = ['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'a', 'em', 'strong', 'span', 'code', 'ins', 'del', 'caption'];
/** What has only parts of its own in it. */
const frames = ['ul', 'ol', 'dl', 'table', 'thead', 'tbody', 'tfoot', 'tr'];

const isBlock = (leaf: Leaf): leaf is Branch => typeof leaf === 'object' && blocks.includes(leaf.name);
const isBlank = (leaf: Leaf): boolean => typeof leaf === 'string' && !leaf.trim();
const isNothing = (leaf: Leaf): boolean => isBlank(leaf) || (typeof leaf === 'object' && !['br', 'hr', 'td', 'th'].includes(leaf.name) && leaf.children.every(isNothing));

/** What stands on one level, as blocks alone. */
export function flow(leaves: readonly Leaf[]): Leaf[] {
  const found: Leaf[] = [];
  let line: Leaf[] = [];
  const end = (): void => {
    if (!line.every(isNothing)) found.push({name: 'p', attributes: new Map(), children: line});
    line = [];
  };
  for (const leaf of leaves) {
    if (!isBlock(leaf)) {
      line.push(inLine(leaf));
      continue;
    }
    end();
    found.push(...block(leaf));
  }
  end();
  return found;
}

/** Text with what is marked in it; a block that came into it gives its words. */
function inLine(leaf: Leaf): Leaf {
  if (typeof leaf === 'string') return leaf.replace(/\s+/g, ' ');
  return {name: blocks.includes(leaf.name) ? 'span' : leaf.name, attributes: leaf.attributes, children: leaf.children.map(inLine)};
}

function block(leaf: Branch): Leaf[] {
  const {name, attributes, children} = leaf;
  if (name === 'hr' || name === 'pre') return [leaf];
  if (isNothing(leaf)) return [];
  if (name !== 'div') return [part(leaf)];
  const inside = flow(children);
  const [lang, id] = [attributes.get('lang'), attributes.get('id')];
  if (lang) return [{name, attributes, children: inside}];
  const first = inside.find((one) => typeof one === 'object' && !one.attributes.has('id'));
  if (id && typeof first === 'object' && first === inside[0]) first.attributes.set('id', id);
  else if (id) return [{name, attributes: new Map([['id', id]]), children: inside}];
  return inside;
}

/** A block, or a part of one, with what is in it in order. */
function part(leaf: Branch): Branch {
  const {name, children} = leaf;
  if (lines.includes(name)) return {...leaf, children: children.map(inLine)};
  if (frames.includes(name)) return {...leaf, children: children.flatMap((child) => (typeof child === 'string' || (isNothing(child) && child.name !== 'tr') ? [] : [part(child)]))};
  // an item or a cell with a line in it stays one line
  return {...leaf, children: children.some(isBlock) ? flow(children) : children.map(inLine)};
}
