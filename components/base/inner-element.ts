import {isServer} from 'lit';

/**
 * An element of ours to stand inside another: registered where that one is, and under the same prefix, whatever names a host gave
 * them (see `src/embed/define.ts`).
 * @param name the tag without its prefix
 * @returns nothing where the host has not registered it
 */
export function innerElement(around: Element, name: string): HTMLElement | undefined {
  const {prefix = 'practice-'} = around.constructor as {prefix?: string};
  const tag = prefix + name;
  // a browser without scoped registries has the page's alone, and disregards the option
  const customElementRegistry = around.customElementRegistry ?? customElements;
  if (isServer) {
    const type = customElementRegistry.get(tag); // it has no document
    return type && new type();
  }
  return customElementRegistry.get(tag) && document.createElement(tag, {customElementRegistry});
}
