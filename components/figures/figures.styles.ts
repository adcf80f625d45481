import {css} from 'lit';

export const figuresStyles = css`
  .period {
    color: var(--_quiet);
    margin-block: 0.25em;
  }
  .number .period {
    font-size: 0.875em;
  }
  .unit {
    color: var(--_quiet);
    font-size: 0.875em;
    font-weight: normal;
  }
  .rows .unit {
    display: block;
  }
  /* Filled in the accent and outlined: on paper, in one colour and in forced colours the shape is the same. */
  .bar {
    border: 1px solid currentColor;
    color: var(--_accent);
    display: block;
    margin-block: 0.4em 0.1em;
    min-inline-size: 3px;
  }
  .swatch {
    display: inline-block;
    margin: 0;
    margin-inline-end: 0.5em;
    vertical-align: -0.1em;
  }
  .brief {
    list-style: none;
    padding: 0;
  }
  .brief li {
    align-items: baseline;
    display: flex;
    flex-wrap: wrap;
    gap: 0 1em;
    justify-content: space-between;
    margin-block: 0.5em;
  }
  .brief .room {
    flex: 0 0 100%;
  }
  .brief .number {
    font-variant-numeric: tabular-nums;
    margin-inline-start: auto;
    text-align: end;
  }
  details > summary {
    cursor: pointer;
    inline-size: fit-content;
    min-block-size: 1.75em;
  }
  .stack {
    border-collapse: collapse;
    inline-size: 100%;
    margin-block: 1em;
    table-layout: fixed;
  }
  .stack td {
    border: 0;
    padding: 0;
    vertical-align: top;
  }
  .stack td + td {
    padding-inline-start: 2px;
  }
  .stack .bar, .open {
    block-size: 2.25em;
    inline-size: 100%;
    margin: 0;
  }
  .open {
    border: 1px dashed currentColor;
    color: var(--_quiet);
  }
  /* A number and a name stand under their part where they fit; the table below always has both. */
  .direct {
    container-type: inline-size;
    font-size: 0.875em;
    line-height: 1.25;
    overflow: hidden;
    padding-block-start: 0.25em;
  }
  .direct b, .direct span {
    display: none;
    hyphens: auto;
  }
  .direct b {
    white-space: nowrap;
  }
  @container (inline-size >= 2.2em) {
    .direct b:not(.long) {
      display: block;
    }
  }
  @container (inline-size >= 4.5em) {
    .direct b {
      display: block;
    }
  }
  @container (inline-size >= 5.5em) {
    .direct span {
      display: block;
    }
  }
  @media (forced-colors: active) {
    .bar {
      color: CanvasText;
    }
  }
  @media print {
    .brief li, .stack {
      break-inside: avoid;
    }
  }
`;
