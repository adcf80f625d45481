/** The style sheets that go with what is rendered, and what a page's policy needs to let them act. */
import {createHash} from 'node:crypto';
import {css, html, nothing, type CSSResult} from 'lit';
import {unusual} from '../../../components/checklist/unusual.js';
import {classOf, tags} from './tags.js';

export interface StyleSheet {
  /** The tag whose shadow root it belongs to. */
  tag: string;
  /** What the file is called where it is served as one: `standards.css`. */
  name: string;
  css: string;
  /** For `style-src` where it stands in the page itself: `'sha256-…'`, with its quotation marks. */
  hash: string;
}

/**
 * Until a script has taken over, and where none runs: nothing can be pressed, so that what was behind a press stands there, as it
 * does on paper, and what only a script could answer is not offered: of the choices of an item, the one that was chosen is left.
 */
const still = css`
  .checklist .help {
    display: none;
  }
  @media (scripting: none) {
    button, select, .unasked, .fields, .filter, .find, .acts, .quick, .line > [role='listitem'], .choices:not(:has(:checked)), .choices label:not(:has(:checked)), .choices input, fieldset > legend ~ label, [role='search'], .count {
      display: none;
    }
    .peek, .title > .open, :not(.title) > .open, .tip {
      color: inherit;
      cursor: text;
      display: inline;
      pointer-events: none;
      text-decoration: none;
    }
    .paper, .brief .entry, .brief .entry > .title {
      display: block;
    }
    .checklist .help {
      display: block;
    }
    .screen, .tick input:not(:checked), .ending {
      display: none;
    }
  }
  /* Closed, it would be missing on paper, and nothing opens it before. */
  @media print {
    details::details-content {
      block-size: auto;
      content-visibility: visible;
      display: block;
    }
    .checklist .help {
      display: block;
    }
  }
`;

/** What a search can do without a script is nothing: its fallback stands there. */
const search = css`
  slot {
    display: none;
  }
  @media (scripting: none) {
    slot {
      display: contents;
    }
  }
`;

const more: Readonly<Record<string, CSSResult[]>> = {'practice-checklist': [unusual({html, css, nothing}).styles], 'practice-search': [search]};
const sheets = new Map<string, StyleSheet>();

/** The style sheet of a tag. */
export function styleSheetOf(tag: string): StyleSheet {
  let sheet = sheets.get(tag);
  if (!sheet) {
    const own = (classOf(tag).elementStyles as CSSResult[]).map(({cssText}) => cssText);
    const text = [...own, ...[...(more[tag] ?? []), still].map(({cssText}) => cssText)].join('\n').replace(/\/\*[\s\S]*?\*\//g, '').replace(/\s+/g, ' ').trim();
    sheets.set(tag, (sheet = {tag, name: `${tag.replace('practice-', '')}.css`, css: text, hash: `'sha256-${createHash('sha256').update(text).digest('base64')}'`}));
  }
  return sheet;
}

/** The style sheets of all tags that have one: to be written beside a site, or named in its policy. */
export const styleSheets = (): StyleSheet[] => tags.filter((tag) => classOf(tag).elementStyles.length).map(styleSheetOf);
