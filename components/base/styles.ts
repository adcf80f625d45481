import {css} from 'lit';

/**
 * What all elements share: the tokens, prose, buttons, focus, and the quiet line of provenance.
 *
 * Text takes the host's colour, and lines and quiet text are mixed from it, so that they fit any ground the host paints.
 * Sizes are in em of the host's font. Nothing here depends on the page's root size, box sizing or resets.
 */
export const sharedStyles = css`
  :host {
    display: block;
    /* Colour of what can be pressed. Follows the computed colour scheme. */
    --_accent: var(--practice-accent, LinkText);
    /* Colour of what wants attention. Never the only sign: words say it too. */
    --_warning: var(--practice-warning, #b25c00);
    /* Colour of what is in order. */
    --_good: var(--practice-good, #00703c);
    /* Lines between and around things. */
    --_line: var(--practice-line, color-mix(in srgb, currentColor 28%, transparent));
    /* Quiet text: help, sources. At least 4.5 to 1 wherever the host's own text is 7 to 1. */
    --_quiet: var(--practice-quiet, color-mix(in srgb, currentColor 80%, transparent));
    /* Ground of what stands apart. */
    --_ground: var(--practice-ground, color-mix(in srgb, currentColor 5%, transparent));
    /* Ring around what has the focus. */
    --_focus: var(--practice-focus, currentColor);
    /* Roundness of corners. */
    --_radius: var(--practice-radius, 0.25em);
    /* Space between items. */
    --_gap: var(--practice-gap, 1.25em);
  }
  @supports (color: light-dark(red, red)) {
    :host {
      --_accent: var(--practice-accent, light-dark(#0b57a4, #8fc1ff));
      --_warning: var(--practice-warning, light-dark(#b25c00, #ffb454));
      --_good: var(--practice-good, light-dark(#00703c, #6fd49b));
    }
  }
  :host([hidden]) {
    display: none !important;
  }
  * {
    box-sizing: border-box;
  }
  p, ul, ol, pre, table, blockquote {
    margin: 0.5em 0;
  }
  ul, ol {
    padding-inline-start: 1.4em;
  }
  blockquote {
    border-inline-start: 0.25em solid var(--_line);
    padding-inline-start: 1em;
  }
  table {
    border-collapse: collapse;
  }
  th, td {
    border: 1px solid var(--_line);
    padding: 0.35em 0.6em;
    text-align: start;
    vertical-align: top;
  }
  a {
    color: var(--_accent);
  }
  a, p, legend, del, ins {
    overflow-wrap: anywhere;
  }
  button, input {
    font: inherit;
    color: inherit;
  }
  button {
    background: none;
    border: 0;
    border-radius: var(--_radius);
    color: var(--_accent);
    cursor: pointer;
    min-block-size: 1.75em;
    padding: 0.15em 0.1em;
    text-align: start;
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  button:hover {
    text-decoration-thickness: 0.15em;
  }
  :focus-visible {
    outline: 0.2em solid var(--_focus);
    outline-offset: 0.15em;
  }
  .aside {
    clip-path: inset(50%);
    block-size: 1px;
    inline-size: 1px;
    overflow: hidden;
    position: absolute;
    white-space: nowrap;
  }
  .provenance {
    color: var(--_quiet);
    font-size: 0.875em;
  }
  .past, .mark strong, .problem {
    border-inline-start: 0.3em solid var(--_warning);
    padding-inline-start: 0.6em;
  }
  .past {
    color: CanvasText;
    color: inherit;
    display: block;
    font-weight: bold;
  }
  @media print {
    button {
      display: none;
    }
    a {
      color: inherit;
    }
  }
`;
