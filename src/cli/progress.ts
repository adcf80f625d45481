/** How far a slow thing is, for somebody who waits at a terminal. */
import type {Surroundings} from './command.js';

/** In milliseconds: what takes less is told only once it is done, and nobody is told more often. */
const patience = 1_000;

/** @returns to be called as often as there is something new; says it once a second, and nothing in the first one */
export function progress({err, watched = false}: Pick<Surroundings, 'err' | 'watched'>, now: () => number = () => performance.now()): (words: () => string) => void {
  let last = now();
  return (words) => {
    if (!watched || now() - last < patience) return;
    last = now();
    err(words());
  };
}
