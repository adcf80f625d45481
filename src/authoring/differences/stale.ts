/** Translations that were right for the older pack and are not for the newer one. */
import type {Explanation} from '../../model/explanation.js';
import type {Pack} from '../../model/pack.js';
import {beginningAt} from '../texts.js';
import {uncovered} from './coverage.js';
import type {StaleTranslation} from './types.js';

export const staleTranslations = (before: Pack, after: Pack): StaleTranslation[] =>
  after.explanations.flatMap((explanation) => explanation.translations.flatMap(({language}) => newlyStale(before.explanations.find(({id}) => id === explanation.id), explanation, language)));

function newlyStale(before: Explanation | undefined, after: Explanation, language: string): StaleTranslation[] {
  const [old, now] = [before, after].map((one) => one?.translations.find((translation) => translation.language === language));
  if (!before || !old || !now) return [];
  // what had no words before is no news
  const known = new Set(uncovered(before, old).flatMap(({audience, part, places}) => places.map((place) => `${audience} ${part.hashes[place]}`)));
  return uncovered(after, now).flatMap(({audience, part, places}) => {
    const fresh = places.filter((place) => !known.has(`${audience} ${part.hashes[place]}`));
    if (!fresh.length) return [];
    return [{explanation: {id: after.id, title: after.title}, language, audience, part: {id: part.id, title: part.title}, paragraphs: fresh.map((place) => beginningAt(part, place))}];
  });
}
