/**
 * Whether the checklist alone runs on this page, of the same version, and nothing else of ours: then a script with more than
 * the checklist still has something to add. True once. What both have, whoever came first keeps.
 */
export function besideChecklist(version: string, from: string): boolean {
  const first = (globalThis as {[key: symbol]: {version: string; from: string} | undefined})[Symbol.for('practice-guidance')];
  const alone = first?.version === version && /\/checklist\.js([?#]|$)/.test(first.from);
  if (alone) first.from = from;
  return alone;
}
