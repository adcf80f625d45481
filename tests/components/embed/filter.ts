/** What a content filter leaves of what an editor pasted. */

/** As strict as a system is that still lets text have parts: other tags go and their text stays, other attributes go. */
const tags = new Set(['a', 'br', 'div', 'em', 'h2', 'h3', 'li', 'ol', 'p', 'span', 'strong', 'ul']);
const attributes = /^(data-.+|href|id|class|title|lang|dir)$/;

export function strictlyFiltered(markup: string): string {
  const page = new DOMParser().parseFromString(markup, 'text/html');
  for (const element of [...page.body.querySelectorAll('*')].reverse()) {
    for (const name of element.getAttributeNames()) if (!attributes.test(name)) element.removeAttribute(name);
    if (/^(script|style|template)$/.test(element.localName)) element.remove();
    else if (!tags.has(element.localName)) element.replaceWith(...element.childNodes);
  }
  return page.body.innerHTML;
}

/** The browser's own filter, with data attributes allowed; undefined where the browser has none. */
export function browserFiltered(markup: string): string | undefined {
  const {Sanitizer} = globalThis as {Sanitizer?: new () => {setDataAttributes(allowed: boolean): unknown}};
  const box = document.createElement('div') as HTMLElement & {setHTML?(markup: string, options: {sanitizer: unknown}): void};
  if (!Sanitizer || !box.setHTML) return undefined;
  const sanitizer = new Sanitizer();
  sanitizer.setDataAttributes(true);
  box.setHTML(markup, {sanitizer});
  return box.innerHTML;
}
