/**
 * Long lists without long tasks: elements that update in the same task share a budget, and those that find it used up
 * take their turn in tasks of their own. A person's act, alone in its task, is never put off.
 */

/** Milliseconds of rendering in one task; a task is long, and felt, from 50. */
const budget = 25;

const waiting: (() => void)[] = [];
let began = 0;
let scheduled = false;

/** Resolves when the caller may render; nothing where it may at once. */
export function turn(): Promise<void> | undefined {
  if (!scheduled) {
    began = performance.now();
    next();
  }
  if (!waiting.length && performance.now() - began < budget) return undefined;
  return new Promise((resolve) => waiting.push(resolve));
}

function next(): void {
  scheduled = true;
  setTimeout(work);
}

/** Lets those who wait go on, one by one, so that each is measured against the budget. */
async function work(): Promise<void> {
  began = performance.now();
  while (waiting.length && performance.now() - began < budget) {
    waiting.shift()!();
    // the one let go renders in the microtasks that follow; only then is it known what it took
    await Promise.resolve();
    await Promise.resolve();
  }
  scheduled = false;
  if (waiting.length) next();
}
