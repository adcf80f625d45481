/** Elements with what they say inside them, as declarative shadow DOM. */
import type {Pack} from '../../model/pack.js';
import {draw, isDrawn, type Drawn} from './draw.js';
import {aroundOf, attributesOf, childrenOf, type Around, type StaticElement} from './given.js';
import {escapeAttribute, htmlOf, startTag} from './html.js';
import {styleSheetOf} from './styles.js';
import {classOf} from './tags.js';

export interface ElementOptions {
  /**
   * Where the style sheets of `styleSheets()` are served, as the address of a folder with its closing slash. Without it each
   * shadow root holds its style sheet itself, which a strict `style-src` allows by its hash alone.
   */
  styles?: string | undefined;
}

/**
 * An element as HTML: its tag, what it says in `<template shadowrootmode="open">`, and its fallback. A browser shows it without any
 * script. Where the library runs, the element leaves it as it stands until its pack has come, and then takes over in its place.
 *
 * `<practice-pack>` has nothing to show itself, and what is inside it is rendered.
 *
 * @throws PracticeError where the pack is none or has not what is asked for, with `code` and `remedy`
 * @throws Error where there is no such tag, or an attribute is not known and is near to one that is
 */
export const renderElement = (given: StaticElement, options: ElementOptions = {}): Promise<string> => rendered(given, options, {}, undefined);

async function rendered(given: StaticElement, options: ElementOptions, outer: Around, above: Pack | undefined): Promise<string> {
  const {tag} = given;
  const around = aroundOf(given, outer);
  const pack = given.pack ?? above;
  classOf(tag);
  const children: string[] = [];
  for (const child of childrenOf(given)) children.push(typeof child === 'string' ? child : await rendered(child, options, around, pack));
  const start = startTag(tag, attributesOf(given));
  const inside = tag === 'practice-pack' ? '' : shadowOf(await draw(given, pack, around), options);
  return `${start}${inside}${children.join('')}</${tag}>`;
}

/** The shadow root of an element, and of those in it. What stands at its top is marked, so that a script knows what is to go. */
function shadowOf({name, shadow}: Drawn, options: ElementOptions): string {
  const {css, name: file} = styleSheetOf(name);
  const style = options.styles === undefined ? `<style>${css}</style>` : `<link rel="stylesheet" href="${escapeAttribute(options.styles + file)}">`;
  const top = shadow.map((leaf) => (typeof leaf === 'string' ? leaf : {...leaf, attributes: new Map([...leaf.attributes, ['data-still', '']])}));
  const slot = name === 'practice-search' ? '<slot data-still></slot>' : '';
  return `<template shadowrootmode="open">${style}${htmlOf(top, (branch) => (isDrawn(branch) ? shadowOf(branch, options) : undefined))}${slot}</template>`;
}
