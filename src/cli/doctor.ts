/** `practice-guidance doctor <address or file>`: what is wrong with a page that uses us, and what to do. */
import {existsSync, statSync} from 'node:fs';
import {basename, dirname, relative, resolve, sep} from 'node:path';
import {fileURLToPath} from 'node:url';
import {chromium, type Browser} from 'playwright-core';
import {colours, harmless, wrapped} from './colour.js';
import type {Command, Surroundings, Typed} from './command.js';
import {diagnose, type Diagnosis} from './doctor/diagnose.js';
import {examine} from './doctor/examine.js';
import {findBrowser} from './doctor/find-browser.js';
import {readHeaders} from './doctor/headers.js';
import {serveFolder} from './doctor/serve-folder.js';
import {attributesByTag} from './installed.js';
import {Problem} from './problem.js';
import {adviceCounted, counted} from './words.js';

export const doctor: Command = {
  examples: ['https://cases.example.gov.uk/record/1', './public/case.html', 'https://cases.example.gov.uk/record/1 --header "Cookie: session=abc"'],
  usage: '<address or file>',
  about: 'Opens a page in the Chromium, Chrome or Edge that is on this machine, and says what is wrong with how it uses the library, where, why and what to do. A file is given out by a small server on this machine. Nothing is sent anywhere but what the page itself asks for.',
  options: [
    {name: 'wait', takes: 'seconds', means: 'how long the page may take to come to rest; 15 without it'},
    {name: 'header', takes: '"Name: value"', repeats: true, means: 'sent to the page’s own site and to no other, such as the Cookie of somebody who is signed in'},
    {name: 'root', takes: 'folder', means: 'for a file: the folder that is the top of the site; without it, the file’s own'},
    {name: 'json', means: 'prints what was found as JSON'},
  ],
  async run(typed, surroundings) {
    const patient = readTyped(typed, surroundings);
    const browser = await launch(surroundings);
    try {
      return await visit(browser, patient, surroundings);
    } finally {
      await browser.close();
    }
  },
};

export interface Visit {
  /** An address, or the path of a file. */
  target: string;
  isFile: boolean;
  root: string;
  headers: ReturnType<typeof readHeaders>;
  wait: number;
  json: boolean;
}

function readTyped(typed: Typed, {cwd}: Surroundings): Visit {
  const [target, more] = typed.words;
  if (target === undefined) throw new Problem('Say which page to look at: practice-guidance doctor https://cases.example.gov.uk/record/1');
  if (more !== undefined) throw new Problem(`One page at a time: “${target}” was named, and “${more}” after it.`);
  const wait = Number(typed.value('wait') ?? 15);
  if (!(wait > 0 && wait <= 600)) throw new Problem(`--wait takes seconds, up to 600, and not “${typed.value('wait')}”.`);
  const headers = readHeaders(typed.values('header'));
  const json = typed.has('json');
  if (/^https?:\/\//i.test(target)) {
    if (!URL.canParse(target)) throw new Problem(`“${target}” is no address.`);
    if (typed.has('root')) throw new Problem('--root is for a file. An address has a server already.');
    return {target, isFile: false, root: '', headers, wait, json};
  }
  const file = resolve(cwd, pathOf(target));
  const hint = /^[\w-]+(\.[\w-]+)+(:\d+)?(\/|$)|^localhost/.test(target) ? ` If it is an address, write https:// or http:// before it.` : '';
  if (!existsSync(file)) throw new Problem(`There is no file ${target}.${hint}`);
  if (statSync(file).isDirectory()) throw new Problem(`${target} is a folder. Name a page in it, such as ${target.replace(/[/\\]$/, '')}${sep}index.html.`);
  const root = typed.has('root') ? resolve(cwd, typed.value('root') ?? '') : dirname(file);
  if (relative(root, file).startsWith('..')) throw new Problem(`${target} is not below ${typed.value('root')}. --root names a folder that the file is in.`);
  return {target: file, isFile: true, root, headers, wait, json};
}

/** Browsers show the address of a file, which people copy. */
function pathOf(target: string): string {
  if (!/^file:/i.test(target)) return target;
  try {
    return fileURLToPath(target);
  } catch {
    throw new Problem(`“${target}” is the address of no file on this machine. Write the file’s path.`);
  }
}

