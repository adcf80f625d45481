import {css} from 'lit';

/** Set for people who read under strain: large, in short lines, with little else on the page. */
export const explanationStyles = css`
  /* What stands around the text ends at its edge, in lines of 34 em of the text's own size. */
  .reading {
    max-inline-size: 38.25em;
  }
  /* Beside what stands at the top, and in sight however far down somebody reads. */
  .quick {
    /* A strip on whatever ground the host has: a line that goes by beneath it is out of focus, and never half covered. */
    -webkit-backdrop-filter: blur(0.75em);
    backdrop-filter: blur(0.75em);
    border-block-end: var(--_thin) solid var(--_line);
    display: flex;
    inset-block-start: 0;
    justify-content: end;
    margin-block-end: 0.75em;
    padding-block: 0.35em;
    position: sticky;
    z-index: 1;
  }
  .quick button {
    background: var(--_raised);
    border: 0.15em solid;
    border-radius: var(--_radius);
    color: var(--_raised-text);
    font-weight: bold;
    padding: 0.6em 1.1em;
    text-decoration: none;
  }
  /* Lines of controls alone have no letter of their own to say which way they run: they run as the element does. */
  fieldset, .acts {
    unicode-bidi: normal;
  }
  fieldset {
    border: 0;
    margin: 0 0 var(--_gap);
    min-inline-size: 0;
    padding: 0;
  }
  legend {
    font-weight: bold;
    padding: 0;
  }
  label, .acts button {
    display: inline-block;
    line-height: 1.75;
    margin-inline-end: 1.25em;
  }
  fieldset label {
    padding-inline: 1.6em; /* at both ends: text may run the other way than the page */
    text-indent: -1.6em;
  }
  fieldset input {
    accent-color: var(--_accent);
  }
  .text {
    border-block: var(--_thin) solid var(--_line);
    font-size: 1.125em;
    line-height: 1.6;
    margin-block: var(--_gap);
    padding-block: var(--_gap);
  }
  .young-child {
    font-size: 1.4em;
    line-height: 1.7;
  }
  .text :is(p, ul) {
    margin-block: 0.75em;
  }
  .text li {
    margin-block: 0.35em;
  }
  .text .level-0 {
    font-size: var(--practice-title-size, 1.75em);
  }
  .text .level-1 {
    font-size: 1.3em;
    margin-block-start: 1.75em;
  }
  .line {
    border-inline-start: var(--_thick) solid var(--_accent);
    break-inside: avoid;
    margin-block: 1.25em;
    padding-inline-start: 0.8em;
  }
  .line * {
    margin: 0;
  }
  .line dl {
    column-gap: 1em;
    display: grid;
    grid-template-columns: max-content 1fr;
  }
  .phone {
    font-size: 1.25em;
    font-weight: bold;
  }
  :is(a, button, input):focus {
    scroll-margin-block: 5em;
  }
  @media print {
    fieldset, .acts, .quick {
      display: none;
    }
    /* The one size that is not the host's: large print is a size on paper. */
    .reading {
      font-size: 14pt;
      max-inline-size: none;
    }
    .text {
      border: 0;
      font-size: 1em;
    }
    .young-child {
      font-size: 1.3em;
    }
    .ending {
      border-block-start: 1px solid;
      break-inside: avoid;
      font-size: 0.8em;
    }
    .ending p {
      margin-block: 0.25em;
    }
  }
`;
