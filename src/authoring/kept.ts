/**
 * A function of one object that is not changed any more: what it comes to is kept for as long as the object is. Entries that are
 * the same from one compilation to the next are so looked at once.
 */
export function kept<Of extends object, Result>(work: (of: Of) => Result): (of: Of) => Result {
  const known = new WeakMap<Of, {result: Result}>();
  return (of) => {
    let found = known.get(of);
    if (!found) known.set(of, (found = {result: work(of)}));
    return found.result;
  };
}
