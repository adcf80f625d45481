/** An element on a page, and the pack around it. */
import {upFrom} from './addresses.js';
import {markup, type Markup, type Value} from './html.js';
import type {Site} from './options.js';
import type {Shown} from './shown.js';

/** Gives the pack to the elements on a page, and where entries have their pages. */
export const packAround = ({pack}: Site, path: string, inside: Value, links = true): Markup =>
  markup`<practice-pack src="${upFrom(path)}guidance/packs/${pack.id}.json"${links && markup` links="${upFrom(path)}{kind}/{id}.html"`}>
${inside}
</practice-pack>`;

/** An element with its text inside it, which stays until the element can show its own. */
export const elementWith = ({element, attributes}: Shown, text: Value): Markup =>
  markup`<practice-${element}${Object.entries(attributes).map(([name, value]) => markup` ${name}${value && markup`="${value}"`}`)} heading-level="1">
${text}
</practice-${element}>`;
