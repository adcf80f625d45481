/** What stands on a page, shadow roots too, and what to call it. Sent to the page as text: uses nothing from outside itself but what a page has. */
export interface Places {
  /** In the order of the page. */
  everything: readonly Element[];
  /** An element as somebody would look for it: `practice-checklist#check`. */
  where(element: Element): string;
  /** It and all in which it is drawn, nearest first. */
  chain(element: Element): Element[];
}

export function places(): Places {
  const everything: Element[] = [];
  const walk = (root: Document | ShadowRoot): void => {
    for (const element of root.querySelectorAll('*')) {
      everything.push(element);
      if (element.shadowRoot) walk(element.shadowRoot);
    }
  };
  walk(document);

  const where = (element: Element): string => {
    const tag = element.localName;
    if (element.id) return `${tag}#${element.id}`;
    const name = element.getAttribute('name') ?? element.getAttribute('data-name');
    if (name) return `${tag}[name="${name}"]`;
    const practice = element.getAttribute('data-practice');
    if (practice === null && !tag.startsWith('practice-')) return [tag, ...element.classList].join('.');
    const like = everything.filter((one) => one.localName === tag && one.getAttribute('data-practice') === practice);
    return `${tag}${practice === null ? '' : `[data-practice="${practice}"]`}${like.length > 1 ? ` (${like.indexOf(element) + 1} of ${like.length})` : ''}`;
  };
  const above = (element: Element): Element | null => element.assignedSlot ?? element.parentElement ?? ((element.getRootNode() as ShadowRoot).host as Element | undefined) ?? null;
  const chain = (element: Element): Element[] => {
    const found: Element[] = [];
    for (let one: Element | null = element; one; one = above(one)) found.push(one);
    return found;
  };
  return {everything, where, chain};
}
