/** Help: an example first, since that is what most people came for. */
import {colours, wrapped} from './colour.js';
import type {Command, Surroundings} from './command.js';
import {commands} from './commands.js';
import {everywhere} from './options.js';

export const programName = 'practice-guidance';

export function helpOfAll({colour}: Surroundings): string {
  const {bold} = colours(colour);
  const names = Object.keys(commands);
  const width = Math.max(...names.map((name) => name.length));
  return [
    bold('For example'),
    `  ${programName} init our-council`,
    `  ${programName} check our-council`,
    `  ${programName} embed ./public/guidance`,
    '',
    bold('Commands'),
    ...names.map((name) => `  ${name.padEnd(width)}  ${commands[name]!.summary}`), // of its own keys
    '',
    `\`${programName} <command> --help\` says more of one. \`${programName} --version\` prints the version.`,
    'Exit codes: 0 all is well, 1 something is wrong with what was looked at, 2 the command could not do its work.',
  ].join('\n');
}

export function helpOf(name: string, {about, examples, usage, options}: Command, {colour}: Surroundings): string {
  const {bold} = colours(colour);
  const rows = [...options, ...everywhere].map(({name: option, takes, means}) => [`--${option}${takes ? ` <${takes}>` : ''}`, means] as const);
  const width = Math.max(...rows.map(([left]) => left.length));
  return [
    bold('For example'),
    ...examples.map((example) => `  ${programName} ${name} ${example}`),
    '',
    wrapped(about),
    '',
    bold('Usage'),
    `  ${programName} ${name} ${usage} [options]`,
    '',
    bold('Options'),
    ...rows.map(([left, means]) => `  ${left.padEnd(width)}  ${wrapped(means, ' '.repeat(width + 4), 110).trimStart()}`),
  ].join('\n');
}
