/** What the styles of a document say of a paragraph or of words: how they look, and whether they are a heading. */
import {child, elementsOf, valueOf, type Element} from './xml.js';

export interface Styles {
  /** The first element of a name that a style has among its properties, or one that it is based on. */
  find(style: string | undefined, group: 'w:pPr' | 'w:rPr', name: string): Element | undefined;
  /** The names of a style and of those it is based on, in small letters. */
  names(style: string | undefined): string[];
}

/** Longer than any chain of styles that people make, and an end to one that goes round. */
const maxChain = 20;

export function readStyles(root: Element | undefined): Styles {
  const all = new Map((root ? elementsOf(root) : []).filter(({name}) => name === 'w:style').map((style) => [style.attributes['w:styleId'] ?? '', style]));
  const chain = (id: string | undefined): Element[] => {
    const found: Element[] = [];
    for (let style = all.get(id ?? ''); style && found.length < maxChain; style = all.get(valueOf(style, 'w:basedOn') ?? '')) found.push(style);
    return found;
  };
  return {
    find: (id, group, name) => {
      for (const style of chain(id)) {
        const found = child(child(style, group), name);
        if (found) return found;
      }
      return undefined;
    },
    names: (id) => chain(id).map((style) => (valueOf(style, 'w:name') ?? '').toLowerCase()),
  };
}

/** Whether a property that is on or off is on. */
export const isOn = (property: Element | undefined): boolean => property !== undefined && !/^(0|false|off|none)$/.test(property.attributes['w:val'] ?? 'true');

/** What Word and others call their headings. Word itself keeps the English names in the file, whatever its language. */
const headingName = /^(?:heading|überschrift|titre|título|titulo|titolo|kop|rubrik|overskrift|pennawd|nagłówek) ?([1-9])$/;
const titleName = /^(title|titel|titre principal|teitl)$/;

/** The level of a heading from 1, 'title' for the document's own, or undefined for other paragraphs. */
export function headingLevel(properties: Element | undefined, styles: Styles): number | 'title' | undefined {
  const style = valueOf(properties, 'w:pStyle');
  const names = styles.names(style);
  if (names[0] !== undefined && titleName.test(names[0])) return 'title';
  const outline = child(properties, 'w:outlineLvl') ?? styles.find(style, 'w:pPr', 'w:outlineLvl');
  if (outline) {
    const level = Number(outline.attributes['w:val']);
    return level >= 0 && level < 9 ? level + 1 : undefined;
  }
  const named = names.map((name) => headingName.exec(name)?.[1]).find((level) => level !== undefined) ?? headingName.exec((style ?? '').toLowerCase())?.[1];
  return named === undefined ? undefined : Number(named);
}

const nameMatches = (pattern: RegExp) => (properties: Element | undefined, styles: Styles): boolean => styles.names(valueOf(properties, 'w:pStyle')).some((name) => pattern.test(name));

export const isQuote = nameMatches(/^(quote|intense quote|quotations|block text|zitat)$/);
export const isContentsLine = nameMatches(/^(toc \d|toc heading|contents \d|contents heading|table of figures)$/);
