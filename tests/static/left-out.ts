/** What a page without scripts does not say, although one with scripts does. */
export const leftOut: readonly {words: RegExp; why: string}[] = [
  {words: /^(Not started|In progress|Complete|Out of date|Cannot be read)\.|of \d+ answered|^Answer every item/, why: 'how far a checklist is: nothing can be answered'},
  {words: /^(Work out the date|Real dates|Start date|Next: |Calendar days are shown|Choose a nation)/, why: 'the calculators want a script; dates that the page gave stand at their steps'},
  {words: /bottom lines are about this work|^Filter|^\d+ standards?$/, why: 'counts of what is left out stand beside the button that shows it'},
  {words: /^(On this page|[A-Z0-9#–]|Letters)$/, why: 'an address leads to no place in a shadow root by itself'},
  {words: /(Gwiriwyd|adolygu|Edrychwyd).*\d{4}/, why: 'Node writes a Welsh date in Welsh; this browser knows no Welsh months and writes it in English'},
];
