import {css} from 'lit';

export const checklistStyles = css`
  .checklist {
    /* What is off screen is not laid out: a page with a thousand checklists costs what its screenful costs. */
    content-visibility: auto;
    contain-intrinsic-size: auto 40em;
  }
  .title {
    font-size: 1.25em;
    font-weight: bold;
    line-height: 1.25;
  }
  .status {
    border-inline-start: 0.3em solid var(--_line);
    margin-block: 0.75em;
    padding-inline-start: 0.75em;
  }
  :host(:state(complete)) .status {
    border-color: var(--_good);
  }
  :host(:state(out-of-date)) .status, :host(:state(unreadable)) .status {
    border-color: var(--_warning);
  }
  fieldset {
    border: 0;
    margin: 0;
    min-inline-size: 0;
    padding: 0;
  }
  .item {
    border-block-start: 1px solid var(--_line);
    padding: calc(var(--_gap) * 0.8) 0 var(--_gap);
  }
  legend, .label {
    float: inline-start;
    font-weight: bold;
    inline-size: 100%;
    padding: 0;
  }
  /* A legend is floated so that the line above the item is not broken; what follows starts below it. */
  legend + * {
    clear: both;
  }
  .statement {
    margin-block: 0.15em 0.5em;
  }
  .mark {
    font-size: 0.875em;
  }
  .choices {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 1.5em;
  }
  .choices label, .tick {
    align-items: center;
    cursor: pointer;
    display: inline-flex;
    gap: 0.5em;
    min-block-size: 2.5em;
  }
  .tick {
    align-items: start;
    font-weight: bold;
    padding-block: 0.4em;
  }
  input[type='radio'], input[type='checkbox'] {
    accent-color: var(--_accent);
    block-size: 1.4em;
    flex: none;
    inline-size: 1.4em;
    margin: 0;
  }
  :disabled, :disabled label {
    cursor: not-allowed;
  }
  /* As high with the field as without it: a press on what lies below must not miss when the field closes. */
  .detail {
    align-items: center;
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 1em;
    min-block-size: 2.75em;
  }
  .field {
    align-items: center;
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 0.5em;
  }
  .field input {
    background: Field;
    border: 1px solid var(--_line);
    border-color: currentColor;
    border-radius: var(--_radius);
    color: FieldText;
    max-inline-size: 100%;
    min-block-size: 2.25em;
    padding: 0.2em 0.5em;
  }
  .wide {
    flex: 1 1 16em;
  }
  .wide input {
    flex: 1 1 12em;
    min-inline-size: 0;
  }
  .message, .changed {
    border-inline-start: 0.3em solid var(--_warning);
    padding-inline-start: 0.6em;
  }
  .changed {
    background: var(--_ground);
    margin-block: 0.5em;
    padding: 0.25em 0.75em;
  }
  .wording {
    white-space: pre-line;
  }
  del {
    text-decoration: line-through;
  }
  ins {
    font-weight: bold;
    text-decoration: underline;
  }
  .help {
    background: var(--_ground);
    border-radius: var(--_radius);
    margin-block-start: 0.25em;
    padding: 0.25em 1em;
  }
  .help h4, .heading {
    font-size: 1em;
    font-weight: bold;
    margin: 0.75em 0 0.25em;
  }
  .answer {
    font-weight: bold;
  }
  .kept {
    max-block-size: 12em;
    overflow: auto;
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }
  .compact {
    --_gap: var(--practice-gap, 0.75em);
  }
  .compact .choices {
    gap: 0 1em;
  }
  .compact .choices label {
    min-block-size: 1.9em;
  }
  .compact .title {
    font-size: 1.1em;
  }
  .summary {
    contain-intrinsic-size: auto 1.5em;
  }
  .summary p {
    margin: 0;
  }
  @media (forced-colors: active) {
    .status, .message, .changed, .item {
      border-color: CanvasText;
    }
    .help, .changed {
      border: 1px solid CanvasText;
    }
  }
  @media print {
    .checklist {
      content-visibility: visible;
    }
    .printing .choices, .printing .detail, .printing .tick input {
      display: none;
    }
    .item {
      break-inside: avoid;
    }
    .help {
      padding-inline: 0;
    }
    .kept {
      max-block-size: none;
    }
  }
`;
