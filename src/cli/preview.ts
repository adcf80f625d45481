/** `practice-guidance preview <folder>`: a pack in the browser, as its readers see it, while it is being written. */
import {existsSync, statSync} from 'node:fs';
import {join, resolve} from 'node:path';
import {colours, harmless} from './colour.js';
import type {Command, Surroundings, Typed} from './command.js';
import {embedFolder} from './installed.js';
import {openBrowser} from './preview/open-browser.js';
import {Looker} from './preview/picture.js';
import {startServer} from './preview/server.js';
import {difference, type Picture} from './preview/update.js';
import {watchFolder} from './preview/watch.js';
import {summary} from './print-diagnostics.js';
import {Problem} from './problem.js';

/** Milliseconds without a save after which the advice on a large pack is worked out: it takes a second or so, in which nothing else is shown. */
const untilAdvice = 600;

export const preview: Command = {
  examples: ['our-council', 'our-council --port 8080', 'our-council --no-open'],
  usage: '<folder>',
  about: 'Opens a pack in your browser as its readers see it, with every problem beside the text it is about. Save a file, and the page follows. Nothing is written, and nobody but you can see it: the page is given out on this machine alone.',
  options: [
    {name: 'port', takes: 'number', means: 'the port of the address; without it, 4174 or one that is free'},
    {name: 'no-open', means: 'prints the address, and opens no browser'},
  ],
  async run(typed, surroundings) {
    const {folder, name, port} = readTyped(typed, surroundings);
    const {installed, out, env} = surroundings;
    const looker = new Looker(folder, installed);
    let picture = looker.begin();
    const server = await startServer({page: join(installed, 'dist', 'preview'), embed: embedFolder(installed), ...(port !== undefined && {port}), begin: () => difference(undefined, picture) ?? {}});
    let told = state(picture);
    const show = (next: Picture): void => {
      const update = difference(picture, next);
      picture = next;
      if (update) server.send(update);
      const now = state(picture);
      if (now !== told) out(inColour(now, picture, surroundings));
      told = now;
    };
    let soon: NodeJS.Timeout | undefined;
    const adviseSoon = (): void => {
      clearTimeout(soon);
      if (looker.owesAdvice) soon = setTimeout(() => show(looker.advise()), untilAdvice);
    };
    const stop = await watchFolder(folder, () => looker.folders, () => {
      show(looker.look());
      adviseSoon();
    });
    try {
      const opened = !typed.has('no-open') && openBrowser(server.address, env);
      out(`${name} ${opened ? 'is open in your browser' : 'can be looked at'}: ${server.address} (save a file, and the page follows; Ctrl+C ends it)`);
      out(inColour(told, picture, surroundings));
      adviseSoon();
      await (surroundings.interrupted ?? interrupted)();
    } finally {
      clearTimeout(soon);
      await Promise.all([stop(), server.close()]);
    }
    return 0;
  },
};

function readTyped(typed: Typed, {cwd}: Surroundings): {folder: string; name: string; port: number | undefined} {
  const [name, more] = typed.words;
  if (name === undefined) throw new Problem('Say which pack to look at, by its folder: practice-guidance preview our-council');
  if (more !== undefined) throw new Problem(`One folder at a time: “${name}” was named, and “${more}” after it.`);
  const written = typed.value('port');
  const port = written === undefined ? undefined : Number(written);
  if (written !== undefined && !(/^\d+$/.test(written) && Number(written) <= 65_535)) throw new Problem(`--port takes a number up to 65535, such as 8080, and not “${written}”.`);
  const folder = resolve(cwd, name);
  if (!existsSync(folder)) throw new Problem(`There is no folder ${name}.`);
  if (!statSync(folder).isDirectory()) throw new Problem(`${name} is a file. Name the folder that holds pack.yaml.`);
  return {folder, name, port};
}

/** How things stand, in a line. */
function state({notes, trouble, pack}: Picture): string {
  if (trouble) return `${harmless(trouble)} ${pack ? 'The page shows what it last could read, and follows once that is mended.' : 'The page follows once that is mended.'}`;
  return notes.length > 0 ? `${summary(notes)}, beside the text on the page.` : 'No problems.';
}

function inColour(text: string, {notes, trouble}: Picture, {colour}: Surroundings): string {
  const {red, green, yellow} = colours(colour);
  if (trouble || notes.some(({severity}) => severity === 'error')) return red(text);
  return notes.length > 0 ? yellow(text) : green(text);
}

/** Resolves when somebody presses Ctrl+C, or the system asks the program to end. */
const interrupted = (): Promise<void> =>
  new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve());
  });
