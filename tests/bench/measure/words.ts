/** Whether the contenders show the same: a yardstick that says less would be no yardstick. */
import type {Chromium} from '../browser.js';
import type {ContenderName} from '../page/contenders.js';
import type {Site} from '../site.js';

/** All that can be read at first, with every disclosure open, and with every kind of answer given. */
export async function wordsShown(chromium: Chromium, site: Site, contender: ContenderName): Promise<string[]> {
  const visit = await chromium.visit();
  try {
    await visit.goto(site.mountPage(contender));
    await visit.run('prepare', contender);
    await visit.run('mount', 1);
    const words = [await visit.run('words', 0)];
    await visit.run('toggleHelp', 0);
    words.push(await visit.run('words', 0));
    for (const [item, state] of ['up-to-date', 'needs-updating', 'not-applicable'].entries()) await visit.run('tickAndWait', 0, item, state);
    words.push(await visit.run('words', 0));
    return words;
  } finally {
    await visit.close();
  }
}

/** The share of the words of both that both show, from 0 to 1, whatever their order. */
export function sameShare(one: readonly string[], other: readonly string[]): number {
  const words = (texts: readonly string[]): string[] => texts.join(' ').match(/[\p{L}\p{N}]+/gu) ?? [];
  const a = words(one);
  const b = words(other);
  const left = new Map<string, number>();
  for (const word of a) left.set(word, (left.get(word) ?? 0) + 1);
  const shared = b.filter((word) => {
    const count = left.get(word) ?? 0;
    left.set(word, count - 1);
    return count > 0;
  });
  return (2 * shared.length) / (a.length + b.length || 1);
}
