/** What changed, as Markdown for a staff bulletin: plain words, nothing that only the editor needs. */
import {wordingDiff} from '../../records/wording-diff.js';
import {harmless} from '../colour.js';
import {shortValue, type Line, type Passage, type Told, type ToldEntry} from './tell.js';

export function asMarkdown({title, versions, summary, sections}: Told): string {
  const told = sections.map((section) => ({...section, lines: section.lines.filter(isForAll)})).filter(({entries, lines}) => entries.length || lines.length);
  return [
    `# ${plain(title)}: what has changed`,
    versions.before === versions.after ? `Version ${versions.after}.` : `Version ${versions.after}, compared with version ${versions.before}.`,
    plain(summary),
    ...told.flatMap(({heading, lead, entries, lines}) => [`## ${plain(heading)}`, ...(lead ? [plain(lead)] : []), ...entries.flatMap(entryMarkdown), ...list(lines)]),
  ].join('\n\n');
}

const isForAll = (line: Line): boolean => !('say' in line && line.editor);

const entryMarkdown = ({kind, title, passages}: ToldEntry): string[] => [`### ${plain(title)} (${plain(kind)})`, ...passages.flatMap(passageMarkdown)];

function passageMarkdown({heading, lines}: Passage): string[] {
  const shown = lines.filter(isForAll);
  return shown.length ? [...(heading ? [`*${plain(heading)}*`] : []), ...list(shown)] : [];
}

const list = (lines: readonly Line[]): string[] => (lines.length ? [lines.flatMap(lineMarkdown).map((line) => `- ${line}`).join('\n')] : []);

function lineMarkdown(line: Line): string[] {
  if ('say' in line) return [plain(withoutIds(line.say))];
  const {label, before, after} = line;
  const name = label ? `${plain(label)}, ` : '';
  const [now, was, fresh, gone] = label ? ['now', 'before', 'new', 'no longer'] : ['Now', 'Before', 'New', 'No longer'];
  if (before === undefined) return after === undefined ? [plain(label ?? '')] : [`${name}${fresh}: ${plain(after)}`];
  if (after === undefined) return [`${name}${gone}: ${plain(before)}`];
  if (label && Math.max(before.length, after.length) <= shortValue) return [`${plain(label)}: ${plain(after)} (before: ${plain(before)})`];
  const pieces = wordingDiff(before, after);
  const said = pieces.map(({type, text}) => (type === 'same' ? plain(text) : type === 'new' ? plain(text).replace(/\S(.*\S)?/s, '**$&**') : '')).join('');
  return [`${name}${was}: ${plain(before)}`, `${name}${now}: ${said}`];
}

/** An entry that a link leads to is named by its kind and id, which tells a colleague nothing. */
const withoutIds = (text: string): string => text.replace(/\b(standard|bottom-line|checklist|statement|explanation|pathway|timescale|role|figure|term|help-line|list):[a-z0-9-]+/g, (_, kind: string) => `another ${kind.replace('timescale', 'time-scale').replace('-l', ' l')}`);

/** Words that stay words, whatever marks they hold. */
const plain = (text: string): string => harmless(text).replace(/[\\`*_[\]<>&~|#]/g, '\\$&').replace(/\n/g, ' ');
