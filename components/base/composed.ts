/** Elements that stand inside another element of ours: each made once, and dressed with what the one around it was given. */
import type {EntryKind} from '../../src/model/kinds.js';
import type {Pack} from '../../src/model/pack.js';
import {innerElement} from './inner-element.js';

/** What an element that is read takes from the one around it. */
export interface Dress {
  pack: Pack;
  headingLevel: string;
  language: string;
  today: string;
  links: string | undefined;
}

export type Composed = HTMLElement & Partial<Dress> & {updateComplete?: Promise<unknown>};

const named: Partial<Record<EntryKind, string>> = {explanation: 'explanation', pathway: 'pathway', term: 'glossary'};

const nameFor = (kind: EntryKind): string => named[kind] ?? `${kind}s`;

/** The tag that shows a kind of entry, for what is loaded on use. Checklists and help lines are shown by none that is read. */
export const tagFor = (kind: EntryKind): string => `practice-${nameFor(kind)}`;

/**
 * The element that shows a kind of entry, or nothing where the page has none: checklists and help lines are shown by no element
 * that is read, and a host may not have loaded the others. `attributes` say which entry or set.
 */
export function composed(around: Element, kind: EntryKind, attributes: Readonly<Record<string, string>> = {}): Composed | undefined {
  const element: Composed | undefined = kind === 'checklist' ? undefined : innerElement(around, nameFor(kind));
  for (const [name, value] of Object.entries(attributes)) element?.setAttribute(name, value);
  return element;
}
