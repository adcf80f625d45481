/** How alike texts are, and which of one set are those of another reworded. Pure, and of texts alone. */

/** How much two texts have in common, by their words in any order: from 0, nothing, to 1, every word as often. */
export const likeness = (one: string, other: string): number => shared(counted(one), counted(other));

/** The words of a text, and how often each stands there. */
interface Counted {
  times: ReadonlyMap<string, number>;
  all: number;
}

function counted(text: string): Counted {
  const words = wordsOf(text);
  const times = new Map<string, number>();
  for (const word of words) times.set(word, (times.get(word) ?? 0) + 1);
  return {times, all: words.length};
}

function shared(one: Counted, other: Counted): number {
  let both = 0;
  for (const [word, times] of one.times) both += Math.min(times, other.times.get(word) ?? 0);
  return (2 * both) / Math.max(1, one.all + other.all);
}

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** A text under its title. */
export interface Titled {
  title: string;
  text: string;
}

/** From here on a text under another title is the same one, reworded: seven in ten of their words. */
const largely = 0.7;

/** A text of fewer words than this is like many others: under another title it is known again only where it is word for word the same. */
const few = 8;

/** More pairs than this, and texts under other titles are known again only where they are word for word the same. */
const many = 250_000;

/**
 * Which of the old ones each of the new ones is, where it is one. What has its old title and its old text comes first; then what has
 * its text and no other has; then whatever has most of it; last, what has its title alone. Each old one is taken once.
 */
export function recognised<New extends Titled, Old extends Titled>(fresh: readonly New[], former: readonly Old[]): Map<New, Old> {
  const found = new Map<New, Old>();
  const left = new Set(former);
  const open = (): New[] => fresh.filter((one) => !found.has(one));
  const take = (one: New | undefined, old: Old | undefined): void => {
    if (!one || !old || found.has(one) || !left.delete(old)) return;
    found.set(one, old);
  };
  /** Pairs those whose keys are the same, in their order. An empty key is none. */
  const pairBy = (key: (one: Titled) => string, isOnlyOne: boolean): void => {
    const [news, olds] = [grouped(open(), key), grouped([...left], key)];
    for (const [name, some] of news) {
      const others = olds.get(name) ?? [];
      if (name !== '' && (!isOnlyOne || (some.length === 1 && others.length === 1))) some.forEach((one, index) => take(one, others[index]));
    }
  };
  pairBy((one) => `${nameOf(one)}\n${saidBy(one)}`, false);
  pairBy(saidBy, true);
  if (open().length * left.size <= many) {
    // the words of each are counted once and not for each pair
    const [news, olds] = [open().map(known), [...left].map(known)];
    const pairs = news.flatMap((one) => olds.map((old) => ({one: one.of, old: old.of, share: shareOf(one, old)})).filter(({share}) => share > 0));
    for (const {one, old} of pairs.sort((a, b) => b.share - a.share)) take(one, old);
  }
  pairBy(nameOf, false);
  return found;
}

function grouped<One>(all: readonly One[], key: (one: One) => string): Map<string, One[]> {
  const groups = new Map<string, One[]>();
  for (const one of all) groups.set(key(one), [...(groups.get(key(one)) ?? []), one]);
  return groups;
}

const nameOf = ({title}: Titled): string => title.toLowerCase().replace(/\s+/g, ' ').trim();
const saidBy = ({text}: Titled): string => wordsOf(text).join(' ');

/** A text as it is compared with many. */
interface Known<One extends Titled> {
  of: One;
  name: string;
  words: Counted;
}

const known = <One extends Titled>(of: One): Known<One> => ({of, name: nameOf(of), words: counted(of.text)});

/** How alike two texts are that are long enough to say so; 0 where they are not largely the same. */
function shareOf(one: Known<Titled>, old: Known<Titled>): number {
  const fewer = Math.min(one.words.all, old.words.all);
  // at most all words of the shorter one are shared
  if (fewer < few || (2 * fewer) / (one.words.all + old.words.all) < largely) return 0;
  const share = shared(one.words, old.words);
  return share >= largely ? share + (one.name === old.name ? 1 : 0) : 0;
}