async function launch({env}: Surroundings): Promise<Browser> {
  const executablePath = findBrowser(env);
  // Chromium refuses its sandbox to root, which is who runs commands in a container. It makes no calls of its own.
  const args = [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), '--disable-background-networking', '--disable-component-update', '--disable-dev-shm-usage', '--disable-sync', '--no-first-run'];
  return chromium.launch({executablePath, args}).catch((error: unknown) => {
    throw new Problem(`${executablePath} could not be started: ${error instanceof Error ? error.message.split('\n')[0] : String(error)}. CHROME_PATH names another browser.`);
  });
}

/** One page in a browser that runs, and its report. */
export async function visit(browser: Pick<Browser, 'newContext'>, {target, isFile, root, headers, wait, json}: Visit, surroundings: Surroundings): Promise<0 | 1> {
  const known = attributesByTag(surroundings.installed);
  const site = isFile ? await serveFolder(root) : undefined;
  try {
    const address = site ? `${site.origin}/${relative(root, target).split(sep).map(encodeURIComponent).join('/')}` : target;
    const found = diagnose(await examine(browser, {address, headers, wait, known}));
    const diagnosis = site ? withTop(found, root) : found;
    surroundings.out(json ? JSON.stringify(diagnosis, null, 2) : report(diagnosis, isFile ? basename(target) : diagnosis.address, surroundings));
    return diagnosis.findings.some(({severity}) => severity === 'problem') ? 1 : 0;
  } finally {
    await site?.close();
  }
}

/** A file's own folder is seldom the top of its site. */
const withTop = (diagnosis: Diagnosis, root: string): Diagnosis => ({
  ...diagnosis,
  findings: diagnosis.findings.map((one) => (['script-not-found', 'pack-not-found', 'file-not-found'].includes(one.code) ? {...one, remedy: `${one.remedy} Here, ${root} is the top of the site; --root names another.`} : one)),
});

/** Lines that say the same, as frames with one address do, as one. */
function folded(lines: readonly string[]): string[] {
  const times = new Map<string, number>();
  for (const line of lines) times.set(line, (times.get(line) ?? 0) + 1);
  return [...times].map(([line, count]) => (count > 1 ? `${line} (${count} times)` : line));
}

function report(diagnosis: Diagnosis, page: string, {colour}: Surroundings): string {
  // what a page says is shown, and never obeyed by the terminal
  const {found, findings} = JSON.parse(JSON.stringify(diagnosis), (_, value: unknown) => (typeof value === 'string' ? harmless(value) : value)) as Diagnosis;
  const {bold, red, yellow, green, quiet} = colours(colour);
  const {title, libraries, elements, packs, values} = found;
  const problems = findings.filter(({severity}) => severity === 'problem').length;
  const advice = findings.length - problems;
  const told = findings.flatMap(({code, severity, title: wrong, where, why, remedy}) => ['', `${severity === 'problem' ? red('✗ problem') : yellow('! advice')}  ${bold(wrong)}  ${quiet(code)}`, `    ${where}`, wrapped(why, '    '), wrapped(`→ ${remedy}`, '    ')]);
  const row = (name: string, texts: readonly string[]): string[] => folded(texts).map((text, index) => `  ${(index === 0 ? name : '').padEnd(9)} ${text}`);
  const sum = [...(problems > 0 ? [red(counted(problems, 'problem'))] : []), ...(advice > 0 ? [yellow(adviceCounted(advice))] : [])];
  return [
    bold(`${harmless(page)}${title ? ` (“${title}”)` : ''}`),
    ...row('library', libraries.map(({version, from}) => `practice-guidance ${version}, ${from}`)),
    ...row('elements', elements.map(({where, shows}) => `${where}: shows ${{fallback: 'its fallback', problem: 'a message that something is wrong', guidance: 'its guidance'}[shows] ?? shows}`)),
    ...row('packs', packs.map(({id, version, from}) => `${id} ${version}, ${from}`)),
    ...row('values', values.map(({name, where}) => `${name}, by ${where}`)),
    ...told,
    '',
    sum.length > 0 ? `${sum.join(', ')}. Each code has a paragraph in the project’s docs/doctor.md.` : green('Nothing is wrong.'),
  ].join('\n');
}
