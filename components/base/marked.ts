/**
 * The words that a person has marked in an element, on one line. Nothing where the marking is, or goes on, elsewhere on the
 * page: a case screen's own text is none of ours, and must not be passed on.
 */
export function markedIn(root: ShadowRoot): string {
  const selection = getSelection();
  const inside = (from: Node | null | undefined, to: Node | null | undefined): boolean => root.contains(from ?? null) && root.contains(to ?? null);
  try {
    const found = selection?.getComposedRanges?.({shadowRoots: [root]})[0];
    if (found && inside(found.startContainer, found.endContainer)) {
      const range = new Range();
      range.setStart(found.startContainer, found.startOffset);
      range.setEnd(found.endContainer, found.endOffset);
      return squeezed(range);
    }
  } catch {
    // a browser with an earlier form of it: what is marked cannot be told, and the entry is named instead
  }
  const own = (root as {getSelection?(): Selection | null}).getSelection?.() ?? selection;
  return inside(own?.anchorNode, own?.focusNode) ? squeezed(own) : '';
}

const squeezed = (marked: unknown): string => String(marked).replace(/\s+/g, ' ').trim();
