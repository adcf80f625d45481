/** The rows for a person at a terminal, and as the page of the docs. */
import type {Findings} from './measure/everything.js';
import type {Row} from './rows.js';

const heads = ['what', 'goal', 'found', 'met', 'beside'];
const cells = ({what, goal, found, met, beside}: Row): string[] => [what, goal, found, met ? 'met' : 'NOT MET', beside];

export function table(rows: readonly Row[]): string {
  const lines = [heads, ...rows.map(cells)];
  const widths = heads.map((_, column) => Math.max(...lines.map((line) => line[column]!.length)));
  return lines.map((line) => line.map((cell, column) => cell.padEnd(widths[column]!)).join('  ').trimEnd()).join('\n');
}

const inMarkdown = (rows: readonly Row[]): string => `| ${heads.join(' | ')} |
| ${heads.map(() => '---').join(' | ')} |
${rows.map((row) => `| ${cells(row).join(' | ')} |`).join('\n')}`;

/** The page of the docs: the checklist's rows, and those of what is read. */
export const markdown = ({engine, plan}: Findings, rows: readonly Row[], readingRows: readonly Row[]): string => `# Bench

## The checklist

Printed by \`npm run bench\`. One checklist, the Wandsworth 5, as ours, as a bare Lit element and as plain HTML with a small script. All three show the
same words, open the same guidance, tell the same status and look alike; \`tests/bench/baselines/\` has the other two. They are only the yardstick: neither
is a form control, keeps a record, compares wordings, knows refresh periods and review dates, nor survives a bad pack or a host's resets.

${inMarkdown(rows)}

How it is measured

- Chromium ${engine}, all in one run. The three take turns within each round, and each ratio is of two neighbours in one round. A ratio is the middle of its
  rounds (${plan.coldRounds} for cold loads, ${plan.mountRounds} for mountings, ${plan.tickRounds} for ticks); lowest and highest stand in brackets.
- CPU is the processor time of the page's main thread, so that other programs on the machine do not count. It includes style, layout, painting and the
  collection of garbage.
- A cold load has no cache and no compiled code. It begins with the navigation and ends when a press on the first radio button has changed the status. Ours and
  bare Lit fetch the same pack.
- Mounting makes all elements and puts them on the page in one task, and ends when all show their content and the page is painted.
- A tick answers an item of a checklist on screen. To layout is everything in its task and the layout it causes; to paint includes the frame that shows it.
- Memory and nodes are counted after a full collection, before and after mounting. Plain HTML holds its guidance from the start.
- A task's length is its processor time too. The task in which the host makes a thousand elements in one go is the host's own, and told apart.

## What is read

${inMarkdown(readingRows)}

How it is measured

- A page is one of Wandsworth's standards with all its sections: its JSON parsed and made into a tree of nodes, which is not put on the page. Beside it marked,
  from the same standard's Markdown to HTML to a tree. Processor time in the mean of all standards, made 20 times over; the middle of ${plan.reading.pageRounds} rounds.
- A search is everything from the words to the list of what was found, in processor time: ${plan.reading.searches} searches in a generated pack; the middle of ${plan.reading.searchRounds} rounds.
- The longest task is processor time, from making the element with Wandsworth's pack until nothing changes any more; the middle of ${plan.reading.shownRounds} rounds.
- Files are read and checked in a fresh process, from the folder to the last message: a generated pack of every kind of entry, about 4.6 KB a file, with links
  among them. Processor time, the middle of 3 rounds.
`;
