/** What changed between two wordings, by words. */

export interface Piece {
  type: 'same' | 'gone' | 'new';
  text: string;
}

/**
 * The two wordings as one line of pieces: `same` and `gone` joined are exactly `before`, `same` and `new` joined exactly `after`.
 * By longest common subsequence of words; past a million pairs of words only what stands in the same order is found, quickly.
 */
export function wordingDiff(before: string, after: string): Piece[] {
  const old = words(before);
  const now = words(after);
  const width = now.length + 1;
  // common[i * width + j]: how many words old[i…] and now[j…] have in common, spaces not counted, or they would outweigh words. Left empty for very long texts.
  const common = new Uint16Array(old.length * now.length > 1e6 ? 0 : (old.length + 1) * width);
  if (common.length) {
    for (let i = old.length - 1; i >= 0; i--) {
      for (let j = now.length - 1; j >= 0; j--) {
        const here = i * width + j;
        common[here] = old[i] === now[j] ? common[here + width + 1]! + (old[i]!.trim() ? 1 : 0) : Math.max(common[here + width]!, common[here + 1]!);
      }
    }
  }

  const pieces: Piece[] = [];
  let gone = '';
  let added = '';
  const put = (type: Piece['type'], text: string) => {
    const last = pieces.at(-1);
    if (last?.type === type) last.text += text;
    else if (text) pieces.push({type, text});
  };
  // Ends a run of changes. The space that ends both sides has not changed.
  const settle = () => {
    const space = gone.endsWith(' ') && added.endsWith(' ') ? 1 : 0;
    put('gone', gone.slice(0, gone.length - space));
    put('new', added.slice(0, added.length - space));
    put('same', ' '.repeat(space));
    gone = added = '';
  };
  for (let i = 0, j = 0; i < old.length || j < now.length; ) {
    const word = old[i];
    if (word !== undefined && word === now[j]) {
      settle();
      put('same', word);
      i++;
      j++;
    } else if (j >= now.length || (i < old.length && common[(i + 1) * width + j]! >= common[i * width + j + 1]!)) gone += old[i++];
    else added += now[j++];
  }
  settle();
  return pieces;
}

/** Words and the spaces between them, each on its own. */
const words = (text: string): string[] => text.match(/\s+|\S+/g) ?? [];
