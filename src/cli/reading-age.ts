/**
 * Prints how easy every part of every explanation for families is to read: `node --import tsx src/cli/reading-age.ts`, with the names of
 * pack folders to keep to those. The hardest come last. Translations are left out: the formula is for English.
 */
import {existsSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {familyLimits, overLimits, readingOf, textsOf, type Reading} from '../authoring/reading-age.js';
import type {Audience} from '../model/audience.js';
import type {ExplanationPart} from '../model/explanation.js';
import type {Pack} from '../model/pack.js';
import {openPacks} from './pack-folders/open-packs.js';
import {formatDiagnostic} from './print-diagnostics.js';
import {counted} from './words.js';

/** One part of one explanation for one audience, measured. */
export interface ReadingRow {
  pack: string;
  explanation: string;
  audience: Audience;
  part: ExplanationPart;
  reading: Reading;
  over: ReturnType<typeof overLimits>;
}

/** Every part that the packs hold as their own, easiest first. What a pack inherits is measured where it was written. */
export function readingRows(packs: readonly Pack[]): ReadingRow[] {
  const rows: ReadingRow[] = [];
  for (const {id: pack, explanations} of packs.filter(({language}) => /^en\b/i.test(language))) {
    for (const {id, texts} of explanations.filter((one) => one.pack === pack)) {
      for (const {audience, blocks} of texts) {
        for (const {id: part, body} of blocks) {
          const reading = readingOf(textsOf(body));
          if (reading) rows.push({pack, explanation: id, audience, part, reading, over: overLimits(reading)});
        }
      }
    }
  }
  return rows.sort((a, b) => a.over.length - b.over.length || a.reading.age - b.reading.age);
}

/** The rows as a table for people, and under it what they come to. */
export function formatReadings(rows: readonly ReadingRow[]): string {
  if (rows.length === 0) return 'There is no explanation to measure.';
  const lines = rows.map(({explanation, audience, part, reading, over}) => [
    explanation, audience, part, String(reading.words), String(reading.sentences), reading.sentenceLength.toFixed(1), reading.grade.toFixed(1), reading.age.toFixed(1),
    over.map((limit) => ({age: 'hard words', sentenceLength: 'long sentences'})[limit]).join(', '),
  ]);
  return [...table([['explanation', 'audience', 'part', 'words', 'sentences', 'words a sentence', 'grade', 'reading age', ''], ...lines]), '', ...totals(rows)].join('\n');
}

function table(lines: readonly (readonly string[])[]): string[] {
  const widths = lines[0]!.map((_, column) => Math.max(...lines.map((line) => line[column]!.length))); // every line has the same columns
  return lines.map((line) => line.map((cell, column) => (column < 3 || column === 8 ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!))).join('  ').trimEnd());
}

function totals(rows: readonly ReadingRow[]): string[] {
  const sum = (pick: (reading: Reading) => number): number => rows.reduce((total, {reading}) => total + pick(reading), 0);
  const [words, sentences] = [sum((reading) => reading.words), sum((reading) => reading.sentences)];
  const hardest = Math.max(...rows.map(({reading}) => reading.age));
  const over = rows.filter((row) => row.over.length > 0).length;
  const explanations = new Set(rows.map(({pack, explanation}) => `${pack}/${explanation}`)).size;
  return [
    `${rows.length} parts of ${counted(explanations, 'explanation')}: ${words} words, ${sentences} sentences, ${(words / sentences).toFixed(1)} words a sentence.`,
    `Reading age (Flesch-Kincaid grade and five): ${(sum(({age}) => age) / rows.length).toFixed(1)} in the mean, ${hardest.toFixed(1)} at most. The formula is rough under about 30 words.`,
    over === 0 ? `None is above a reading age of ${familyLimits.age} or ${familyLimits.sentenceLength} words a sentence.`
      : `${over} ${over === 1 ? 'is' : 'are'} above a reading age of ${familyLimits.age} or ${familyLimits.sentenceLength} words a sentence: use shorter words for "hard words", and cut "long sentences" in two.`,
  ];
}

/**
 * Compiles the packs and prints the report.
 * @param names the folders of the packs to report on; none given: all.
 * @returns the exit code: 0 all is easy enough, 1 a part is too hard or a pack has errors, 2 there is nothing of that name.
 */
export function reportReadings(contentDir: string, names: readonly string[], print: (text: string) => void = console.log): number {
  const unknown = names.find((name) => !existsSync(join(contentDir, name, 'pack.yaml')));
  if (!existsSync(contentDir) || unknown !== undefined) {
    print(`There is no pack in "${unknown === undefined ? contentDir : join(contentDir, unknown)}". Give the names of folders in "${contentDir}", or none for all of them.`);
    return 2;
  }
  const {packs: folders} = openPacks(contentDir, fileURLToPath(new URL('../..', import.meta.url)));
  const wanted = folders.filter(({name}) => names.length === 0 || names.includes(name));
  const broken = wanted.filter(({pack}) => !pack);
  if (broken.length > 0) {
    for (const {name, files, diagnostics} of broken) for (const one of diagnostics) print(`${formatDiagnostic({...one, file: `${name}/${one.file}`}, files.find(({path}) => path === one.file)?.text.split('\n'))}\n`);
    print('Mend the errors above first: a pack that has one cannot be measured.');
    return 1;
  }
  const rows = readingRows(wanted.flatMap(({pack}) => pack ?? []));
  print(formatReadings(rows));
  return rows.some(({over}) => over.length > 0) ? 1 : 0;
}

if (process.argv[1] && fileURLToPath(import.meta.url) === process.argv[1]) process.exitCode = reportReadings('content', process.argv.slice(2));
