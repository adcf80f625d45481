import {css} from 'lit';

export const standardsStyles = css`
  /* The text keeps its measure; beside it there may be room for the contents. */
  .reading {
    max-inline-size: none;
  }
  .browse, .text, .intro, .contents, .neighbours {
    max-inline-size: var(--_measure);
  }

  /* The list */
  .filter, .neighbours {
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
  .filter input, .filter select {
    background: var(--_field-ground);
    border: var(--_field-line);
    border-radius: var(--_radius);
    color: var(--_field-text);
    display: block;
    font: inherit;
    inline-size: 100%;
    margin-block-start: 0.25em;
    min-block-size: 2.5em;
    padding: 0.25em 0.5em;
  }
  .count, .number, small {
    color: var(--_quiet);
  }
  .list {
    padding-inline-start: 2.25em;
  }
  .list > li {
    border-block-start: var(--_thin) solid var(--_line);
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
    margin-block: 0;
  }
  .list p, .clock > *, .plain .provenance {
    margin-block: 0.25em 0;
  }
  .open {
    font-weight: inherit;
    line-height: inherit;
    min-block-size: 0;
    text-decoration-thickness: 0.06em;
    text-underline-offset: 0.15em;
  }
  :is(li, div:not(.title)) > .open {
    min-block-size: 1.75em;
  }
  /* The number or dot of an item stands beside the first line of a button in it, not beside the last. */
  li .open, li > .peek {
    vertical-align: top;
  }

  /* One whole */
  .number, small {
    display: block;
    font-size: 0.6em;
    font-weight: normal;
  }
  small {
    font-size: 0.875em;
  }
  .intro .level-0 {
    font-size: var(--practice-title-size, 1.8em);
    margin-block-end: 0.6em;
  }
  .intro .asks > :first-child {
    font-size: 1.15em;
  }
  .asks p, .part > p {
    margin-block: 0.75em;
  }
  .text .level-1 {
    border-block-start: var(--_thin) solid var(--_line);
    font-size: 1.35em;
    margin-block: 1.5em 0.5em;
    padding-block-start: 0.9em;
  }
  .part li + li {
    margin-block-start: 0.4em;
  }
  .clocks, .plain, .contents ul {
    list-style: none;
    padding: 0;
  }
  .part .clock, .part .plain > li + li {
    margin-block-start: 1.25em;
  }
  .clock {
    border-inline-start: 0.2em solid var(--_line);
    padding-inline-start: 1em;
  }
  .limit {
    font-size: 1.1em;
  }
  .contents {
    border: solid var(--_line);
    border-width: 1px 0;
    margin-block: 1.5em;
  }
  summary {
    cursor: pointer;
    font-weight: bold;
    padding-block: 0.4em;
  }
  .contents a {
    display: block;
    padding-block: 0.2em;
  }
  .wide {
    column-gap: 3em;
    display: grid;
    grid: 'intro contents' 'text contents' / minmax(0, var(--_measure)) minmax(10em, 16em);
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
    grid-area: contents;
    inset-block-start: 1em;
    margin: 0;
    max-block-size: 90vh;
    overflow-y: auto;
    padding-inline: 1em 0.4em;
    position: sticky;
  }
  .neighbours {
    border-block-start: var(--_thin) solid var(--_line);
    justify-content: space-between;
    margin-block-start: 2em;
    padding-block: 1em;
  }
  .neighbours > * {
    flex: 0 1 20em;
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
