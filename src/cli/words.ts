/** Words that several commands say: counts, lists, sizes, and for whom something is. */

/** "3 entries", "1 entry", "1,204 files". */
export const counted = (count: number, one: string, many = `${one}s`): string => `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`;

/** "2 errors". */
export const errorsCounted = (count: number): string => counted(count, 'error');

/** "1 piece of advice". */
export const adviceCounted = (count: number): string => counted(count, 'piece of advice', 'pieces of advice');

/** "A, B and C". */
export const listed = (all: readonly string[]): string => all.join(', ').replace(/, ([^,]*)$/, ' and $1');

/** "12 kB", "1.4 MB". */
export const sizeWords = (bytes: number): string => (bytes < 1_000_000 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`);

const audienceWords: Readonly<Record<string, string>> = {parent: 'a parent or carer', 'young-person': 'a young person', 'young-child': 'a young child'};

/** An audience, as words that follow "for". */
export const forWhom = (audience: string): string => audienceWords[audience] ?? audience;

/** A pack that has only its id, as a name: `england` is England. */
export const packName = (id: string): string => id.replace(/(^|-)([a-z])/g, (_, dash: string, letter: string) => `${dash && ' '}${letter.toUpperCase()}`);

/** A folder or file as it has to be typed. Before the closing quote Windows reads a backslash as a part of the name. */
export const asTyped = (name: string): string => (/[\s"'()&;$]/.test(name) ? `"${name.replace(/\\+$/, '')}"` : name);
