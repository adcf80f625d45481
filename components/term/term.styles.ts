import {css} from 'lit';

export const termStyles = css`
  :host {
    display: inline;
  }
  /* Where a page first uses a word, it is explained on paper too. */
  .first {
    text-decoration-style: solid;
  }
  .paper {
    display: none;
  }
  @media print {
    .paper {
      display: inline;
    }
  }
`;
