/** Versions of a pack, as semantic versioning orders them. */

const order = (a: number | string, b: number | string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Less than 0 where `a` came before `b`, more than 0 where it came after. `1.4.0-draft` comes before `1.4.0`. */
export function compareVersions(a: string, b: string): number {
  const [one, other] = [readVersion(a), readVersion(b)];
  const place = one.numbers.findIndex((number, index) => number !== other.numbers[index]);
  if (place >= 0) return order(one.numbers[place] ?? 0, other.numbers[place] ?? 0);
  if (!one.draft || !other.draft) return order(Number(!one.draft), Number(!other.draft));
  return compareDrafts(one.draft.split('.'), other.draft.split('.'));
}

function readVersion(version: string): {numbers: number[]; draft: string} {
  const [core = '', ...draft] = version.split('-');
  return {numbers: core.split('.').map(Number), draft: draft.join('-')};
}

/** Numbers before words, numbers by their size, and who has more to say comes later. */
function compareDrafts(a: readonly string[], b: readonly string[]): number {
  const place = a.findIndex((part, index) => part !== b[index]);
  const [one, other] = place < 0 ? [undefined, b[a.length]] : [a[place], b[place]];
  if (one === undefined || other === undefined) return order(Number(one !== undefined), Number(other !== undefined));
  const [isNumber, isOther] = [/^\d+$/.test(one), /^\d+$/.test(other)];
  if (isNumber && isOther) return order(Number(one), Number(other));
  return isNumber === isOther ? order(one, other) : Number(isOther) - Number(isNumber);
}

/**
 * Whether `after` can be the release that followed `before`: one number is one higher, and those below it are 0 again. Of
 * `1.4.0` it is any `1.3` that may have been the last.
 */
export function isNextRelease(before: string, after: string): boolean {
  const [was, is] = [readVersion(before).numbers, readVersion(after).numbers];
  const place = is.findIndex((number, index) => number !== was[index]);
  if (place < 0) return compareVersions(before, after) < 0; // a draft and its release
  return is[place] === (was[place] ?? 0) + 1 && is.slice(place + 1).every((number) => number === 0);
}

/** Whether releases lead from one version to the last of them with none left out, each the next after the one before. @param releases in their order */
export const isUnbroken = (from: string, releases: readonly string[]): boolean => releases.length > 0 && releases.every((release, index) => isNextRelease(releases[index - 1] ?? from, release));
