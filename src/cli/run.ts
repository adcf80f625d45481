/** From what was typed to an exit code. */
import type {ExitCode, Surroundings} from './command.js';
import {commands} from './commands.js';
import {helpOf, helpOfAll, programName} from './help.js';
import {versionOf} from './installed.js';
import {perhaps, readOptions} from './options.js';
import {Problem, whyNot} from './problem.js';

/**
 * Runs one command. Never throws: whatever goes wrong is told in words.
 * @param args what stands after `practice-guidance`
 */
export async function run(args: readonly string[], surroundings: Surroundings): Promise<ExitCode> {
  try {
    return await dispatch(args, surroundings);
  } catch (error) {
    if (error instanceof Problem) surroundings.err(error.message);
    else surroundings.err(`${programName} met something that it was not made for: ${whyNot(error)}. If this goes on, report it with what you typed. Nothing else was done.`);
    return 2;
  }
}

async function dispatch([name, ...rest]: readonly string[], surroundings: Surroundings): Promise<ExitCode> {
  const help = name === 'help' && rest[0] ? rest[0] : undefined;
  if (name === undefined || ((name === 'help' || name === '--help' || name === '-h') && !help)) {
    surroundings.out(helpOfAll(surroundings));
    return name === undefined ? 2 : 0;
  }
  if (name === '--version' || name === '-v') {
    surroundings.out(versionOf(surroundings.installed));
    return 0;
  }
  const wanted = help ?? name;
  const entry = Object.hasOwn(commands, wanted) ? commands[wanted] : undefined;
  if (!entry) throw new Problem(`There is no command “${wanted}”.${perhaps(wanted, Object.keys(commands))} \`${programName} --help\` lists those there are.`);
  const command = await entry.load();
  const typed = readOptions(help ? [] : rest, command.options, wanted);
  if (help || typed.has('help')) {
    surroundings.out(helpOf(wanted, command, surroundings));
    return 0;
  }
  return command.run(typed, surroundings);
}
