import {css} from 'lit';

export const statementsStyles = css`
  blockquote {
    border-inline-start: var(--_thick) solid var(--_accent);
    font-size: 1.15em;
    margin: 0.75em 0;
    padding-block: 0.1em;
    padding-inline: 0.9em 0;
  }
  blockquote p {
    margin-block: 0.25em;
  }
  .figure {
    font-size: 1.35em;
    font-variant-numeric: tabular-nums;
    font-weight: bold;
    line-height: 1.25;
    margin-block: 0.25em;
  }
  .stressed {
    color: var(--_quiet);
    font-size: 0.9375em;
    margin-block: 0.5em;
  }
  .stressed ul, .stressed li {
    display: inline;
    list-style: none;
    padding: 0;
  }
  .stressed li {
    font-weight: bold;
  }
  .stressed li:not(:last-child)::after {
    content: '·';
    font-weight: normal;
    margin-inline: 0.35em;
  }
`;
