/** What was typed, against what a command takes. */
import {parseArgs} from 'node:util';
import {nearWords} from '../packs/near-words.js';
import type {CommandOption, Typed} from './command.js';
import {Problem} from './problem.js';

/** Every command takes these. */
export const everywhere: readonly CommandOption[] = [{name: 'help', means: 'prints this'}];

/** ` Did you mean “packs”?`, or nothing. */
export function perhaps(word: string, known: readonly string[], before = ''): string {
  const near = nearWords(word, known);
  return near.length > 0 ? ` Did you mean ${near.map((one) => before + one).join(' or ')}?` : '';
}

/**
 * @param args what stands after the command's name
 * @throws Problem where an option is not known, or lacks its value, or has one that it does not take
 */
export function readOptions(args: readonly string[], known: readonly CommandOption[], command: string): Typed {
  const all = [...known, ...everywhere];
  const {tokens, positionals} = parseArgs({
    args: [...args],
    options: {...Object.fromEntries(all.map(({name, takes, repeats = false}) => [name, {type: takes ? 'string' : 'boolean', multiple: repeats}] as const)), h: {type: 'boolean'}},
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  refuseStrangeMarks(args);
  const given = new Map<string, string[]>();
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const name = token.rawName === '-h' ? 'help' : token.name;
    const option = all.find((one) => one.name === name);
    if (!option || (token.rawName[1] !== '-' && token.rawName !== '-h')) throw new Problem(`There is no option ${token.rawName}.${perhaps(token.name, all.map((one) => one.name), '--')} \`practice-guidance ${command} --help\` lists those there are.`);
    const value = token.value ?? '';
    if (option.takes && (value === '' || (!token.inlineValue && value.startsWith('-')))) throw new Problem(`--${name} wants ${option.takes} after it.`);
    if (!option.takes && token.value !== undefined) throw new Problem(`--${name} takes nothing after it.`);
    const before = given.get(name) ?? [];
    if (before.length > 0 && option.takes && !option.repeats) throw new Problem(`--${name} was given twice. Give it once.`);
    given.set(name, [...before, value]);
  }
  return {words: positionals, value: (name) => given.get(name)?.at(-1), values: (name) => given.get(name) ?? [], has: (name) => given.has(name)};
}

/** Marks that a word processor or a shell put in the place of those that were meant. */
function refuseStrangeMarks(args: readonly string[]): void {
  for (const word of args) {
    const [, dashes, rest] = /^([–—]+-*|-[–—]+)([a-z].*)$/i.exec(word) ?? [];
    if (dashes !== undefined) throw new Problem(`${word} begins with a long dash, as word processors write two hyphens. Type two hyphens: --${rest}`);
    if (/^["'‘’“”][^"'‘’“”]+$/.test(word) && args.some((one) => /^[^"'‘’“”]+["'‘’“”]$/.test(one))) throw new Problem(`The quotes that begin with ${word} hold no name together here. Type straight double quotes round a name with spaces in it: "Our council"`);
    if (/^[^"]+"(\s|$)/.test(word)) throw new Problem(`${word} was read with a quote mark in it, as happens on Windows where a name in quotes ends with a backslash. Leave out the last backslash: "${word.split('"', 1)[0]}"`);
  }
}

/** The words of a list that is written with commas. */
export const atCommas = (value: string): string[] => value.split(',').map((word) => word.trim()).filter(Boolean);
