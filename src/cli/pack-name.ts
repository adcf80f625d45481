/** A pack's id from what a folder or a document is called. */
import {suggestedId} from '../authoring/headings.js';
import {Problem} from './problem.js';

/** Names that Windows keeps for devices: no file or folder of that name can be made there. */
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)$/;

/**
 * @param name a folder's own name
 * @throws Problem where no id can be made of it, or not every machine can have a folder of that name
 */
export function packId(name: string): string {
  if (reserved.test(name.toLowerCase().split('.')[0] ?? '')) throw new Problem(`“${name}” is a name that Windows keeps for itself, so nobody there could open the folder. Choose another, such as ${name.toLowerCase().split('.')[0]}-guidance.`);
  if (/[<>:"|?*\\]|[. ]$/.test(name)) throw new Problem(`“${name}” holds a mark that Windows does not allow in a folder’s name. Use letters, digits and hyphens, such as our-council.`);
  if (!/[a-z0-9]/i.test(name.normalize('NFKD'))) throw new Problem(`No id can be made of “${name}”. Name the folder with letters from a to z, digits and hyphens, such as our-council.`);
  return suggestedId(name, new Set());
}
