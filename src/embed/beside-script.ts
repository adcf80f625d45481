/** Packs named by a bare word are found in the folder `packs/` beside the script. Comes before any tag is defined: the first element asks at once. */
import {setPackFolder} from '../packs/load.js';

setPackFolder(new URL('packs/', import.meta.url).href);
