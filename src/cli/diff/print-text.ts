/** What changed, as text for a terminal. */
import {wordingDiff} from '../../records/wording-diff.js';
import {colours, harmless, wrapped, type Colours} from '../colour.js';
import {shortValue, type Line, type Passage, type Told, type ToldEntry} from './tell.js';

export function asText({title, versions, summary, warnings, sections}: Told, colour: boolean): string {
  const paint = colours(colour);
  const head = versions.before === versions.after ? `version ${versions.after}` : `version ${versions.before} to ${versions.after}`;
  return [
    paint.bold(harmless(`${title}, ${head}`)),
    wrapped(harmless(summary)),
    ...warnings.flatMap((warning) => ['', paint.yellow(wrapped(harmless(`! ${warning}`)))]),
    ...sections.flatMap((section) => [
      '',
      paint.bold(harmless(section.heading)),
      ...(section.lead ? [wrapped(harmless(section.lead))] : []),
      ...section.entries.flatMap((entry) => ['', ...entryText(entry, paint)]),
      ...(section.lines.length ? ['', ...section.lines.flatMap((line) => lineText(line, '  ', paint))] : []),
    ]),
  ].join('\n');
}

const entryText = ({kind, title, id, passages}: ToldEntry, paint: Colours): string[] => [
  `  ${paint.bold(harmless(title))} ${paint.quiet(harmless(`(${kind}, ${id})`))}`,
  ...passages.flatMap((passage) => passageText(passage, paint)),
];

const passageText = ({heading, lines}: Passage, paint: Colours): string[] => [
  ...(heading ? [wrapped(harmless(heading), '    ')] : []),
  ...lines.flatMap((line) => lineText(line, heading ? '      ' : '    ', paint)),
];

function lineText(line: Line, indent: string, {red, green}: Colours): string[] {
  if ('say' in line) return [wrapped(harmless(line.say), indent)];
  const {label, before, after} = line;
  if (label && Math.max(before?.length ?? 0, after?.length ?? 0) <= shortValue) return [wrapped(harmless(`${label}${shortWords(before, after)}`), indent)];
  const deeper = label ? `${indent}  ` : indent;
  const [was, is] = before !== undefined && after !== undefined ? marked(before, after) : [before, after];
  return [
    ...(label ? [wrapped(harmless(`${label}:`), indent)] : []),
    ...(was === undefined ? [] : [red(side(after === undefined ? 'gone' : 'was', was, deeper))]),
    ...(is === undefined ? [] : [green(side(before === undefined ? 'new' : 'now', is, deeper))]),
  ];
}

function shortWords(before: string | undefined, after: string | undefined): string {
  if (after === undefined) return before === undefined ? '' : `: nothing now (was ${before})`;
  return before === undefined ? `: ${after} (new)` : `: ${after} (was ${before})`;
}

/** A text under a word of up to four letters, its further lines below its first. */
const side = (name: string, text: string, indent: string): string => `${indent}${name.padEnd(5)}${wrapped(harmless(text), `${indent}     `).trimStart()}`;

/** Both wordings, with brackets round what only one of them has. */
function marked(before: string, after: string): [string, string] {
  const pieces = wordingDiff(before, after);
  const only = (type: 'gone' | 'new'): string => pieces.map((piece) => (piece.type === 'same' ? piece.text : piece.type === type ? piece.text.replace(/\S(.*\S)?/s, '[$&]') : '')).join('');
  return [only('gone'), only('new')];
}
