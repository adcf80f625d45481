import type {Words} from '../say.js';

/** The elements' words in Welsh. A draft: no Welsh speaker has checked it. */
export const words: Words = {
  'Source': 'Ffynhonnell',
  'Read more': 'Darllen mwy',
  'Words used here': 'Geiriau a ddefnyddir yma',
  'Something is wrong here': 'Mae rhywbeth o’i le yma',
};
