/** Which time-scales of a pack are not its own. */
import type {Pack} from '../model/pack.js';
import type {Timescale} from '../model/timescale.js';

/** A local expectation that another pack brought in binds nobody here: it is an example from elsewhere. */
export const isElsewhere = ({duty, pack: from}: Pick<Timescale, 'duty' | 'pack'>, {id}: Pick<Pack, 'id'>): boolean => duty === 'local' && from !== id;
