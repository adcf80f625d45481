/** How long a folder of Markdown takes to be read and checked, and whether that grows with its files alone. */
import {execFileSync} from 'node:child_process';
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {row, whole, type Row} from '../rows.js';
import {spread} from '../stats.js';
import {generatedPack} from './generated-pack.js';

const program = fileURLToPath(new URL('open-cold.ts', import.meta.url));

/** Seconds of processor time for a pack of so many files, each time in a process of its own. */
function coldSeconds(count: number, rounds: number): number[] {
  const folder = mkdtempSync(join(tmpdir(), 'practice-guidance-bench-'));
  try {
    for (const {path, text} of generatedPack(count)) {
      mkdirSync(dirname(join(folder, path)), {recursive: true});
      writeFileSync(join(folder, path), text);
    }
    return Array.from({length: rounds}, () => Number(execFileSync(process.execPath, ['--import', 'tsx', program, folder], {encoding: 'utf8'})));
  } finally {
    rmSync(folder, {recursive: true, force: true});
  }
}

/** @param counts how many files, each count about four times the one before */
export function checkRows(counts: readonly number[], rounds: number): Row[] {
  const found = counts.map((count) => ({count, ...spread(coldSeconds(count, rounds))}));
  return found.flatMap(({count, median, low, high}, index) => {
    const before = found[index - 1];
    const growth = before && median / count / (before.median / before.count);
    const seconds = `${median.toFixed(1)} s (${low.toFixed(1)} to ${high.toFixed(1)})`;
    return [
      ...(count === 1000 ? [row('1,000 Markdown files read and checked, cold', '≤ 5 s', seconds, median, 5, 'processor time, without the advice on the text')] : []),
      ...(before && growth !== undefined ? [row(`cost of a file from ${whole(before.count)} to ${whole(count)} files`, '≤ 1.25 × (does not grow)', `${growth.toFixed(2)} ×`, growth, 1.25, `${whole(count)} files in ${seconds}`)] : []),
    ];
  });
}
