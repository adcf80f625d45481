/** What a custom property changes that a reader sees, in each element of a page. */
import type {Page} from 'playwright-core';

/** A value that no element has by itself, for each kind of token. */
export const strange = {colour: 'rgb(1, 2, 3)', font: 'fantasy', weight: '350', length: '13px'} as const;

/** A property and the value that it is set to. */
export type Setting = readonly [name: string, value: string];

/**
 * The elements, without `practice-`, that look another way with each property set, by property. Everything is drawn, off screen too; the focus is on what
 * can have it first; and of each element one word is explained, which no two can be at a time.
 */
export async function acting(page: Page, settings: readonly Setting[]): Promise<Record<string, string[]>> {
  // what compiles this file names its functions by a helper, which a page does not have
  await page.evaluate('globalThis.__name = (one) => one');
  // a ring is shown to whoever uses the keyboard
  await page.keyboard.press('Tab');
  return page.evaluate(async (given) => {
    const properties = [
      'color', 'background-color', 'accent-color', 'box-shadow', 'font-family', 'font-weight', 'max-inline-size', 'row-gap', 'padding-block-start', 'margin-block-end', 'grid-template-columns',
      'outline-color', 'border-block-start-width', 'border-block-end-width', 'border-inline-start-width', 'border-block-start-color', 'border-block-end-color', 'border-inline-start-color', 'border-start-start-radius',
    ];
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('* { content-visibility: visible !important; transition: none !important; }');
    const elements = [...document.querySelectorAll<HTMLElement>('.shown *')].filter(({localName}) => localName.startsWith('practice-'));
    for (const {shadowRoot} of elements) shadowRoot!.adoptedStyleSheets.push(sheet);
    /** All that is seen of an element itself, as text that is another where a style is. */
    const picture = ({shadowRoot}: HTMLElement): string => {
      const first = shadowRoot!.querySelector<HTMLElement>('button, a[href], input, select, summary');
      first?.focus({preventScroll: true});
      const seen = [...shadowRoot!.querySelectorAll('*')]
        .filter((one) => !one.localName.startsWith('practice-') && one.getClientRects().length > 0)
        .map((one) => {
          const style = getComputedStyle(one);
          const before = getComputedStyle(one, '::before');
          return [...properties.map((property) => style.getPropertyValue(property)), one.localName === 'input' && style.blockSize, before.content !== 'none' && [before.borderBlockStartColor, before.backgroundColor]].join();
        });
      first?.blur();
      return seen.join('\n');
    };
    const found: Record<string, Set<string>> = Object.fromEntries(given.map(([name]) => [name, new Set<string>()]));
    // on the page's root, where a change has all of the page styled anew: so each is set once for as many elements as can be looked at together
    const having = <T>(set: readonly Setting[], read: () => T): T => {
      for (const [name, value] of set) document.documentElement.style.setProperty(name, value);
      const result = read();
      for (const [name] of set) document.documentElement.style.removeProperty(name);
      return result;
    };
    const look = (those: readonly HTMLElement[]): void => {
      const usual = new Map(those.map((element) => [element, picture(element)]));
      const others = (among: readonly HTMLElement[]): HTMLElement[] => among.filter((element) => picture(element) !== usual.get(element));
      // what looks the same with all of them set looks the same with each: no value is one that an element has by itself
      const concerned = having(given, () => others(those));
      if (concerned.length === 0) return;
      for (const setting of given) for (const element of having([setting], () => others(concerned))) found[setting[0]]!.add(element.localName.replace('practice-', ''));
    };
    const wordIn = (element: HTMLElement): HTMLElement | null => element.shadowRoot!.querySelector('.peek');
    look(elements.filter((element) => !wordIn(element)));
    for (const element of elements.filter(wordIn)) {
      wordIn(element)!.click(); // it has one, or it were not among these
      await new Promise((resolve) => setTimeout(resolve, 100));
      look([element]);
    }
    return Object.fromEntries(Object.entries(found).map(([name, where]) => [name, [...where].sort()]));
  }, settings);
}
