// @ts-check
/** Work done two pieces at a time, told of one after the other. */

/**
 * Begins the pieces in order, no more than two at a time. What the first unfinished piece says is printed as it comes; what the others say is
 * held back until those before it have ended, so that no two are mixed.
 * @template T
 * @param {readonly ((say: (text: string) => void) => Promise<T>)[]} pieces none of which may throw
 * @param {(text: string) => void} print
 * @returns {Promise<T[]>} in the order of the pieces
 */
export const sideBySide = async (pieces, print) => {
  const said = pieces.map(() => ({held: '', ended: false}));
  let printing = 0;
  const flush = () => {
    for (let one = said[printing]; one; one = said[printing]) {
      if (one.held) print(one.held);
      one.held = '';
      if (!one.ended) return;
      printing += 1;
    }
  };
  /** @type {T[]} */
  const results = [];
  let next = 0;
  const lane = async () => {
    for (let at = next++; at < pieces.length; at = next++) {
      const piece = pieces[at];
      const own = said[at];
      if (!piece || !own) return;
      results[at] = await piece((text) => ((own.held += text), flush()));
      own.ended = true;
      flush();
    }
  };
  await Promise.all([lane(), lane()]);
  return results;
};
