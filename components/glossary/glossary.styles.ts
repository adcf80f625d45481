import {css} from 'lit';

export const glossaryStyles = css`
  .glossary {
    container-type: inline-size;
  }
  .find {
    align-items: baseline;
    display: flex;
    flex-wrap: wrap;
    gap: 0.4em 0.75em;
  }
  .find label {
    font-weight: bold;
  }
  .find input {
    background: var(--_field-ground);
    border: var(--_field-line);
    border-radius: var(--_radius);
    color: var(--_field-text);
    flex: 0 1 16em;
    min-block-size: 2.25em;
    min-inline-size: 0;
    padding: 0.25em 0.5em;
  }
  nav {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em;
    margin-block: 1em;
  }
  nav a {
    border: var(--_thin) solid var(--_line);
    border-radius: var(--_radius);
    font-weight: bold;
    min-inline-size: 2.1em;
    padding: 0.2em 0.4em;
    text-align: center;
    text-decoration: none;
  }
  nav a:hover {
    text-decoration: underline;
  }
  .title[id] {
    scroll-margin-block-start: 1em;
  }
  .letter > .level-1 {
    font-size: 1.75em;
    margin-block: 1em 0.25em;
  }
  .entry .title {
    font-size: 1.1em;
    margin-block: 0 0.25em;
  }
  .said > :first-child {
    margin-block-start: 0;
  }
  .plain {
    font-size: 1.1em;
  }
  .short, .whom {
    font-weight: normal;
  }
  .entry .official {
    color: var(--_quiet);
  }
  summary {
    cursor: pointer;
    inline-size: fit-content;
    min-block-size: 1.75em;
    padding-block: 0.15em;
  }
  @media screen {
    @container (min-inline-size: 38em) {
      .entry {
        align-items: baseline;
        column-gap: 1.5em;
        display: grid;
        grid-template-columns: minmax(0, 11em) minmax(0, 1fr);
      }
    }
  }
  @media print {
    .find, nav {
      display: none;
    }
    .glossary {
      container-type: normal;
    }
    .letters {
      column-gap: 2em;
      columns: 2;
      font-size: 0.9em;
      padding-block-start: 1em;
    }
    .letter:first-child .level-1 {
      margin-block-start: 0;
    }
    .entry {
      break-inside: avoid;
    }
  }
`;
