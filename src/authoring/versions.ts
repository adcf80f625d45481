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

export function readVersion(version: string): {numbers: number[]; draft: string} {
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
