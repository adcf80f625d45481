/** Prose on a page of the demo that has no page for an entry: a term is linked to its place on the same page. */
import type {Block} from '../../src/model/prose.js';
import {blocks as written} from '../../src/site/prose.js';
import type {Markup} from '../html.js';

/** Where a page puts a term. */
export const termAnchor = (id: string): string => `term-${id}`;

export const blocks = (body: readonly Block[]): Markup[] => written(body, (kind, id) => (kind === 'term' ? `#${termAnchor(id)}` : undefined));
