/** The closed tree of prose as plain HTML, for a page that reads with scripts off. */
import type {EntryKind} from '../model/kinds.js';
import type {Block, Inline} from '../model/prose.js';
import {markup, type Markup} from './html.js';

/** Where a page leads for an entry; undefined where it leads nowhere, and the words stand alone. */
export type LinkTo = (kind: EntryKind, id: string) => string | undefined;

export function blocks(body: readonly Block[], linkTo: LinkTo): Markup[] {
  const inlines = (children: readonly Inline[]): Markup[] => children.map((node) => inline(node, linkTo));
  return body.map((node) => block(node, inlines, linkTo));
}

function block(node: Block, inlines: (children: readonly Inline[]) => Markup[], linkTo: LinkTo): Markup {
  /** An item of one paragraph is written without it, as a short list is read. */
  const listItem = (item: readonly Block[]): Markup[] => (item.length === 1 && item[0]?.type === 'paragraph' ? inlines(item[0].children) : blocks(item, linkTo));
  switch (node.type) {
    case 'paragraph':
      return markup`<p>${inlines(node.children)}</p>`;
    case 'list': {
      const items = node.items.map((item) => markup`<li>${listItem(item)}</li>`);
      return node.ordered ? markup`<ol${node.start !== undefined && markup` start="${node.start}"`}>${items}</ol>` : markup`<ul>${items}</ul>`;
    }
    case 'quote':
      return markup`<blockquote>${blocks(node.children, linkTo)}</blockquote>`;
    case 'code-block':
      return markup`<pre><code>${node.text}</code></pre>`;
    case 'rule':
      return markup`<hr>`;
    case 'table':
      return markup`<table><thead><tr>${node.head.map((cell) => markup`<th scope="col">${inlines(cell)}</th>`)}</tr></thead>
<tbody>${node.rows.map((cells) => markup`<tr>${cells.map((cell) => markup`<td>${inlines(cell)}</td>`)}</tr>`)}</tbody></table>`;
  }
}

function inline(node: Inline, linkTo: LinkTo): Markup {
  const inlines = (children: readonly Inline[]): Markup[] => children.map((child) => inline(child, linkTo));
  switch (node.type) {
    case 'text':
      return markup`${node.text}`;
    case 'code':
      return markup`<code>${node.text}</code>`;
    case 'break':
      return markup`<br>`;
    case 'emphasis':
      return markup`<em>${inlines(node.children)}</em>`;
    case 'strong':
      return markup`<strong>${inlines(node.children)}</strong>`;
    case 'link':
      return markup`<a href="${node.address}">${inlines(node.children)}</a>`;
    case 'name':
      return markup`${inlines(node.children)}`;
    case 'entry-link': {
      const address = linkTo(node.kind, node.id);
      return address === undefined ? markup`${inlines(node.children)}` : markup`<a href="${address}">${inlines(node.children)}</a>`;
    }
  }
}
