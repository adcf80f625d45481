import {css} from 'lit';

export const searchStyles = css`
  .fields {
    align-items: end;
    display: flex;
    flex-wrap: wrap;
    gap: 0.75em 1em;
  }
  label {
    flex: 0 1 14em;
    min-inline-size: 0;
  }
  .words {
    flex: 1 1 18em;
  }
  label > b {
    display: block;
    margin-block-end: 0.25em;
  }
  input, select {
    background: var(--_field-ground);
    border: var(--_field-line);
    border-radius: var(--_radius);
    color: var(--_field-text);
    font: inherit;
    inline-size: 100%;
    min-block-size: 2.75em;
    padding: 0.25em 0.6em;
  }
  .state {
    color: var(--_quiet);
    margin-block: 0.5em;
  }
  .state:empty, .caution:empty {
    display: none;
  }
  .hits {
    list-style: none;
    margin-block: 0.5em 1em;
    padding: 0;
  }
  .hits > li {
    border-block-start: var(--_thin) solid var(--_line);
    padding-block: 0.75em;
  }
  .hit {
    display: block;
    inline-size: fit-content;
    line-height: 1.35;
    min-block-size: 1.75em;
    text-decoration: none;
  }
  .hit small {
    color: var(--_quiet);
    display: block;
    font-size: 0.8125em;
  }
  .name {
    font-size: 1.1em;
    font-weight: bold;
    text-decoration: underline;
    text-decoration-thickness: 0.06em;
    text-underline-offset: 0.15em;
  }
  .hit:hover .name {
    text-decoration-thickness: 0.15em;
  }
  .excerpt {
    margin-block: 0.25em 0;
  }
  .excerpt > b {
    color: var(--_quiet);
    font-weight: normal;
  }
  .excerpt > b::after {
    content: '· ';
  }
  mark {
    background: var(--practice-mark, color-mix(in srgb, var(--_warning) 30%, transparent));
    color: inherit;
    font-weight: bold;
  }
  .caution {
    border-inline-start: var(--_thick) solid var(--_warning);
    font-weight: bold;
    margin-block: 0.35em 0;
    padding-inline-start: 0.6em;
  }
  .near {
    font-weight: bold;
    margin-inline-end: 0.75em;
  }
  .back {
    margin-block: 0.75em;
  }
  .back::before {
    content: '←\\a0' / '';
  }
  :dir(rtl) > .back::before {
    content: '→\\a0' / '';
  }
  .opened {
    border-block-start: var(--_thick) solid var(--_accent);
    padding-block-start: 1em;
  }
  @media (forced-colors: active) {
    mark {
      background: Mark;
      color: MarkText;
    }
  }
  @media print {
    .fields, .state, .hits {
      display: none;
    }
  }
`;
