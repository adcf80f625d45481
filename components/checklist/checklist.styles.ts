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
    font-weight: bold;
  }
  .status, .message {
    border-inline-start: 0.3em solid var(--_state, var(--_line));
    margin-block: 0.75em;
    padding-inline-start: 0.6em;
  }
  :host(:state(complete)) {
    --_state: var(--_good);
  }
  :host(:state(out-of-date)), :host(:state(unreadable)), .message {
    --_state: var(--_warning);
  }
  .item {
    border-block-start: 1px solid var(--_line);
    padding-block: var(--_gap);
  }
  fieldset {
    border: 0;
    margin: 0;
    min-inline-size: 0;
    padding: 0;
  }
  legend {
    font-weight: bold;
    padding: 0;
  }
  .statement {
    margin-block: 0.15em 0.5em;
  }
  .mark {
    --_bar: var(--_line);
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
  .tick {
    font-weight: bold;
  }
  [type='radio'], [type='checkbox'] {
    accent-color: var(--_accent);
    block-size: 1.4em;
    flex: none;
    inline-size: 1.4em;
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
    background: Field;
    border: 1px solid;
    border-radius: var(--_radius);
    color: FieldText;
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
`;
