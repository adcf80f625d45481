import {css} from 'lit';

export const bottomLinesStyles = css`
  .line {
    display: flex;
    flex-wrap: wrap;
    gap: 0.4em;
  }
  .label {
    border: var(--_thin) solid var(--_line);
    border-block-end: 0.2em solid var(--_line);
    border-radius: var(--_radius);
    font-weight: bold;
    min-block-size: 2em;
    padding: 0.15em 0.7em;
    text-decoration: none;
  }
  .label:hover {
    text-decoration: underline;
  }
  .label[aria-expanded='true'] {
    border-color: var(--_accent);
    border-block-end-width: 0.35em;
  }
  .label .provenance {
    font-weight: normal;
  }
  @media screen {
    .brief > .title {
      font-size: 1em;
      margin-block: 0 0.35em;
    }
    .brief .entry {
      border: var(--_thin) solid var(--_line);
      border-inline-start: var(--_thick) solid var(--_accent);
      border-radius: var(--_radius);
      margin-block-start: 0.5em;
      padding: 0.5em 0.9em;
    }
    /* The label above is its name. */
    .brief .entry:not(.open), .brief .entry > .title {
      display: none;
    }
  }
  @media print {
    .line {
      display: none;
    }
  }
`;
