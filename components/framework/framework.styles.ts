import {css} from 'lit';

export const frameworkStyles = css`
  .reading {
    /* Room beside the text for the ring around what has the focus: what is not drawn off screen is clipped at its edges. */
    --_ring: 0.4em;
    container-type: inline-size;
    max-inline-size: none;
  }
  .front, .body {
    max-inline-size: var(--_measure);
    padding-inline: var(--_ring);
  }
  .title[id], .chapter, .whole, .entry, details {
    scroll-margin-block-start: 1em;
  }

  /* What the page is */
  .front {
    margin-block-end: 2em;
  }
  .front .level-0 {
    font-size: clamp(1.75em, 6cqi, 2.25em);
    letter-spacing: -0.01em;
    line-height: 1.15;
    margin-block-end: 0.6em;
    text-wrap: balance;
  }
  .facts {
    border-block: var(--_thin) solid var(--_line);
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em 2.5em;
    margin: 0 0 1em;
    padding-block: 0.75em;
  }
  .facts dt {
    color: var(--_quiet);
    font-size: 0.875em;
    font-weight: normal;
  }
  .facts dd {
    font-weight: bold;
    margin: 0;
  }
  summary {
    cursor: pointer;
    font-weight: bold;
    inline-size: fit-content;
    min-block-size: 1.75em;
    padding-block: 0.15em;
  }

  /* Where everything is: folded on a phone, at the side where there is room */
  .contents {
    display: none;
  }
  .folded {
    border: var(--_thin) solid var(--_line);
    border-radius: var(--_radius);
    margin: 1.5em var(--_ring);
    max-inline-size: 43.2em;
    padding: 0.4em 1em;
  }
  .folded summary {
    inline-size: auto;
  }
  .contents ol, .folded ol {
    list-style: none;
    margin: 0;
    padding: 0;
  }
  .contents ol ol, .folded ol ol {
    border-inline-start: var(--_thin) solid var(--_line);
    font-size: 0.9375em;
    margin-block: 0.15em 0.5em;
    padding-inline-start: 0.9em;
  }
  .contents a, .folded a {
    display: block;
    min-block-size: 1.75em;
    padding-block: 0.25em;
    text-decoration: none;
  }
  .contents a:hover, .folded a:hover {
    text-decoration: underline;
  }
  .contents [aria-current] {
    border-inline-start: 0.25em solid;
    color: inherit;
    font-weight: bold;
    padding-inline-start: 0.5em;
  }
  .folded a {
    padding-block: 0.4em;
  }

  /* Parts */
  .chapter {
    margin-block-end: 3.5em;
  }
  .chapter > .level-1 {
    border-block-start: var(--_thick) solid var(--_accent);
    font-size: 1.75em;
    margin-block: 0 1em;
    padding-block-start: 0.6em;
  }
  .whole {
    margin-block-end: 3.5em;
  }
  .whole > .level-2 {
    font-size: 1.5em;
    margin-block-start: 0;
  }
  .items {
    list-style: none;
    padding: 0;
  }
  .items > li {
    border-block-start: var(--_thin) solid var(--_line);
    padding-block: var(--_gap);
  }
  .items .title {
    font-size: 1.1em;
    margin-block: 0 0.25em;
  }
  .items .help > :not(summary) {
    margin-inline-start: 1em;
  }
  .explanation {
    border-block-start: var(--_thin) solid var(--_line);
    padding-block-start: 0.5em;
  }
  .explanation[open] + .gist {
    display: none;
  }
  .gist {
    color: var(--_quiet);
    margin-block: 0.15em 0.75em;
  }
  .up {
    font-size: 0.875em;
  }
  .up a {
    display: inline-block;
    min-block-size: 28px;
  }

  @media screen {
    /* What is off screen costs nothing until it comes near; its height is remembered once known. */
    .set, .major > .whole, #terms > :not(.up), #timescales > :not(.up) {
      contain-intrinsic-block-size: auto 90em;
      content-visibility: auto;
      margin-block: -0.4em 3.1em;
      margin-inline: calc(-1 * var(--_ring));
      padding: 0.4em var(--_ring);
    }
    .set {
      contain-intrinsic-block-size: auto 40em;
    }
    @container (min-inline-size: 60em) {
      .frame {
        column-gap: 4em;
        display: grid;
        grid-template: auto 1fr / minmax(13em, 17em) minmax(0, var(--_measure));
      }
      .front {
        grid-column: 2;
      }
      .contents {
        align-self: start;
        display: block;
        font-size: 0.9375em;
        grid-area: 1 / 1 / span 2;
        inset-block-start: 1em;
        max-block-size: calc(100vh - 2em);
        overflow-y: auto;
        padding-inline: 0.5em;
        position: sticky;
      }
      .contents .heading {
        margin-block: 0 0.5em;
      }
      .body {
        grid-column: 2;
      }
      .folded, .up {
        display: none;
      }
    }
  }

  @media print {
    .reading {
      container-type: normal;
    }
    .front, .body {
      max-inline-size: none;
    }
    .front {
      padding-block-start: 20vh;
    }
    .contents {
      break-before: page;
      display: block;
    }
    .contents > .heading {
      font-size: 1.5em;
    }
    .contents a {
      color: inherit;
      min-block-size: 0;
    }
    .chapter.major, .chapter:first-child, .whole + .whole {
      break-before: page;
    }
    .folded, .up {
      display: none;
    }
    .items .mark {
      break-before: avoid;
    }
  }
`;
