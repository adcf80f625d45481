/** What is heard, kept as text: `tests/stories/spoken/`. */
import assert from 'node:assert/strict';
import {existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';

/** Compares with what was kept; UPDATE_SNAPSHOTS=1 keeps what is said now. */
export function asKept(name: string, lines: readonly string[]): void {
  const file = fileURLToPath(new URL(`spoken/${name}.txt`, import.meta.url));
  if (process.env['UPDATE_SNAPSHOTS'] === '1') {
    mkdirSync(new URL('spoken/', import.meta.url), {recursive: true});
    writeFileSync(file, `${lines.join('\n')}\n`);
  }
  assert.ok(existsSync(file), `${file} is there; UPDATE_SNAPSHOTS=1 writes it`);
  assert.deepEqual(lines, readFileSync(file, 'utf8').trimEnd().split('\n'), 'Read the difference as a listener would. If it is right, run again with UPDATE_SNAPSHOTS=1.');
}

/** Lines said twice running, or a sentence said twice in one breath. */
export function saidTwice(lines: readonly string[]): string[] {
  const running = lines.filter((line, index) => line === lines[index - 1] && !line.startsWith('['));
  const breath = lines.filter((line) => {
    const sentences = line.split(/(?<=\.)\s+/).filter((sentence) => sentence.length > 12);
    return new Set(sentences).size < sentences.length;
  });
  return [...running, ...breath];
}
