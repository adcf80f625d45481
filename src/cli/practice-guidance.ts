/** The program `practice-guidance`, as it is started from a shell. */
import {dirname} from 'node:path';
import {fileURLToPath} from 'node:url';
import {askAt} from './ask.js';
import {run} from './run.js';

/** Who reads only the first lines (`| head`) is no error. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

process.exitCode = await run(process.argv.slice(2), {
  cwd: process.cwd(),
  // two folders up, both from where this is written and from where it is built
  installed: dirname(dirname(dirname(fileURLToPath(import.meta.url)))),
  env: process.env,
  out: (text) => void process.stdout.write(`${text}\n`),
  err: (text) => void process.stderr.write(`${text}\n`),
  watched: process.stderr.isTTY,
  colour: process.stdout.isTTY && !process.env['NO_COLOR'],
  ...(process.stdin.isTTY && process.stdout.isTTY && {ask: (question) => askAt(process.stdin, process.stdout, question)}),
});
