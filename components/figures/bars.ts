import type {TemplateResult} from 'lit';
import {html} from 'lit';

/**
 * Shapes of a chart. Drawn as SVG, since paper and forced colours leave a background out; sized by attributes, since a strict
 * page policy refuses inline style. Every text of a chart is a page's text beside them: it wraps, and grows with the reader's letters.
 */

/** Dashes of a line as thick as the bar, from the wide ones to the narrow ones: a pattern that needs no colour and no name. The first is whole. */
const patterns = ['', '2 6', '10 3', '1 2', '6 6'];

/** A bar of `size` per cent of its room, in the pattern of its number. */
export const bar = (size: number, pattern = 0): TemplateResult =>
  html`<div class="room"><svg class="bar" aria-hidden="true" focusable="false" width=${`${size}%`} height="1em"><line x1="0" x2="100%" y1="50%" y2="50%" stroke="currentColor" stroke-width="100%" stroke-dasharray=${patterns[pattern % patterns.length]!}></line></svg></div>`;

/** A piece of a pattern, to tell which part of a chart is meant. */
export const swatch = (pattern: number): TemplateResult =>
  html`<svg class="bar swatch" aria-hidden="true" focusable="false" width="1em" height="1em"><line x1="0" x2="100%" y1="50%" y2="50%" stroke="currentColor" stroke-width="100%" stroke-dasharray=${patterns[pattern % patterns.length]!}></line></svg>`;
