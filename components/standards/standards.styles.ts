import {css} from 'lit';

export const standardsStyles = css`
  /* The text keeps its measure; beside it there may be room for the contents. */
  .reading {
    max-inline-size: none;
  }
  .browse, .text, .intro, .contents, .neighbours {
    max-inline-size: 44em;
  }

  /* The list */
  .filter {
    align-items: end;
    display: flex;
    flex-wrap: wrap;
    gap: 0.75em 1em;
    margin-block: 1em;
  }
  .filter label {
    flex: 1 1 13em;
    font-size: 0.875em;
    min-inline-size: 0;
  }
  .filter label:first-child {
    flex: 2 1 16em;
  }
  .filter input, .filter select {
    background: Field;
    border: 1px solid;
    border-radius: var(--_radius);
    color: FieldText;
    display: block;
    font: inherit;
    inline-size: 100%;
    margin-block-start: 0.25em;
    min-block-size: 2.5em;
    padding: 0.25em 0.5em;
  }
  .count {
    color: var(--_quiet);
    margin: 0;
  }
  .list {
    margin-block: 1em;
    padding-inline-start: 2.25em;
  }
  .list > li {
    border-block-start: 1px solid var(--_line);
    padding-block: var(--_gap);
    padding-inline-start: 0.25em;
  }
  .list > ::marker {
    color: var(--_quiet);
    font-size: 1.25em;
  }
  .list > [hidden] {
    display: none;
  }
  .list .title {
    margin-block: 0 0.25em;
  }
  .list p {
    margin-block: 0.25em 0;
  }
  .open {
    font-weight: inherit;
    line-height: inherit;
    min-block-size: 0;
    text-decoration-thickness: 0.06em;
    text-underline-offset: 0.15em;
  }
  li > .open, .neighbours .open {
    font-weight: normal;
    min-block-size: 1.75em;
  }
  /* The number or dot of an item stands beside the first line of a button in it, not beside the last. */
  .list .open, li > .open, li > .peek {
    vertical-align: top;
  }

  /* One whole */
  .back::before {
    content: '←\\a0' / '';
  }
  :dir(rtl) > .back::before {
    content: '→\\a0' / '';
  }
  .number {
    color: var(--_quiet);
    display: block;
    font-size: 0.6em;
    font-weight: normal;
    margin-block-end: 0.25em;
  }
  .intro .level-0 {
    font-size: 1.8em;
    margin-block-end: 0.6em;
    text-wrap: balance;
  }
  .intro .asks > :first-child {
    font-size: 1.15em;
  }
  .text .level-1 {
    border-block-start: 1px solid var(--_line);
    font-size: 1.35em;
    margin-block: 1.5em 0.5em;
    padding-block-start: 0.9em;
    scroll-margin-block-start: 0.5em;
  }
  .mark + .part > .level-1 {
    margin-block-start: 0.75em;
  }
  .text > .provenance {
    margin-block-start: 1.25em;
  }
  .asks p, .part > p {
    margin-block: 0.75em;
  }
  .part li + li {
    margin-block-start: 0.4em;
  }
  .clocks, .plain {
    list-style: none;
    padding: 0;
  }
  .clock {
    border-inline-start: 0.2em solid var(--_line);
    margin-block: 1.25em;
    padding-inline-start: 1em;
  }
  .clock > * {
    margin-block: 0.25em;
  }
  .limit {
    font-size: 1.1em;
  }
  .clock .provenance, .plain .provenance {
    margin-block-start: 0.25em;
  }
  .plain > li + li {
    margin-block-start: 1em;
  }
  .contents {
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    margin-block: 1.5em;
    padding: 0.25em 1em;
  }
  summary {
    cursor: pointer;
    font-weight: bold;
    padding-block: 0.4em;
  }
  .contents ul {
    list-style: none;
    padding: 0;
  }
  .contents a {
    display: block;
    padding-block: 0.2em;
    text-decoration: none;
  }
  .contents a:hover {
    text-decoration: underline;
  }
  .wide {
    column-gap: 3em;
    display: grid;
    grid-template: 'intro contents' 'text contents' / minmax(0, 44em) minmax(10em, 16em);
  }
  .wide > .intro {
    grid-area: intro;
  }
  .wide > .text {
    grid-area: text;
  }
  .wide > .contents {
    align-self: start;
    border-width: 0;
    border-inline-start-width: 1px;
    border-radius: 0;
    font-size: 0.9375em;
    grid-area: contents;
    inset-block-start: 1em;
    margin-block: 0;
    max-block-size: calc(100vh - 2em);
    overflow-y: auto;
    position: sticky;
  }
  .neighbours {
    border-block-start: 1px solid var(--_line);
    display: flex;
    flex-wrap: wrap;
    gap: 1em 2em;
    justify-content: space-between;
    margin-block-start: 2em;
    padding-block: 1em;
  }
  .neighbours > * {
    flex: 0 1 20em;
  }
  .neighbours small {
    color: var(--_quiet);
    display: block;
    font-size: 0.875em;
  }
  @media print {
    .filter, .contents, .neighbours, .screen {
      display: none;
    }
    .wide {
      display: block;
    }
    .browse, .text, .intro {
      max-inline-size: none;
    }
    .open {
      color: inherit;
      display: inline;
      text-decoration: none;
    }
    .clock, .list > li {
      break-inside: avoid;
    }
  }
`;
