/** Slips in a line of YAML that are easily made and that the parser tells in words of its own: each with what to write instead. */
import type {Mend, Report} from './diagnostic.js';
import type {Spot} from './source-text.js';

type At = (range: readonly [from: number, to: number]) => Spot;

interface Slip {
  /** The line, cut into what stays before, what is wrong, and nothing after it. */
  line: RegExp;
  detail: string;
  remedy: string;
  /** What should stand in the place of what is wrong; undefined where it is not this slip. */
  right(wrong: string): string | undefined;
}

const quoted = (value: string): string | undefined => (!/["\\]/.test(value) ? `"${value}"` : !value.includes("'") ? `'${value}'` : undefined);

const slips: readonly Slip[] = [
  {line: /^( *)([\w-]+:[^\s:/][^\n]*)$/, detail: 'no space stands after the colon', remedy: 'Write', right: (wrong) => wrong.replace(':', ': ')},
  {line: /^( *(?:- +)?[\w-]+: +)([^\s"'[{|>&*!#%@`][^\n]*?: [^\n]*?) *$/, detail: 'a value holds a colon with a space after it', remedy: 'Put the value in quotes', right: quoted},
  {line: /^( *(?:- +)?[\w-]+: +)("[^"\n]*" *[^\s"#,\]}:][^\n]*?) *$/, detail: 'words stand after the quote that ends the value', remedy: 'Put the whole value in quotes', right: quoted},
];

/** Whether the line on which the parser found something wrong holds such a slip, which is then told. */
export function reportSlip(from: number, at: At, text: string, report: Report): boolean {
  const start = text.lastIndexOf('\n', from - 1) + 1;
  if (reportIndent(start, at, text, report) || reportNoBreakSpace(start, at, text, report) || reportApostrophe(start, at, text, report)) return true;
  const line = text.slice(start).split('\n', 1)[0] ?? '';
  for (const {line: pattern, detail, remedy, right} of slips) {
    const [, before, wrong] = pattern.exec(line) ?? [];
    const meant = wrong === undefined ? undefined : right(wrong);
    if (before === undefined || wrong === undefined || meant === undefined) continue;
    tell({from: start + before.length, wrong, meant, shown: `${before.trim()} ${meant}`.trim(), detail, remedy}, at, report);
    return true;
  }
  return false;
}

/** Whether a key under a line that has its value is indented further than it, which is told at that key. Those that follow it so are moved with it. */
function reportIndent(start: number, at: At, text: string, report: Report): boolean {
  const [, above = '', indent = '', key = ''] = /^( *)[\w-]+: +(?![>|&*!#])(?:(?!: ).)+\n(\1 +)([\w-]+:)(?=\s)/.exec(text.slice(start)) ?? [];
  if (!key) return false;
  const first = text.indexOf('\n', start) + 1;
  const extra = indent.length - above.length;
  const mends: Mend[] = [];
  for (let line = first; text.startsWith(indent, line); line = text.indexOf('\n', line) + 1 || text.length) mends.push({at: {...at([line, line + extra])}, text: ''});
  report('yaml-syntax', at([first + indent.length, first + indent.length + key.length]), {detail: 'the key is indented further than the one above it, which has its value already', remedy: 'Begin it in the same column as the one above.'}, mends);
  return true;
}

/** Whether a no-break space, which looks like any other, stands after a key's colon. */
function reportNoBreakSpace(start: number, at: At, text: string, report: Report): boolean {
  const [before] = /^ *[\w-]+:(?=\u00A0)/.exec(text.slice(start)) ?? [];
  if (before === undefined) return false;
  const place = at([start + before.length, start + before.length + 1]);
  report('yaml-syntax', place, {detail: 'a no-break space stands after the colon, as word processors write it', remedy: 'Write a plain space in its place.'}, [{at: place, text: ' '}]);
  return true;
}

/** Whether an apostrophe stands in a value between single quotes, which it ends for YAML. */
function reportApostrophe(start: number, at: At, text: string, report: Report): boolean {
  const [, key, value] = /^( *[\w-]+: +)('[^"\\\n]*\p{L}'\p{L}[^"\\\n]*') *(?=\n|$)/u.exec(text.slice(start)) ?? [];
  if (key === undefined || value === undefined) return false;
  const right = `"${value.slice(1, -1)}"`;
  const place = at([start + key.length, start + key.length + value.length]);
  report('yaml-syntax', place, {detail: 'an apostrophe ends a value in single quotes', remedy: `Put the value in double quotes: ${key.trim()} ${right}`}, [{at: place, text: right}]);
  return true;
}

/** Whether a quote is opened and never closed, which the parser finds at the end of all: told where it is opened, before the next key. */
export function reportOpenQuote(at: At, text: string, report: Report): boolean {
  for (const {0: all, 1: before = '', 2: value = '', index} of text.matchAll(/^( *(?:- +)?[\w-]+: +)((["'])(?:(?!\3)[^\n])*)$/gm)) {
    const quote = value.slice(0, 1);
    const after = text.slice(index + all.length);
    if (after.includes(quote) || !/^(\n *[\w-]+:|\s*$)/.test(after)) continue;
    const wrong = value.trimEnd();
    tell({from: index + before.length, wrong, meant: `${wrong}${quote}`, shown: `${before.trim()} ${wrong}${quote}`, detail: 'the quote is never closed', remedy: 'End the value with the same quote'}, at, report);
    return true;
  }
  return false;
}

function tell({from, wrong, meant, shown, detail, remedy}: {from: number; wrong: string; meant: string; shown: string; detail: string; remedy: string}, at: At, report: Report): void {
  const place = at([from, from + wrong.length]);
  const mends: Mend[] = [{at: place, text: meant}];
  report('yaml-syntax', place, {detail, remedy: `${remedy}: ${shown}`}, mends);
}
