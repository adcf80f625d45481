/** The few things every component test uses. Without the assertion library's plugins, whose types make a promise of every assertion. */
export {expect} from '@open-wc/testing/pure';

const boxes: Element[] = [];

/** Puts markup that a test wrote itself on the page, and gives its first element; it is taken away after the test. */
export function fixtureSync<Found extends Element = HTMLElement>(markup: string): Found {
  // eslint-disable-next-line no-restricted-syntax -- the markup is the test's own, and has to be parsed as a page's is
  const template = document.createRange().createContextualFragment(markup);
  const box = document.createElement('div');
  box.append(template);
  document.body.append(box);
  boxes.push(box);
  const [first] = box.children;
  if (!first) throw new Error(`There is no element in “${markup}”.`);
  return first as Found;
}

/** Takes away all that was put on the page. */
export const fixtureCleanup = (): void => {
  for (const box of boxes.splice(0)) box.remove();
};

afterEach(fixtureCleanup);

export const aTimeout = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

export const nextFrame = (): Promise<void> => new Promise((resolve) => requestAnimationFrame(() => resolve()));

/** Waits for a condition, looking every few milliseconds. @throws Error with `message` where it has not come true in time */
export async function waitUntil(condition: () => boolean, message: string, timeout = 4000): Promise<void> {
  const end = performance.now() + timeout;
  while (!condition()) {
    if (performance.now() > end) throw new Error(`Waited ${timeout} ms in vain: ${message}`);
    await aTimeout(10);
  }
}
