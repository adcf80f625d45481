/** Character references (`&pound;`, `&#163;`) as the characters they stand for. */

const named: Record<string, string> = {
  amp: '&', lt: '<', gt: '>', quot: '"', apos: '\'', nbsp: '\u00A0', shy: '\u00AD', pound: '£', euro: '€', cent: '¢', sect: '§', para: '¶', copy: '©', reg: '®',
  trade: '™', deg: '°', plusmn: '±', times: '×', divide: '÷', frac12: '½', frac14: '¼', frac34: '¾', middot: '·', bull: '•', hellip: '…', ndash: '–', mdash: '—',
  lsquo: '‘', rsquo: '’', sbquo: '‚', ldquo: '“', rdquo: '”', bdquo: '„', laquo: '«', raquo: '»', larr: '←', uarr: '↑', rarr: '→', darr: '↓', le: '≤', ge: '≥', ne: '≠',
  aacute: 'á', agrave: 'à', acirc: 'â', auml: 'ä', aring: 'å', aelig: 'æ', ccedil: 'ç', eacute: 'é', egrave: 'è', ecirc: 'ê', euml: 'ë', iacute: 'í', icirc: 'î', iuml: 'ï',
  ntilde: 'ñ', oacute: 'ó', ocirc: 'ô', ouml: 'ö', oslash: 'ø', szlig: 'ß', uacute: 'ú', ucirc: 'û', uuml: 'ü', wcirc: 'ŵ', ycirc: 'ŷ', yacute: 'ý',
};

/** What a reference such as `&eacute;` or `&#xe9;` stands for; undefined where it is not one that is known here. */
export function decodeEntity(entity: string): string | undefined {
  const number = /^&#(?:(\d{1,7})|[xX]([0-9a-fA-F]{1,6}));$/.exec(entity);
  if (!number) return Object.hasOwn(named, entity.slice(1, -1)) ? named[entity.slice(1, -1)] : undefined;
  const code = number[1] ? parseInt(number[1], 10) : parseInt(number[2]!, 16);
  return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : undefined;
}

/** A text cut at its references: plain stretches and `&…;`, each with its index. */
export function* entitiesIn(text: string): Generator<{text: string; index: number; entity: boolean}> {
  let from = 0;
  for (const match of text.matchAll(/&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});/g)) {
    if (match.index > from) yield {text: text.slice(from, match.index), index: from, entity: false};
    yield {text: match[0], index: match.index, entity: true};
    from = match.index + match[0].length;
  }
  if (from < text.length) yield {text: text.slice(from), index: from, entity: false};
}
