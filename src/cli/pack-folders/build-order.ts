/** The order in which packs are built: one after those that it extends. */

export interface Node {
  id: string;
  extends: readonly string[];
}

/** The packs in an order in which each comes after those it extends, and every circle as the ids along it. */
export function buildOrder<Pack extends Node>(packs: readonly Pack[]): {order: Pack[]; circles: string[][]} {
  const order: Pack[] = [];
  const circles: string[][] = [];
  const done = new Set<string>();
  const visit = (pack: Pack, path: string[]): void => {
    const again = path.indexOf(pack.id);
    if (again >= 0) return void circles.push([...path.slice(again), pack.id]);
    if (done.has(pack.id)) return;
    for (const id of pack.extends) {
      const parent = packs.find((other) => other.id === id);
      if (parent) visit(parent, [...path, pack.id]);
    }
    if (!done.has(pack.id)) order.push(pack);
    done.add(pack.id);
  };
  for (const pack of packs) visit(pack, []);
  return {order, circles};
}
