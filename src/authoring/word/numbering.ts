/** Which paragraphs are items of a list, and the number that each shows. */
import {child, elementsOf, valueOf, type Element} from './xml.js';
import type {Styles} from './styles.js';

export interface Item {
  /** How deep it stands, from 0. */
  level: number;
  ordered: boolean;
  /** The number that a reader sees; 0 where the list has bullets. */
  number: number;
  /** Whether it has neither bullet nor number: a further paragraph of the item before it. */
  continues: boolean;
}

export interface Numbering {
  /** The item that a paragraph is, or undefined. Asked once for each paragraph, in their order, since it counts. */
  itemOf(properties: Element | undefined): Item | undefined;
}

const maxLevel = 8;

export function readNumbering(root: Element | undefined, styles: Styles): Numbering {
  const all = root ? elementsOf(root) : [];
  const byId = (name: string, id: string): Map<string, Element> => new Map(all.filter((one) => one.name === name).map((one) => [one.attributes[id] ?? '', one]));
  const lists = byId('w:num', 'w:numId');
  const kinds = byId('w:abstractNum', 'w:abstractNumId');
  const counts = new Map<string, number[]>();
  const begun = new Set<string>();

  /** The description of a list's levels, followed where one list's style stands for another. */
  const kindOf = (numId: string, depth = 0): Element | undefined => {
    const kind = kinds.get(valueOf(lists.get(numId), 'w:abstractNumId') ?? '');
    const style = valueOf(kind, 'w:numStyleLink');
    const linked = style === undefined || depth > 4 ? undefined : valueOf(styles.find(style, 'w:pPr', 'w:numPr'), 'w:numId');
    return linked === undefined ? kind : kindOf(linked, depth + 1);
  };

  const count = (numId: string, kind: Element, level: number, start: number, restart: string | undefined): number => {
    const key = kind.attributes['w:abstractNumId'] ?? '';
    const numbers = counts.get(key) ?? [];
    const isRestarted = restart !== undefined && !begun.has(`${numId}:${level}`);
    begun.add(`${numId}:${level}`);
    const number = isRestarted ? Number(restart) : (numbers[level] ?? start - 1) + 1;
    // deeper levels begin again under each item
    counts.set(key, Object.assign(numbers.slice(0, level), {[level]: number}));
    return number;
  };

  return {
    itemOf(properties) {
      const style = valueOf(properties, 'w:pStyle');
      const own = child(properties, 'w:numPr');
      const inherited = styles.find(style, 'w:pPr', 'w:numPr');
      const numId = valueOf(own, 'w:numId') ?? valueOf(inherited, 'w:numId');
      const kind = numId === undefined || numId === '0' ? undefined : kindOf(numId);
      if (numId === undefined || !kind) return undefined;
      const level = Math.min(maxLevel, Math.max(0, Number(valueOf(own, 'w:ilvl') ?? valueOf(inherited, 'w:ilvl') ?? levelOfStyle(kind, style) ?? 0) || 0));
      const atLevel = (name: string) => ({attributes, name: is}: Element): boolean => is === name && attributes['w:ilvl'] === String(level);
      const override = elementsOf(lists.get(numId)!).find(atLevel('w:lvlOverride')); // `kindOf` found it
      const description = child(override, 'w:lvl') ?? elementsOf(kind).find(atLevel('w:lvl'));
      const format = valueOf(description, 'w:numFmt') ?? 'decimal';
      if (format === 'none') return undefined;
      const continues = format === 'bullet' && (valueOf(description, 'w:lvlText') ?? '•').trim() === '' && !child(description, 'w:lvlPicBulletId');
      const ordered = format !== 'bullet';
      const number = continues || !ordered ? 0 : count(numId, kind, level, Number(valueOf(description, 'w:start') ?? 1), valueOf(override, 'w:startOverride'));
      return {level, ordered, number, continues};
    },
  };
}

/** The level that a paragraph's style stands for in a list. */
const levelOfStyle = (kind: Element, style: string | undefined): string | undefined =>
  style === undefined ? undefined : elementsOf(kind).find((one) => one.name === 'w:lvl' && valueOf(one, 'w:pStyle') === style)?.attributes['w:ilvl'];
