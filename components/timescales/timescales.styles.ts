import {css} from 'lit';

export const timescalesStyles = css`
  /* What is asked for first: within how long of what. */
  .limit, .due {
    font-size: 1.15em;
    margin-block: 0.25em;
  }
  .due {
    font-size: 1.25em;
    font-weight: bold;
  }
  .facts {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 1.25em;
    margin-block: 0.25em;
    padding: 0;
  }
  #event {
    inline-size: 26em;
  }
  summary {
    cursor: pointer;
    min-block-size: 1.75em;
    padding-block: 0.15em;
  }
  /* Days are numbered in words; list-style none would take the list away from VoiceOver. */
  details ol, .facts {
    list-style-type: '';
  }
  details ol {
    padding-inline-start: 1em;
  }
  .alone {
    border: 0;
    padding-block-start: 0;
  }
  .weekend, .clocks {
    color: var(--_quiet);
  }
  .weekend, .holiday, .clocks {
    padding-inline-start: 1em;
  }
  @media print {
    .entry {
      break-inside: avoid;
    }
  }
`;
