/** What a translation covers of its original: paragraph by paragraph, by the identities it was made from. */
import type {Explanation, ExplanationBlock, Translation} from '../../model/explanation.js';

/** A part of an original for which a translation has no words, in whole or in part. */
export interface Uncovered {
  audience: string;
  part: ExplanationBlock;
  /** Which of the part's identities nothing was made from: 0 for the heading, then one for each block. */
  places: number[];
}

/**
 * The parts whose wording the translation does not stand for. A paragraph may have moved to another part of the same audience.
 * An audience that the translation leaves out is left out here too.
 */
export function uncovered({texts}: Explanation, translation: Translation): Uncovered[] {
  return texts.flatMap(({audience, blocks}) => {
    const made = translation.texts.find((text) => text.audience === audience);
    if (!made) return [];
    const known = new Set(made.blocks.flatMap(({hashes}) => hashes));
    return blocks.flatMap((part) => {
      const places = part.hashes.flatMap((hash, place) => (known.has(hash) ? [] : [place]));
      return places.length ? [{audience, part, places}] : [];
    });
  });
}
