/** The editor's word that what changed in an entry is how it is worded and not what it says. */
import * as z from 'zod';
import {packVersion} from './text.js';

/**
 * The version of the pack in which the entry's change is editorial, or every version up to the pack's own in which whatever changed was
 * so. It holds in those versions alone, so that a mark which is left standing never covers a later change.
 */
export const editorial = {editorial: z.union([packVersion, z.array(packVersion).min(2)]).optional()};
