import {isServer} from 'lit';
import {arriving} from '../base/arriving.js';

/** What works dates out. */
export type Sums = typeof import('../../src/packs/due.js');

/**
 * Gives what works dates out, for one element: nothing until it has come, which begins with the first asking, and `lost` where it
 * could not be fetched. `arrived` is called once either is known.
 */
export function reckoner(arrived: () => void): () => Sums | 'lost' | undefined {
  let begun = false;
  let found: Sums | 'lost' | undefined;
  const come = (what: Sums | 'lost'): void => {
    found = what;
    arrived();
  };
  return () => {
    if (!begun) {
      const coming = import('../../src/packs/due.js').then(come, () => come('lost'));
      if (isServer) arriving.add(coming);
    }
    begun = true;
    return found;
  };
}
