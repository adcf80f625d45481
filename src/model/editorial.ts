/** The editor's word that what changed in an entry is how it is worded and not what it says. */
import {packVersion} from './text.js';

/**
 * The version of the pack in which the entry's change is editorial. It holds in that version alone, so that a mark which is
 * left standing never covers a later change.
 */
export const editorial = {editorial: packVersion.optional()};
