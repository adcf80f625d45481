/** Text as a terminal shows it: its few colours, lines that fit, and nothing that it would obey. */

/** Without colour, the words say everything. */
export interface Colours {
  bold(text: string): string;
  red(text: string): string;
  yellow(text: string): string;
  green(text: string): string;
  quiet(text: string): string;
}

/** @param on whether the terminal shows them */
export function colours(on: boolean): Colours {
  const painted = (code: number, end: number) => (text: string) => (on ? `\u001B[${code}m${text}\u001B[${end}m` : text);
  return {bold: painted(1, 22), red: painted(31, 39), yellow: painted(33, 39), green: painted(32, 39), quiet: painted(2, 22)};
}

/** A text without the characters that a terminal would obey instead of showing: it may come from a page or a file. */
export const harmless = (text: string): string => text.replace(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u2028-\u202E\u2066-\u2069]/g, ' ');

/** A text as lines of up to `width` characters, each behind `indent`. A word that is longer stands whole. */
export function wrapped(text: string, indent = '', width = 100): string {
  const lines = [''];
  for (const word of text.split(' ')) {
    const line = lines.at(-1) ?? '';
    if (line && indent.length + line.length + 1 + word.length > width) lines.push(word);
    else lines[lines.length - 1] = line ? `${line} ${word}` : word;
  }
  return lines.map((line) => indent + line).join('\n');
}
