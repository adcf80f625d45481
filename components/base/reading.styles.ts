import {css} from 'lit';

/** What is read: headings that step down, a measure that the eye can follow, words that explain themselves. */
export const readingStyles = css`
  :host {
    /* Longest line of text. */
    --_measure: var(--practice-measure, 44em);
    /* Fields to type in or choose from. */
    --_field-ground: var(--practice-field-ground, Field);
    --_field-text: var(--practice-field-text, FieldText);
    --_field-line: var(--practice-field-width, 1px) solid var(--practice-field-line, currentColor);
  }
  .reading {
    max-inline-size: var(--_measure);
    position: relative;
  }
  .title {
    line-height: 1.25;
    margin-block: 1.25em 0.4em;
  }
  .level-0 {
    /* Size of the first heading. */
    font-size: var(--practice-title-size, 1.5em);
    margin-block-start: 0;
  }
  .level-1 {
    font-size: 1.25em;
  }
  .level-2 {
    font-size: 1.1em;
  }
  .entry {
    border-block-start: var(--_thin) solid var(--_line);
    padding-block: var(--_gap);
  }
  .entry > .title {
    margin-block-start: 0;
  }
  p + .lines {
    margin-block-start: 1em;
  }
  .report {
    color: inherit;
    font-size: inherit;
  }
  dt {
    font-weight: bold;
  }
  dd {
    margin: 0 0 0.5em;
  }
  .paper {
    display: none;
  }
  @media print {
    .reading {
      max-inline-size: none;
    }
    /* What leads on to something stands on one page with its beginning. */
    .title, summary, thead, p:has(+ :is(ul, ol, dl, table, [role='list'])) {
      break-after: avoid;
    }
    summary {
      list-style: none;
    }
    .paper {
      display: block;
    }
  }
`;
