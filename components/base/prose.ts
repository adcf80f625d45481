import type {TemplateResult} from 'lit';
import {html, nothing} from 'lit';
import type {Block, Inline} from '../../src/model/prose.js';

/**
 * Prose as templates. Only the node kinds known here become mark-up; a kind that is not known shows its text, so that a
 * pack from elsewhere can lose a form but never a word, and can never bring mark-up of its own.
 */
export const prose = (blocks: readonly Block[]): unknown => blocks.map(block);

function block(node: Block): TemplateResult {
  switch (node.type) {
    case 'list': {
      const items = node.items.map((item) => html`<li>${item.map((part) => (part.type === 'paragraph' ? inlines(part.children) : block(part)))}</li>`);
      return node.ordered ? html`<ol start=${node.start ?? 1}>${items}</ol>` : html`<ul>${items}</ul>`;
    }
    case 'quote':
      return html`<blockquote>${prose(node.children)}</blockquote>`;
    case 'code-block':
      return html`<pre>${node.text}</pre>`;
    case 'rule':
      return html`<hr>`;
    case 'table':
      return html`<table><thead><tr>${node.head.map((cell) => html`<th scope="col">${inlines(cell)}</th>`)}</tr></thead><tbody>${node.rows.map((row) => html`<tr>${row.map((cell) => html`<td>${inlines(cell)}</td>`)}</tr>`)}</tbody></table>`;
    case 'paragraph':
      // most paragraphs are plain text, and cost the page least as such
      return node.children.every(({type}) => type === 'text') ? html`<p .textContent=${node.children.map((one) => (one as {text: string}).text).join('')}></p>` : html`<p>${inlines(node.children)}</p>`;
    default:
      return html`<p>${words(node)}</p>`;
  }
}

/** All text of a node whose kind is not known. */
const words = (node: unknown): string => (typeof node === 'string' ? node : Array.isArray(node) ? node.map(words).join(' ') : Object(node) === node ? words(['text', 'children', 'items', 'head', 'rows'].map((part) => (node as Record<string, unknown>)[part] ?? '')) : '');

const inlines = (nodes: readonly Inline[] | undefined): unknown => nodes?.map(inline) ?? nothing;

function inline(node: Inline): unknown {
  switch (node.type) {
    case 'text':
      return node.text;
    case 'break':
      return html`<br>`;
    case 'code':
      return html`<code>${node.text}</code>`;
    case 'emphasis':
      return html`<em>${inlines(node.children)}</em>`;
    case 'strong':
      return html`<strong>${inlines(node.children)}</strong>`;
    case 'link':
      return outward(node.address, inlines(node.children));
    case 'entry-link':
      return inlines(node.children);
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
