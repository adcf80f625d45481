import {css} from 'lit';

/** What is read: headings that step down, a measure that the eye can follow, words that explain themselves. */
export const readingStyles = css`
  .reading {
    max-inline-size: 44em;
    position: relative;
  }
  .title {
    font-weight: bold;
    line-height: 1.25;
    margin-block: 1.25em 0.4em;
  }
  .level-0 {
    font-size: 1.5em;
    margin-block-start: 0;
  }
  .level-1 {
    font-size: 1.25em;
  }
  .level-2 {
    font-size: 1.1em;
  }
  .entry {
    border-block-start: 1px solid var(--_line);
    padding-block: var(--_gap);
  }
  .entry > .title {
    margin-block-start: 0;
  }
  /* A word that explains itself: quiet, since a text can hold many. */
  .peek {
    color: inherit;
    min-block-size: 0;
    text-decoration: underline dotted 0.08em;
    text-underline-offset: 0.2em;
  }
  .tip {
    background: Canvas;
    border: 1px solid var(--_line);
    border-inline-start: 0.3em solid var(--_accent);
    border-radius: var(--_radius);
    color: CanvasText;
    display: block;
    font-weight: normal;
    margin-block: 0.25em;
    padding: 0.5em 0.75em;
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
    .title {
      break-after: avoid;
    }
    .paper {
      display: block;
    }
    .peek {
      display: inline;
      text-decoration: none;
    }
    .tip {
      display: none;
    }
  }
`;
