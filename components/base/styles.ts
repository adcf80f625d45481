import {css} from 'lit';

/**
 * What all elements share: the tokens, prose, buttons, focus, and the quiet line of provenance.
 *
 * Text takes the host's colour, and lines and quiet text are mixed from it, so that they fit any ground the host paints.
 * Sizes are in em of the host's font. Nothing here depends on the page's root size, box sizing or resets. Colours that need
 * `light-dark()` follow the computed colour scheme; a browser without it shows them in the host's text colour.
 */
export const sharedStyles = css`
  :host {
    display: block;
    /* Colour of what is chosen, and of the bars that lead the eye. */
    --_accent: var(--practice-accent, light-dark(#05a, #8cf));
    /* Colour of what wants attention. Never the only sign: words say it too. */
    --_warning: var(--practice-warning, light-dark(#b50, #fb5));
    /* Lines between and around things. */
    --_line: var(--practice-line, color-mix(in srgb, currentColor 28%, transparent));
    /* Width of lines. */
    --_thin: var(--practice-line-width, 1px);
    /* Width of the bars beside and over what is marked. */
    --_thick: var(--practice-bar-width, 0.3em);
    /* Quiet text: help, sources. */
    --_quiet: var(--practice-quiet, color-mix(in srgb, currentColor 80%, transparent));
    /* Ground of what stands apart. */
    --_ground: var(--practice-ground, color-mix(in srgb, currentColor 5%, transparent));
    /* Roundness of corners. */
    --_radius: var(--practice-radius, 0.25em);
    /* Space between items. */
    --_gap: var(--practice-gap, 1em);
  }
  :host([hidden]) {
    display: none !important;
  }
  * {
    box-sizing: border-box;
    overflow-wrap: anywhere;
    /* A pack in one language in a page of another: each line of text runs its own way. */
    unicode-bidi: plaintext;
  }
  p, ul, ol, pre, table, blockquote {
    margin: 0.5em 0;
  }
  ul, ol {
    padding-inline-start: 1.4em;
  }
  th, td {
    border: var(--_thin) solid var(--_line);
    padding: 0.35em 0.6em;
    text-align: start;
  }
  button, input {
    font: inherit;
  }
  a, button {
    /* What can be pressed in the text. */
    color: var(--practice-link, var(--_accent));
  }
  button {
    background: none;
    border: 0;
    cursor: pointer;
    min-block-size: 1.75em;
    padding: 0;
    text-align: start;
    text-decoration: underline;
  }
  :focus-visible {
    /* Between what has the focus and the ring. */
    box-shadow: 0 0 0 0.5em var(--practice-focus-halo, transparent);
    /* The ring. */
    outline: 0.2em solid var(--practice-focus, currentColor);
    outline-offset: 0.15em;
  }
  .aside {
    clip-path: inset(50%);
    /* At the edge, so that what is heard and not seen makes no page wider. */
    inset-inline-start: 0;
    position: absolute;
  }
  .title, .heading {
    color: var(--practice-heading, inherit);
    font-family: var(--practice-heading-font, inherit);
    font-weight: var(--practice-heading-weight, bold);
  }
  .heading {
    margin-block: 0.75em 0;
  }
  .provenance {
    color: var(--_quiet);
    font-size: 0.875em;
  }
  .mark, .problem, .passed, .status, .message {
    --_bar: var(--_warning);
    border-inline-start: var(--_thick) solid var(--_bar);
    padding-inline-start: 0.6em;
  }
  .passed {
    display: block;
    font-weight: bold;
  }
  @media print {
    button {
      display: none;
    }
    /* Whole, since Chromium cuts a paragraph rather than go back to a better place for the page to end. */
    p {
      break-inside: avoid;
    }
    /* Never on a page without what it belongs to. */
    .provenance {
      break-before: avoid;
    }
  }
`;
