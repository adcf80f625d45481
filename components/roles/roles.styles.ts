import {css} from 'lit';

export const rolesStyles = css`
  .duties {
    margin: 1em 0 0;
  }
  /* Role beside duties where there is room for both, and above them where there is not. */
  .duties .entry {
    align-items: baseline;
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 1.5em;
  }
  dt {
    flex: 1 1 11em;
  }
  .duties dd {
    flex: 3 1 20em;
    margin: 0;
    min-inline-size: min(100%, 12em);
  }
  dt .title {
    /* What follows stands beside it. Kept with the next role, all of them would be kept on one page. */
    break-after: auto;
    font-size: 1em;
    margin-block: 0;
  }
  dd > :is(p, ul):first-child {
    margin-block-start: 0;
  }
  tfoot :is(th, td) {
    border-block-start-width: 2px;
  }
`;
