/**
 * Prints one element of a page and nothing else of it. It comes in a file of its own, when somebody prints.
 *
 * A style sheet of the document's own making passes every page policy. It acts on paper alone, by marks that the element's
 * ancestors and their other children carry while the print dialogue is open; afterwards the page is as it was.
 */
const styles = `@media print {
  [data-practice-print=aside] { display: none !important }
  [data-practice-print=around] {
    background: none !important; block-size: auto !important; border: 0 !important; columns: auto !important; contain: none !important; display: block !important;
    float: none !important; inline-size: auto !important; margin: 0 !important; max-block-size: none !important; max-inline-size: none !important;
    min-inline-size: 0 !important; overflow: visible !important; padding: 0 !important; position: static !important; transform: none !important
  }
}`;

/** Printing is over: the page is told so; or, where a page may not print and is told nothing, somebody goes on with it. */
const ends = ['afterprint', 'pointerdown', 'keydown'];

/** Opens the print dialogue for `element` alone. */
export function printAlone(element: Element): void {
  if (!element.isConnected) return; // gone in the meantime
  const marked: Element[] = [];
  const roots = new Map<Document | ShadowRoot, CSSStyleSheet>();
  const mark = (one: Element, as: 'aside' | 'around'): void => {
    if (one.hasAttribute('data-practice-print')) return;
    one.setAttribute('data-practice-print', as);
    marked.push(one);
  };
  for (let at: Node = element; at !== document.documentElement; ) {
    const parent: Node | null = at.parentNode;
    if (!parent) break;
    if (at !== element) mark(at as Element, 'around');
    for (const other of (parent as ParentNode).children) if (other !== at && !/^(script|style|link|head)$/.test(other.localName)) mark(other, 'aside');
    const root = at.getRootNode() as Document | ShadowRoot;
    if (!roots.has(root)) {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(styles);
      root.adoptedStyleSheets.push(sheet);
      roots.set(root, sheet);
    }
    // into the shadow tree in which a host's component shows it, and out of it again
    at = (at as Element).assignedSlot ?? (parent instanceof ShadowRoot ? parent.host : parent);
  }
  const restore = (): void => {
    for (const type of ends) removeEventListener(type, restore, true);
    for (const one of marked) one.removeAttribute('data-practice-print');
    for (const [root, sheet] of roots) root.adoptedStyleSheets = root.adoptedStyleSheets.filter((one) => one !== sheet);
  };
  for (const type of ends) addEventListener(type, restore, true);
  print();
}
