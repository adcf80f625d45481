import {css} from 'lit';

export const pathwayStyles = css`
  .way + .way {
    margin-block-start: 3em;
  }
  /* Steps hang on one line. How wide the element is decides, not the window: it may stand in a panel beside a form. */
  .steps {
    container-type: inline-size;
    list-style-type: '';
    margin-block: 1.5em;
    padding-block: 0.25em 0;
    padding-inline: 0.5em 0;
  }
  .step {
    border-inline-start: 0.15em solid var(--_line);
    padding-block-end: 1.75em;
    padding-inline-start: 1.5em;
    position: relative;
  }
  .step:last-child {
    border-color: transparent;
    padding-block-end: 0;
  }
  .step::before {
    background: var(--_raised);
    block-size: 0.95em;
    border: 0.22em solid var(--_accent);
    border-radius: 50%;
    content: '';
    inline-size: 0.95em;
    inset-block-start: 0.15em;
    inset-inline-start: -0.55em;
    position: absolute;
  }
  .step > .title {
    margin-block: 0;
  }
  .when {
    display: block;
  }
  .when + span {
    font-weight: normal;
  }
  .dates p, .what > p, .branches p {
    margin-block: 0.25em;
  }
  .kind, .left {
    color: var(--_quiet);
    font-size: 0.875em;
  }
  .kind {
    margin-block-start: 0.75em;
  }
  .who, .next {
    font-weight: bold;
  }
  .left + p:not(.kind) {
    margin-block-start: 0.75em;
  }
  .branches {
    list-style-type: '';
    margin-block: 1em 0;
    padding: 0;
  }
  .branches li {
    border-inline-start: 0.15em solid var(--_accent);
    margin-block-end: 1em;
    padding-inline-start: 1em;
  }
  .branches .title {
    font-size: 1em;
    margin-block: 0;
  }
  .ask p:empty {
    display: none;
  }
  @container (min-width: 38em) {
    .step {
      column-gap: 1.5em;
      display: grid;
      grid-template-columns: 11em minmax(0, 1fr);
      grid-template-rows: auto 1fr;
    }
    .step > .title {
      display: grid;
      grid-column: 1 / -1;
      grid-template-columns: subgrid;
    }
    .dates {
      grid-column: 1;
    }
    .what {
      grid-column: 2;
    }
  }
  @media print {
    .step {
      break-inside: avoid;
    }
  }
`;
