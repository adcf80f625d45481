// @ts-check
/**
 * `node --import tsx run-files.mjs <milliseconds> <at once> <file>…`: Node's test runner over these files, each in a process of its own but for those that are done in a moment (together.mjs).
 * `node --test` sorts the files by their names; here they begin in the order given.
 */
import {run} from 'node:test';
import {fileURLToPath} from 'node:url';
import {inOneProcess} from './files.mjs';
import report from './node-reporter.mjs';

const [limit, atOnce, ...named] = process.argv.slice(2);
const together = named.filter(inOneProcess);
const files = together.length > 1 ? named.flatMap((file) => (file === together[0] ? [fileURLToPath(new URL('together.mjs', import.meta.url))] : together.includes(file) ? [] : [file])) : named;
if (together.length > 1) process.env.TEST_TOGETHER = together.join('\n');

run({files, concurrency: Number(atOnce), timeout: Number(limit)})
  .on('test:fail', ({todo}) => {
    if (todo === undefined || todo === false) process.exitCode = 1;
  })
  .compose(report)
  .pipe(process.stdout);
