/**
 * What of an element is to be read, in ordinary tags. What can only be pressed goes, what stands behind a press stays, and what a
 * screen or paper shows twice is kept once, as on paper.
 */
import {isDrawn} from './draw.js';
import type {Branch, Leaf} from './tree.js';

/** Marks of what is there for a person with a script: fields, rows of buttons, the way to the next page. */
const acts = ['aside', 'screen', 'acts', 'quick', 'find', 'filter', 'unasked', 'fields', 'choices', 'count', 'up', 'folded', 'gist'];
/** How far a checklist is, once somebody has answered. */
const begun = ['in-progress', 'complete', 'out-of-date', 'unreadable'];
const never = ['svg', 'style', 'link', 'input', 'select', 'textarea', 'slot'];
/** What a stylesheet tells apart by its look, where its classes are asked for: what to beware of, where it comes from, a limit and what goes with it. */
const looks = ['mark', 'passed', 'provenance', 'limit', 'facts'];
/** Kept as they are. */
const ordinary = ['p', 'ul', 'ol', 'li', 'dl', 'dt', 'dd', 'table', 'thead', 'tbody', 'tfoot', 'tr', 'th', 'td', 'caption', 'blockquote', 'pre', 'code', 'hr', 'br', 'em', 'strong', 'ins', 'del', 'a'];
const kept = ['href', 'scope', 'colspan', 'start', 'value', 'lang', 'dir', 'id'];
const others: Readonly<Record<string, string>> = {b: 'strong', i: 'em', mark: 'strong'};

interface Inside {
  /** The level of the last heading. */
  level: number;
  /** In an item of a checklist, whose label is its heading. */
  item?: boolean;
  /** Where a heading cannot stand. */
  noHeading?: boolean;
  /** Classes of what has a look of its own are kept. */
  classes?: boolean;
}

const has = ({attributes}: Branch, ...names: string[]): boolean => {
  const own = attributes.get('class')?.split(' ') ?? [];
  return names.some((name) => own.includes(name));
};

const branch = (name: string, children: Leaf[], attributes: Iterable<readonly [string, string]> = []): Branch => ({name, attributes: new Map(attributes), children});

/** @returns blocks and text in turn, with `div` around what begins on a line of its own */
export const spoken = (leaves: readonly Leaf[], inside: Inside = {level: 1}): Leaf[] => leaves.flatMap((leaf) => (typeof leaf === 'string' ? [leaf] : said(leaf, inside)));

function said(leaf: Branch, inside: Inside): Leaf[] {
  const {name, attributes, children} = leaf;
  if (isDrawn(leaf)) return [branch('div', spoken(leaf.shadow, inside))];
  const role = attributes.get('role');
  if (never.includes(name) || has(leaf, ...acts) || (has(leaf, 'status') && !has(leaf, ...begun)) || (name === 'p' && has(leaf, 'way')) || attributes.has('hidden') || attributes.get('aria-hidden') === 'true' || role === 'search') return [];
  const attribute = attributes.get('id') ? [['id', attributes.get('id')!] as const] : [];
  if (role === 'heading' || (inside.item && (name === 'legend' || has(leaf, 'tick', 'label')))) {
    const words = spoken(children, {...inside, item: false, noHeading: true});
    if (inside.noHeading) return words;
    endMark(words, children);
    if (role === 'heading') inside.level = Number(attributes.get('aria-level'));
    return [branch(`h${Math.min(6, role === 'heading' ? inside.level : inside.level + 1)}`, words, attribute)];
  }
  switch (name) {
    case 'button':
      return has(leaf, 'peek') || inside.noHeading ? spoken(children, inside) : [];
    case 'fieldset':
      return inside.item ? spoken(children, inside) : [];
    case 'label':
    case 'legend':
      return [];
    case 'summary':
      // what opens is the same line at greater length
      return has(leaf, 'provenance') ? [] : [branch('p', [branch('strong', spoken(children, {...inside, noHeading: true}))])];
    case 'details':
      // one that has its title inside as well
      return [branch('div', spoken(has(leaf, 'explanation') ? children.slice(1) : children, inside), attribute)];
    case 'dl':
      return [branch('dl', spoken(children.flatMap((child) => (typeof child === 'object' && child.name === 'div' ? (has(child, 'paper') ? [] : child.children) : [child])), inside), attribute)];
    case 'span':
    case 'small':
      return attributes.has('lang') ? [branch('span', spoken(children, inside), [...attributes].filter(([one]) => kept.includes(one)))] : spoken(children, inside);
    default:
  }
  const plain = others[name] ?? (ordinary.includes(name) ? name : 'div');
  const own = {...inside, noHeading: inside.noHeading || name === 'dt' || name === 'th', item: inside.item || has(leaf, 'item')};
  const shown = has(leaf, 'ending') ? children.slice(0, -1) : children; // when it was printed
  const words = spoken(shown, own);
  inside.level = own.level;
  const look = looks.filter((one) => inside.classes && has(leaf, one)).map((one) => ['class', one] as const);
  return [branch(plain, has(leaf, 'heading') && plain === 'p' ? [branch('strong', words)] : words, [...[...attributes].filter(([one]) => kept.includes(one)), ...look])];
}

/** What stands before a title on a line or in a column of its own, a number or a day, ends in a colon where it has neither. */
function endMark(words: Leaf[], [first]: readonly Leaf[]): void {
  if (typeof first === 'object' && has(first, 'number', 'when') && typeof words[0] === 'string' && words[0].trim()) words[0] = `${words[0].trimEnd()}:`;
}
