/** A tree as HTML text. Every text and every attribute is escaped: no word of a pack can become mark-up. */
import {voids, type Leaf} from './tree.js';

export const escapeText = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
export const escapeAttribute = (text: string): string => escapeText(text).replace(/"/g, '&quot;');

/** A start tag. An attribute with empty text stands alone. */
export const startTag = (name: string, attributes: Iterable<readonly [string, string]>): string =>
  `<${name}${[...attributes].map(([attribute, value]) => ` ${attribute}${value && `="${escapeAttribute(value)}"`}`).join('')}>`;

/** @param inside what stands inside a branch, where that is more than its children */
export const htmlOf = (leaves: readonly Leaf[], inside?: (branch: Exclude<Leaf, string>) => string | undefined): string =>
  leaves
    .map((leaf) => {
      if (typeof leaf === 'string') return escapeText(leaf);
      // a browser changes `open` as somebody opens and closes: what was served stays to be told from it
      const served = leaf.name === 'details' && leaf.attributes.has('open') ? [['data-open', ''] as const] : [];
      const start = startTag(leaf.name, [...leaf.attributes, ...served]);
      return voids.has(leaf.name) ? start : `${start}${inside?.(leaf) ?? htmlOf(leaf.children, inside)}</${leaf.name}>`;
    })
    .join('');
