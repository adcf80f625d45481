import {css} from 'lit';

export const bottomLinesStyles = css`
  .cards {
    display: grid;
    gap: var(--_gap);
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 18em), 1fr));
  }
  .cards .entry {
    border: 1px solid var(--_line);
    border-block-start: 0.3em solid var(--_accent);
    border-radius: var(--_radius);
    padding: var(--_gap);
  }
  .line {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 1.25em;
  }
  .label {
    font-weight: bold;
  }
  @media print {
    .entry {
      break-inside: avoid;
    }
  }
`;
