/** Plain text as Markdown that is read back as the same text: a backslash before each mark that would mean something where it stands. */

export interface Place {
  /** The text begins a line, where a mark can begin a list, a quote, a heading or a table. */
  lineStart?: boolean;
  /** The text stands between the brackets of a link, which end at the first bracket of their own. */
  inLink?: boolean;
  /** What stands before it, and what comes after it, as far as either is written already: `''` at the edges of a paragraph. */
  before?: string;
  after?: string;
}

/** A text on one line. Line breaks in it become spaces, as they do when Markdown is read. */
export function writeText(text: string, {lineStart = false, inLink = false, before = '', after = ''}: Place = {}): string {
  const line = onOneLine(text);
  const bare = inLink ? new Set() : bareBrackets(line, before, after);
  let written = '';
  let from = 0;
  for (const {0: mark, index} of line.matchAll(/[\\`*_[\]<&~!@:.]/g)) {
    if (bare.has(index) || !means(mark, before + line.slice(0, index), line.slice(index + 1) || after)) continue;
    written += line.slice(from, index) + (inLink && /[[\]]/.test(mark) ? reference(mark) : `\\${mark}`);
    from = index + 1;
  }
  written += line.slice(from);
  return lineStart ? atLineStart(written) : written;
}

export const onOneLine = (text: string): string => text.replace(/ *[\r\n]+ */g, ' ');

/** A character as a reference to its number, which means itself wherever it stands. */
export const reference = (character: string): string => (character === '\u00A0' ? '&nbsp;' : `&#${character.codePointAt(0)!};`); // no character is empty

/** Where brackets stand that need no backslash, as in "[2018] EWFC 40": in pairs, round plain words, with nothing after them that would make a link. */
function bareBrackets(line: string, before: string, after: string): Set<number> {
  const pairs = line.matchAll(/\[(?![ xX]\])[\p{L}\p{N} ,.'’;-]+\]/gu);
  return new Set([...pairs].flatMap(({0: words, index}) => {
    const end = index + words.length;
    return (before + line.slice(0, index)).endsWith('!') || /^(?:[[:]| *\()/.test(line.slice(end) || after) ? [] : [index, end - 1];
  }));
}

/** Whether a mark would be read as something else than itself, given the text before and after it. */
function means(mark: string, before: string, after: string): boolean {
  switch (mark) {
    case '_':
      return !(/[\p{L}\p{N}]$/u.test(before) && /^[\p{L}\p{N}]/u.test(after));
    case '<':
      return !after.startsWith(' ');
    case '&':
      return after === '' || /^(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});/.test(after);
    case '!':
      return after.startsWith('[');
    case '@':
      return /[A-Za-z0-9._+-]$/.test(before) && /^[A-Za-z0-9_-]/.test(after);
    case ':':
      return /(?:https?|ftp)$/i.test(before) ? after.startsWith('//') : /(?:mailto|xmpp)$/i.test(before);
    case '.':
      return /www$/i.test(before);
    default:
      return true;
  }
}

/** The first mark of a line, kept from beginning a heading, list, quote, table or rule. */
const atLineStart = (written: string): string =>
  written.replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2').replace(/^(?:[-+=](?![\p{L}\p{N}])|[>|]|#(?=#{0,5}(?:\s|$)|#+[\p{L}\p{N}]|.*\{#)|:(?=-))/u, '\\$&').replace(/^[•·▪◦‣●■\uF0B7\uF0A7\uF0D8]/, reference);
