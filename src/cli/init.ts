/** `practice-guidance init <folder>`: a pack to start from. */
import {existsSync, readdirSync, statSync} from 'node:fs';
import {basename, join, relative, resolve} from 'node:path';
import {localToday} from '../calendar/plain-date.js';
import {colours, harmless, wrapped} from './colour.js';
import type {Command, Surroundings, Typed} from './command.js';
import {newPackFiles} from './init/files.js';
import type {Answers} from './init/pack-files.js';
import {packId} from './pack-name.js';
import {Problem, whyNot} from './problem.js';
import {putFiles} from './put-files.js';
import {asTyped} from './words.js';

interface Question {
  option: string;
  asks: string;
  /** The answer of somebody who presses Enter, or whom nobody asked. */
  usual: string;
}

const questions: Readonly<Record<keyof Answers, Question>> = {
  name: {option: 'name', asks: 'What is your council or service called?', usual: 'Our council'},
  owner: {option: 'owner', asks: 'Who reviews its guidance? A role outlasts a person.', usual: 'Practice development lead'},
  document: {option: 'document', asks: 'Which document is the guidance written from? Its title will do.', usual: 'Our practice framework'},
};

export const init: Command = {
  examples: ['our-council', 'our-council --name "Riverside Council" --owner "Principal social worker" --document "Riverside practice framework"', 'our-council --yes'],
  usage: '<folder>',
  about: 'Makes a folder with a pack to start from: one example of each kind of guidance, notes where a newcomer would wonder, settings for VS Code, and a guide. It asks three questions; press Enter for the usual answer. It overwrites nothing.',
  options: [
    {name: 'name', takes: 'name', means: 'what your council or service is called'},
    {name: 'owner', takes: 'role', means: 'who reviews its guidance'},
    {name: 'document', takes: 'title', means: 'the document that the guidance is written from'},
    {name: 'yes', means: 'asks nothing, and takes the usual answers'},
  ],
  async run(typed, surroundings) {
    const {cwd, today = localToday(), out} = surroundings;
    const [name, more] = typed.words;
    if (name === undefined) throw new Problem('Say what the new folder should be called: practice-guidance init our-council');
    if (more !== undefined) throw new Problem(`One folder is enough: “${name}” was named, and “${more}” after it. A name with spaces in it wants quotes.`);
    const folder = resolve(cwd, name);
    const id = packId(basename(folder));
    refuseFolder(folder, name);
    const answers = await askAll(typed, surroundings);
    const files = newPackFiles(id, basename(folder), answers, today);
    putFiles(folder, files);
    out(asText(relative(cwd, folder) || '.', [...files.keys()], surroundings));
    return 0;
  },
};

/** What lies in a folder that somebody has just made counts for nothing: a repository's own folder, or what systems leave behind. */
function refuseFolder(folder: string, typed: string): void {
  try {
    if (!existsSync(folder)) return;
    if (!statSync(folder).isDirectory()) throw new Problem(`${typed} is a file. Name a folder that is not there yet, such as our-council.`);
    const there = readdirSync(folder).filter((one) => (!one.startsWith('.') && one !== 'desktop.ini' && one !== 'Thumbs.db') || one === '.vscode' || one === '.editorconfig').sort();
    if (there.length === 0) return;
    const names = `${there.slice(0, 5).join(', ')}${there.length > 5 ? ` and ${there.length - 5} more` : ''}`;
    throw new Problem(wrapped(`${typed} has something in it already: ${harmless(names)}. Nothing was written. Name a folder that is empty or not there yet; \`practice-guidance import\` adds a Word document to a pack.`));
  } catch (error) {
    throw error instanceof Problem ? error : new Problem(`${typed} cannot be read: ${whyNot(error)}.`);
  }
}

/** Longer than any name or title. */
const longest = 200;

function cleanAnswer(text: string, {option}: Question): string {
  const answer = harmless(text).replace(/\s+/g, ' ').trim();
  if (answer.length > longest) throw new Problem(`--${option} is longer than ${longest} characters. Write it shorter; nothing was written.`);
  return answer;
}

async function askAll(typed: Typed, {ask, colour, out}: Surroundings): Promise<Answers> {
  const {bold, quiet} = colours(colour);
  const answers: Answers = {name: '', owner: '', document: ''};
  const isAsking = ask !== undefined && !typed.has('yes') && Object.values(questions).some(({option}) => !typed.has(option));
  if (isAsking) out(quiet('Press Enter to take the answer in brackets. Everything can be changed later.'));
  for (const key of ['name', 'owner', 'document'] as const) {
    const question = questions[key];
    let given = typed.value(question.option);
    if (given === undefined && isAsking) {
      given = await ask(`${bold(question.asks)} [${question.usual}] `);
      if (given === undefined) throw new Problem('Stopped. Nothing was written.');
    }
    answers[key] = cleanAnswer(given ?? '', question) || question.usual;
  }
  return answers;
}

function asText(folder: string, files: readonly string[], {colour}: Surroundings): string {
  const {bold, green} = colours(colour);
  const kinds = files.filter((path) => path.endsWith('.md') && path.includes('/')).length;
  return [
    green(`${folder} is ready: a pack with ${kinds} example files to replace.`),
    wrapped(`Begin with ${join(folder, 'README.md')}, which says what is what, and ${join(folder, 'pack.yaml')}.`),
    '',
    bold('Next, type'),
    ...[['preview', 'to see it as its readers do'], ['check', 'after each change, to see what is wrong'], ['build', 'to make the pages and files to publish']].map(([command = '', why = '']) => `  npx practice-guidance ${`${command} ${asTyped(folder)}`.padEnd(8 + asTyped(folder).length)}  ${why}`),
  ].join('\n');
}
