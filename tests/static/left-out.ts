/** What a page without scripts does not say, although one with scripts does; `of`: in these stories alone. */
export const leftOut: readonly {words: RegExp; of?: RegExp; why: string}[] = [
  {words: /^Answer every item/, why: 'nothing can be answered'},
  {words: /^(Work out the date|تاریخ معلوم کریں|Real dates|Start date|Next: |Calendar days are shown|Choose a nation)/, why: 'the calculators want a script; dates that the page gave stand there'},
  {words: /bottom lines are about this work|^Filter|^\d+ standards?$/, why: 'counts of what is left out stand beside the button that shows it'},
  {words: /^(On this page|[A-Z0-9#–]|Letters)$/, why: 'an address leads to no place in a shadow root by itself'},
  {words: /./, of: /^glossary (NothingUsed|UsedOnThePage)$/, why: 'which words a page uses is known once all of the page is there'},
  {words: /\d{4}/, of: /^(explanation (DraftWelsh|OnPaperTranslated|Stale)|pack AnotherLanguage)$/, why: 'Node writes a Welsh date in Welsh; this browser knows no Welsh months and writes it in English'},
];
