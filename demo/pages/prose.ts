/** The closed tree of prose as plain HTML, for a page that reads with scripts off. A term is linked to its place on the same page. */
import type {Block, Inline} from '../../src/model/prose.js';
import {html, type Markup} from '../html.js';

/** Where a page puts a term. */
export const termAnchor = (id: string): string => `term-${id}`;

export const blocks = (body: readonly Block[]): Markup[] => body.map(block);

function block(node: Block): Markup {
  switch (node.type) {
    case 'paragraph':
      return html`<p>${inlines(node.children)}</p>`;
    case 'list': {
      const items = node.items.map((item) => html`<li>${listItem(item)}</li>`);
      return node.ordered ? html`<ol${node.start !== undefined && html` start="${node.start}"`}>${items}</ol>` : html`<ul>${items}</ul>`;
    }
    case 'quote':
      return html`<blockquote>${blocks(node.children)}</blockquote>`;
    case 'code-block':
      return html`<pre><code>${node.text}</code></pre>`;
    case 'rule':
      return html`<hr>`;
    case 'table':
      return html`<table><thead><tr>${node.head.map((cell) => html`<th scope="col">${inlines(cell)}</th>`)}</tr></thead>
<tbody>${node.rows.map((cells) => html`<tr>${cells.map((cell) => html`<td>${inlines(cell)}</td>`)}</tr>`)}</tbody></table>`;
  }
}

/** An item of one paragraph is written without it, as a short list is read. */
const listItem = (item: readonly Block[]): Markup[] => (item.length === 1 && item[0]?.type === 'paragraph' ? inlines(item[0].children) : blocks(item));

const inlines = (children: readonly Inline[]): Markup[] => children.map(inline);

function inline(node: Inline): Markup {
  switch (node.type) {
    case 'text':
      return html`${node.text}`;
    case 'code':
      return html`<code>${node.text}</code>`;
    case 'break':
      return html`<br>`;
    case 'emphasis':
      return html`<em>${inlines(node.children)}</em>`;
    case 'strong':
      return html`<strong>${inlines(node.children)}</strong>`;
    case 'link':
      return html`<a href="${node.address}">${inlines(node.children)}</a>`;
    case 'name':
      return html`${inlines(node.children)}`;
    case 'entry-link':
      return node.kind === 'term' ? html`<a href="#${termAnchor(node.id)}">${inlines(node.children)}</a>` : html`${inlines(node.children)}`;
  }
}
