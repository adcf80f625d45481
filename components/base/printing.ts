/** Paper has nothing to press: elements that hide text behind a disclosure are told before a page prints, in time to show it. */

/** What is told. Its text has to be on the page by the time `printing` returns. */
interface Printable {
  printing(now: boolean): void;
}

const elements = new Set<Printable>();
const before = (): void => elements.forEach((element) => element.printing(true));
const after = (): void => elements.forEach((element) => element.printing(false));

/** Those on the page that want to be told. One listener serves them all, and leaves with the last. */
export const printable = {
  add(element: Printable): void {
    elements.add(element);
    addEventListener('beforeprint', before);
    addEventListener('afterprint', after);
  },
  delete(element: Printable): void {
    elements.delete(element);
    if (elements.size) return;
    removeEventListener('beforeprint', before);
    removeEventListener('afterprint', after);
  },
};
