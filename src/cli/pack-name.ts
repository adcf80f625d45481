/** A pack's id from what a folder or a document is called. */
import {holdsForbidden, isDevice} from '../authoring/windows-rules.js';
import {suggestedId} from '../authoring/suggested-id.js';
import {Problem} from './problem.js';

/**
 * @param name a folder's own name
 * @throws Problem where no id can be made of it, or not every machine can have a folder of that name
 */
export function packId(name: string): string {
  if (isDevice(name)) throw new Problem(`“${name}” is a name that Windows keeps for itself, so nobody there could open the folder. Choose another, such as ${name.toLowerCase().split('.')[0]}-guidance.`);
  if (holdsForbidden(name)) throw new Problem(`“${name}” holds a mark that Windows does not allow in a folder’s name. Use letters, digits and hyphens, such as our-council.`);
  if (!/[a-z0-9]/i.test(name.normalize('NFKD'))) throw new Problem(`No id can be made of “${name}”. Name the folder with letters from a to z, digits and hyphens, such as our-council.`);
  return suggestedId(name, new Set());
}
