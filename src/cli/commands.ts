/** The commands there are. Each is a file of its own, which is read only when it is asked for. */
import type {Command} from './command.js';

export interface Entry {
  summary: string;
  load(): Promise<Command>;
}

export const commands: Readonly<Record<string, Entry>> = {
  init: {summary: 'leaves a folder with a pack to start from', load: async () => (await import('./init.js')).init},
  import: {summary: 'turns a Word document into the files of a pack', load: async () => (await import('./import.js')).importWord},
  check: {summary: 'reads a pack and says what is wrong in it, where, and what to write instead', load: async () => (await import('./check.js')).check},
  preview: {summary: 'opens a pack in your browser as its readers see it, and follows as you write', load: async () => (await import('./preview.js')).preview},
  build: {summary: 'makes the pack and a website of it from a folder of Markdown', load: async () => (await import('./build.js')).build},
  diff: {summary: 'says in words what has changed between two packs', load: async () => (await import('./diff.js')).diff},
  translate: {summary: 'says what is missing or out of date in other languages, and lays out what to fill', load: async () => (await import('./translate.js')).translate},
  embed: {summary: 'copies the folder that a web server needs, and prints the lines to paste', load: async () => (await import('./embed.js')).embed},
  doctor: {summary: 'opens a page in a browser, and says what is wrong and what to do', load: async () => (await import('./doctor.js')).doctor},
};
