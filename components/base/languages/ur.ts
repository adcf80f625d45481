import type {Words} from '../say.js';

/** The elements' words in Urdu. A draft: no Urdu speaker has checked it. */
export const words: Words = {
  'Source': 'ماخذ',
  'Read more': 'مزید پڑھیں',
  'Words used here': 'یہاں استعمال ہونے والے الفاظ',
  'Something is wrong here': 'یہاں کچھ غلط ہے',
};
