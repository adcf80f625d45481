/** The pack of a folder that has to be right for a command to do its work. */
import type {Pack} from '../../model/pack.js';
import {harmless} from '../colour.js';
import {Problem} from '../problem.js';
import type {PackFolder} from './open-packs.js';

/**
 * @param typed the folder as it was typed
 * @throws Problem with the first errors, where there are any
 */
export function packOf({pack, diagnostics}: Pick<PackFolder, 'pack' | 'diagnostics'>, typed: string): Pack {
  if (pack) return pack;
  const errors = diagnostics.filter(({severity}) => severity === 'error');
  const first = errors.slice(0, 3).map(({file, line, column, message}) => `  ${file}:${line}:${column} ${message}`);
  const more = errors.length > first.length ? `\n  and ${errors.length - first.length} more` : '';
  const [what, keep, them] = errors.length === 1 ? ['an error', 'keeps', 'it'] : ['errors', 'keep', 'them'];
  throw new Problem(`${typed} has ${what} that ${keep} it from being a pack:\n${harmless(first.join('\n'))}${more}\nMend ${them} first; \`practice-guidance check\` says how.`);
}
