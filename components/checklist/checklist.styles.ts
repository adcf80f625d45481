import {css} from 'lit';

export const checklistStyles = css`
  .checklist {
    /* What is off screen is not laid out: a page with a thousand checklists costs what its screenful costs. */
    content-visibility: auto;
    contain-intrinsic-size: auto 40em;
    /* Room for the focus ring, which would be cut at the edge. */
    padding: 0.35em;
  }
  .title {
    font-size: 1.25em;
  }
  .status, .message {
    margin-block: 0.75em;
  }
  .not-started, .in-progress, .mark {
    --_bar: var(--_line);
  }
  .complete {
    /* What is in order. */
    --_bar: var(--practice-good, light-dark(#073, #6d9));
  }
  .item {
    border-block-start: var(--_thin) solid var(--_line);
    padding-block: var(--_gap);
  }
  fieldset, legend {
    border: 0;
    margin: 0;
    min-inline-size: 0;
    padding: 0;
  }
  legend, .tick {
    font-weight: bold;
  }
  .statement {
    margin-block: 0.15em 0.5em;
  }
  .mark {
    font-size: 0.875em;
  }
  .choices, .detail, .field {
    align-items: center;
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 1.5em;
  }
  .choices label, .tick {
    align-items: center;
    display: flex;
    gap: 0.5em;
    min-block-size: 2.5em;
  }
  .choices [hidden] {
    display: none;
  }
  .choices input, .tick input {
    accent-color: var(--_accent);
    aspect-ratio: 1;
    block-size: var(--practice-control-size, 1.4em);
    flex: none;
    margin: 0;
  }
  /* As high with the field as without it: a press on what lies below must not miss when the field closes. */
  .detail {
    min-block-size: 2.75em;
  }
  .field {
    gap: 0.5em;
  }
  .wide, .wide input {
    flex: 1 1 12em;
    min-inline-size: 0;
  }
  .field input {
    background: var(--practice-field-ground, Field);
    border: var(--practice-field-width, 1px) solid var(--practice-field-line, currentColor);
    border-radius: var(--_radius);
    color: var(--practice-field-text, FieldText);
    max-inline-size: 100%;
    min-inline-size: 0;
    min-block-size: 2.25em;
    padding: 0.2em 0.5em;
  }
  .help {
    background: var(--_ground);
    border-radius: var(--_radius);
    padding: 0.25em 1em;
  }
  .compact {
    --_gap: var(--practice-gap, 0.5em);
  }
  .compact label {
    min-block-size: 2em;
  }
  .summary {
    contain-intrinsic-size: auto 1.5em;
  }
  @media print {
    .checklist {
      content-visibility: visible;
    }
    fieldset {
      break-inside: avoid;
    }
    .detail {
      min-block-size: 0;
    }
  }
  /* A box, so that the browser can say there that the checklist is still on its way. */
  slot {
    display: block;
  }
`;
