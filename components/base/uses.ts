/**
 * Which words of which packs a page explains, and where: the first use of a word is told apart from later ones, and a list of
 * the page's words knows what to list. Kept here as uses come and go, so that nobody has to search the page.
 */

/** An element that explains words. */
export interface User extends Element {
  requestUpdate(): void;
}

/** An element that lists the words of a pack. */
export interface WordList extends User {
  /** Called when other words are used on the page than before. */
  usesChanged(): void;
}

interface Word {
  users: Set<User>;
  first: User | undefined;
}

const words = new Map<string, Word>();
const keysOf = new Map<User, readonly string[]>();
/** Lists of words that stand on the page, each with its pack. */
const lists = new Map<WordList, string>();

/** A word of a pack. Ids hold no space. */
const keyOf = (pack: string, term: string): string => `${pack} ${term}`;

/** Says which words of a pack an element uses now; none when it leaves the page. What a list itself says is no use of a word. */
export function setUses(user: User, pack = '', terms: readonly string[] = []): void {
  const keys = lists.has(user as WordList) ? [] : terms.map((term) => keyOf(pack, term));
  const before = keysOf.get(user) ?? [];
  if (before.join() === keys.join()) return;
  if (keys.length) keysOf.set(user, keys);
  else keysOf.delete(user);
  for (const key of before) if (!keys.includes(key)) leave(user, key);
  for (const key of keys) if (!before.includes(key)) enter(user, key);
}

function enter(user: User, key: string): void {
  let word = words.get(key);
  if (!word) {
    words.set(key, (word = {users: new Set(), first: undefined}));
    tellLists();
  }
  word.users.add(user);
  // where its first use has just left, who is first now is settled in a moment
  if (word.first ? !isBefore(user, word.first) : word.users.size > 1) return;
  word.first?.requestUpdate();
  word.first = user;
}

/** Words whose first use has left. Settled together: of a whole page that goes, nobody has to be asked to be first. */
const leaderless = new Set<string>();

function leave(user: User, key: string): void {
  const word = words.get(key)!; // it has entered
  word.users.delete(user);
  if (word.first === user) word.first = undefined;
  if (!leaderless.size) queueMicrotask(settle);
  leaderless.add(key);
}

function settle(): void {
  for (const key of leaderless) {
    const word = words.get(key)!; // it goes nowhere but here
    if (!word.users.size) {
      words.delete(key);
      tellLists();
    } else if (!word.first) {
      word.first = [...word.users].reduce((first, user) => (isBefore(user, first) ? user : first));
      word.first.requestUpdate();
    }
  }
  leaderless.clear();
}

/** Whether an element is the first on the page to use a word. */
export const isFirstUse = (user: User, pack: string, term: string): boolean => words.get(keyOf(pack, term))?.first === user;

/** The words of a pack that are used on the page, by id. */
export const usedOn = (pack: string): Set<string> => new Set([...words.keys()].filter((key) => key.startsWith(`${pack} `)).map((key) => key.slice(pack.length + 1)));

/** Whether a list on the page has the words of a pack: paper then needs them nowhere else. */
export const isListed = (pack: string): boolean => [...lists.values()].includes(pack);

/** Says that an element lists the words of a pack, or of none any more. */
export function setList(list: WordList, pack: string | undefined): void {
  if (lists.get(list) === pack) return;
  if (pack === undefined) lists.delete(list);
  else lists.set(list, pack);
  for (const user of keysOf.keys()) user.requestUpdate();
}

const tellLists = (): void => lists.forEach((_, list) => list.usesChanged());

/** Whether one element comes before another in the document, whatever shadow trees they stand in. */
function isBefore(one: Element, other: Element): boolean {
  const [a, b] = [onPage(one), onPage(other)];
  const [from, to] = a === b ? [one, other] : [a, b];
  return Boolean(to.compareDocumentPosition(from) & Node.DOCUMENT_POSITION_PRECEDING);
}

/** The element, or what holds it in the page's own tree. */
function onPage(element: Element): Element {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? onPage(root.host) : element;
}
