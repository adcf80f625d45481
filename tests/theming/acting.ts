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
    const look = (element: HTMLElement): void => {
      const usual = picture(element);
      for (const [name, value] of given) {
        document.documentElement.style.setProperty(name, value);
        if (picture(element) !== usual) found[name]!.add(element.localName.replace('practice-', ''));
        document.documentElement.style.removeProperty(name);
      }
    };
    for (const element of elements) {
      const word = element.shadowRoot!.querySelector<HTMLElement>('.peek');
      word?.click();
      if (word) await new Promise((resolve) => setTimeout(resolve, 100));
      look(element);
    }
    return Object.fromEntries(Object.entries(found).map(([name, where]) => [name, [...where].sort()]));
  }, settings);
}
