/** The lines that a host pastes, the policy that its pages need, and what its server has to send. */
import {originOf} from './address.js';
import type {Example} from './example.js';

/** A name and what it stands for. */
export type Row = readonly [name: string, means: string];

export interface Paste {
  /** Once in a page's head or in the site's template. */
  head: string[];
  /** The same for a page that cannot write `type="module"`, where that script was copied. */
  classic: string | null;
  /** Where the element stands. */
  tag: string[] | null;
  /** The same for a page whose editor takes out tags that it does not know. */
  dataAttributes: string[] | null;
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/**
 * @param hashes of the files that were copied
 * @param address of the folder, with a slash at its end
 */
export function linesToPaste(hashes: Readonly<Record<string, string>>, address: string, example: Example | undefined): Paste {
  const elsewhere = originOf(address) ? ' crossorigin' : '';
  const held = (name: string): string => ` integrity="${hashes[name]}"${elsewhere}`;
  const style = 'practice-guidance.css';
  const entry = 'practice-guidance.js';
  const classic = 'practice-guidance.classic.js';
  return {
    head: [...(hashes[style] ? [`<link rel="stylesheet" href="${escaped(address)}${style}"${held(style)}>`] : []), `<script type="module" src="${escaped(address)}${entry}"${held(entry)}></script>`],
    classic: hashes[classic] ? `<script defer src="${escaped(address)}${classic}"${held(classic)}></script>` : null,
    tag: example ? written(example, `practice-${example.element}`, (name) => name) : null,
    dataAttributes: example ? written(example, example.element === 'term' ? 'span' : 'div', (name) => `data-${name}`, example.element) : null,
  };
}

function written({attributes, label, fallback}: Example, tag: string, attribute: (name: string) => string, practice?: string): string[] {
  const all = [...(label ? [['id', label.id] as const] : []), ...(practice ? [['data-practice', practice] as const] : []), ...attributes.map(([name, value]) => [attribute(name), value] as const)];
  return [...(label ? [`<label for="${label.id}">${escaped(label.words)}</label>`] : []), `<${tag}${all.map(([name, value]) => ` ${name}="${escaped(value)}"`).join('')}>`, `  ${escaped(fallback)}`, `</${tag}>`];
}

export interface Policy {
  /** The whole of it, for a page that has nothing else. */
  header: string;
  directives: Row[];
}

/** What the content security policy of a page has to allow, and why. */
export function policyFor(address: string): Policy {
  // with its path, a policy allows this folder alone; a path is not looked at after a redirect
  const from = originOf(address) ? address : "'self'";
  const directives: Row[] = [
    [`script-src ${from}`, 'the script, and the files that it fetches when a page needs them'],
    [`style-src ${from}`, 'practice-guidance.css; the elements’ own styles need nothing'],
    [`connect-src ${from}`, 'the packs'],
    ["require-trusted-types-for 'script'", 'not needed; allowed, since no text ever becomes markup'],
    ['trusted-types lit-html', 'only where your policy says trusted-types: add lit-html to the names that it has'],
    ["trusted-types lit-html 'allow-duplicates'", 'instead of the line above, where the page brings a Lit of its own: both make a policy of that name, and without this word the second one fails'],
  ];
  return {header: `Content-Security-Policy: default-src 'none'; ${directives.slice(0, 5).map(([directive]) => directive).join('; ')}`, directives};
}

/** What the server has to send with the files. */
export function serverWords(address: string, hasFrame: boolean): Row[] {
  const origin = originOf(address);
  return [
    ['types', `.js as text/javascript, .json as application/json, .css as text/css${hasFrame ? ', .html as text/html' : ''}. A module of another type is not run`],
    ['caching', 'Cache-Control: no-cache, with an ETag: the names stay the same from version to version. Or put the version into the folder’s address, and send max-age=31536000, immutable'],
    origin
      ? ['another site', `The folder is at ${origin}: send Access-Control-Allow-Origin with the address of the site that shows the pages, or * (nothing in the folder is secret), with every file`]
      : ['another site', 'Pages of another site, and frames with sandbox, whose origin is null: Access-Control-Allow-Origin: * with every file. Pages of this site need none'],
  ];
}
