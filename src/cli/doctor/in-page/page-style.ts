import type {Places} from './places.js';

/** What the page's own style does to an element. Sent to the page as text: uses nothing from outside itself but what a page has. */
export interface PageStyle {
  /** What hides it, and by which rule where that can be told. */
  hiddenBy(element: HTMLElement): string | null;
  /** What keeps it from being laid out. */
  containedBy(element: HTMLElement): string | null;
}

export function pageStyle({where, chain}: Pick<Places, 'where' | 'chain'>): PageStyle {
  /** The page's rule that sets a property on an element, as somebody would look for it. */
  const ruleFor = (element: HTMLElement, property: string, value: string): string => {
    if (element.style.getPropertyValue(property) === value) return 'its own style attribute';
    let last = '';
    const search = (rules: CSSRuleList): void => {
      for (const rule of rules) {
        if (rule instanceof CSSStyleRule) {
          if (rule.style.getPropertyValue(property) === value && element.matches(rule.selectorText)) last = `the rule “${rule.selectorText}”`;
        } else if ('cssRules' in rule) search(rule.cssRules as CSSRuleList);
      }
    };
    for (const sheet of [...document.styleSheets, ...document.adoptedStyleSheets]) {
      try {
        search(sheet.cssRules);
      } catch {
        // a sheet of another site may not be read
      }
    }
    return last || 'a rule of the page';
  };
  const hiddenBy = (element: HTMLElement): string | null => {
    if (element.hidden) return null;
    const {display, visibility, opacity} = getComputedStyle(element);
    const parent = element.parentElement;
    if (!display) return null; // a part of another's fallback, which is told of there
    if (display === 'none') return `display: none, by ${ruleFor(element, 'display', 'none')}`;
    if (visibility !== 'visible' && (!parent || getComputedStyle(parent).visibility === 'visible')) return `visibility: ${visibility}, by ${ruleFor(element, 'visibility', visibility)}`;
    return opacity === '0' ? `opacity: 0, by ${ruleFor(element, 'opacity', '0')}` : null;
  };
  const containedBy = (element: HTMLElement): string | null => {
    for (const one of chain(element)) {
      const {contentVisibility, contain} = getComputedStyle(one) as CSSStyleDeclaration & {contentVisibility?: string};
      const whose = one === element ? '' : ` on ${where(one)}, in which it stands`;
      if (contentVisibility === 'hidden') return `content-visibility: hidden${whose}`;
      // with room enough of its own it does no harm
      if (/\b(size|strict)\b/.test(contain.replace('inline-size', '')) && one.scrollHeight > one.clientHeight + 1) return `contain: ${contain}${whose}`;
    }
    return null;
  };
  return {hiddenBy, containedBy};
}
