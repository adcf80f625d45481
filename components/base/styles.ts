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
    /* Colour of what can be pressed. */
    --_accent: var(--practice-accent, light-dark(#0b57a4, #8fc1ff));
    /* Colour of what wants attention. Never the only sign: words say it too. */
    --_warning: var(--practice-warning, light-dark(#b25c00, #ffb454));
    /* Colour of what is in order. */
    --_good: var(--practice-good, light-dark(#00703c, #6fd49b));
    /* Lines between and around things. */
    --_line: var(--practice-line, color-mix(in srgb, currentColor 28%, transparent));
    /* Quiet text: help, sources. */
    --_quiet: var(--practice-quiet, color-mix(in srgb, currentColor 80%, transparent));
    /* Ground of what stands apart. */
    --_ground: var(--practice-ground, color-mix(in srgb, currentColor 5%, transparent));
    /* Ring around what has the focus. */
    --_focus: var(--practice-focus, currentColor);
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
    border: 1px solid var(--_line);
    padding: 0.35em 0.6em;
    text-align: start;
  }
  button, input {
    color: inherit;
    font: inherit;
  }
  a, button {
    color: var(--_accent);
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
    outline: 0.2em solid var(--_focus);
    outline-offset: 0.15em;
  }
  .aside {
    clip-path: inset(50%);
    /* At the edge, so that what is heard and not seen makes no page wider. */
    inset-inline-start: 0;
    position: absolute;
  }
  .heading {
    font-weight: bold;
    margin-block: 0.75em 0;
  }
  .provenance {
    color: var(--_quiet);
    font-size: 0.875em;
  }
  .mark, .problem, .passed {
    border-inline-start: 0.3em solid var(--_bar, var(--_warning));
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
