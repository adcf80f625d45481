/** Which packs stand on the page as a whole, so that whoever finds an entry can lead there. */
const places = new Map<Element, string>();

/** Says that an element shows a whole pack, or none any more. */
export const setPlace = (element: Element, pack?: string): void => {
  if (pack === undefined) places.delete(element);
  else places.set(element, pack);
};

/** Whether the page has a place for each entry of a pack, at `#kind-id`. */
export const hasPlace = (pack: string): boolean => [...places.values()].includes(pack);
