/** The class alone, without registering it. */
export {PracticePack} from './pack.js';
