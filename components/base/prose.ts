import type {TemplateResult} from 'lit';
import {html, nothing} from 'lit';
import type {Block, Inline} from '../../src/model/prose.js';

/**
 * Prose as templates. Only the node kinds known here become mark-up; a kind that is not known shows its text, so that a
 * pack from elsewhere can lose a form but never a word, and can never bring mark-up of its own.
 */
export const prose = (blocks: readonly Block[], view = asWritten): unknown => blocks.map((one) => block(one, view));

/** What an element may show in its own way: text, what leads to another entry, what a host may fill in, and what is stressed. `shown` is what its own words come to. */
export type ProseView = (node: Extract<Inline, {type: 'text' | 'entry-link' | 'name' | 'emphasis' | 'strong'}>, shown: unknown, before: Inline | undefined, after: Inline | undefined) => unknown;

const asWritten: ProseView = (_, shown) => shown;

function block(node: Block, view: ProseView): TemplateResult {
  switch (node.type) {
    case 'list': {
      const items = node.items.map((item) => html`<li>${item.map((part) => (part.type === 'paragraph' ? inlines(part.children, view) : block(part, view)))}</li>`);
      return node.ordered ? html`<ol start=${node.start ?? 1}>${items}</ol>` : html`<ul>${items}</ul>`;
    }
    case 'quote':
      return html`<blockquote>${prose(node.children, view)}</blockquote>`;
    case 'code-block':
      return html`<pre>${node.text}</pre>`;
    case 'rule':
      return html`<hr>`;
    case 'table':
      return html`<table><thead><tr>${node.head.map((cell) => html`<th scope="col">${inlines(cell, view)}</th>`)}</tr></thead><tbody>${node.rows.map((row) => html`<tr>${row.map((cell) => html`<td>${inlines(cell, view)}</td>`)}</tr>`)}</tbody></table>`;
    case 'paragraph':
      // most paragraphs are plain text, and cost the page least as such
      return node.children.every(({type}) => type === 'text') ? html`<p .textContent=${node.children.map((one) => (one as {text: string}).text).join('')}></p>` : html`<p>${inlines(node.children, view)}</p>`;
    default:
      return html`<p>${words(node)}</p>`;
  }
}

/** All text of a node whose kind is not known. */
const words = (node: unknown): string => (typeof node === 'string' ? node : Array.isArray(node) ? node.map(words).join(' ') : Object(node) === node ? words(['text', 'children', 'items', 'head', 'rows'].map((part) => (node as Record<string, unknown>)[part] ?? '')) : '');

const inlines = (nodes: readonly Inline[] | undefined, view: ProseView): unknown => nodes?.map((node, at) => inline(node, view, nodes[at - 1], nodes[at + 1])) ?? nothing;

function inline(node: Inline, view: ProseView, before: Inline | undefined, after: Inline | undefined): unknown {
  switch (node.type) {
    case 'break':
      return html`<br>`;
    case 'code':
      return html`<code>${node.text}</code>`;
    case 'emphasis':
      return view(node, html`<em>${inlines(node.children, view)}</em>`, before, after);
    case 'strong':
      return view(node, html`<strong>${inlines(node.children, view)}</strong>`, before, after);
    case 'link':
      return outward(node.address, inlines(node.children, view));
    case 'text':
    case 'entry-link':
    case 'name':
      return view(node, 'text' in node ? node.text : inlines(node.children, view), before, after);
    default:
      return words(node);
  }
}

/**
 * A link out of the page. It opens beside the case screen, whose form may hold unsaved work, and does not tell the other
 * site where the reader came from. An address that could run as script is shown as its text.
 */
export const outward = (address: string | undefined, text: unknown): unknown =>
  address && /^(https?|mailto):/i.test(address) ? html`<a href=${address} target="_blank" rel="noopener noreferrer">${text}<span class="aside"> (opens in a new tab)</span></a>` : text;
