import {css} from 'lit';

/** Beside a form, and 20 em wide at the least: small headings, little space between what belongs together. */
export const guidanceStyles = css`
  .panel {
    font-size: 0.9375em;
    line-height: 1.45;
  }
  .panel:focus, .whole:focus {
    outline: none;
  }
  .level-0 {
    font-size: 1.25em;
    margin-block-end: 0.15em;
  }
  .level-1 {
    border-block-end: 0.15em solid var(--_accent);
    font-size: 1.05em;
    margin-block: 1.5em 0.6em;
    padding-block-end: 0.2em;
  }
  .level-2, .level-3 {
    font-size: 1em;
    margin-block: 0 0.15em;
  }
  .level-3 {
    margin-block-start: 0.75em;
  }
  p, ul, ol {
    margin-block: 0.3em;
  }
  /* For which work this is. */
  .work {
    color: var(--_quiet);
    margin-block: 0 0.5em;
  }
  .line, .clock {
    margin-block-end: 1em;
  }
  .line {
    border-inline-start: var(--_thick) solid var(--_accent);
    padding-inline-start: 0.75em;
  }
  .heading {
    color: var(--_quiet);
    margin-block: 1em 0.4em;
  }
  .clock p {
    margin-block: 0.1em;
  }
  .provenance, .sure, .caution, .clock .work {
    font-size: 0.85em;
    line-height: 1.4;
  }
  .caution {
    border: 1px solid;
    border-radius: var(--_radius);
    display: inline-block;
    padding: 0 0.35em;
    text-indent: 0;
  }
  details {
    border-block-end: var(--_thin) solid var(--_line);
  }
  summary {
    cursor: pointer;
    padding-block: 0.4em;
    padding-inline: 1.1em; /* at both ends: text may run the other way than the page */
    text-indent: -1.1em;
  }
  summary:hover .name {
    text-decoration: underline;
  }
  .name {
    color: var(--_accent);
  }
  .inside {
    border-inline-start: var(--_thick) solid var(--_line);
    margin-block-end: 0.75em;
    padding-inline-start: 0.75em;
  }
  /* On a page of its own: what must be done beside what it has to be done by. */
  .reading {
    container-type: inline-size;
    max-inline-size: 76em;
  }
  @container (inline-size > 52em) {
    .panel {
      column-gap: 3em;
      display: grid;
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
    .panel > :not(section) {
      grid-column: 1 / -1;
    }
  }
  @media print {
    .panel {
      display: block;
    }
    summary {
      padding: 0;
      text-indent: 0;
    }
    .name {
      color: inherit;
    }
    .line, .clock, details {
      break-inside: avoid;
    }
  }
`;
