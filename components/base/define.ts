import {version} from './version.js';

/** A page that took `customElements.define` away is told so once, and not for each tag. */
let refused = false;

/**
 * Registers an element under its tag. The same version twice is silent; another version on the page stays, with one
 * warning that names both. Does nothing where there is no registry (Node), and never throws.
 * @param registry the page's own where none is given
 */
export function define(tag: string, element: CustomElementConstructor, registry = globalThis.customElements as CustomElementRegistry | undefined): void {
  const first = registry?.get(tag) as (CustomElementConstructor & {version?: string}) | undefined;
  if (!first) {
    try {
      registry?.define(tag, element);
    } catch {
      // told below, as where a define that is not the browser's does nothing
    }
    if (registry && !registry.get(tag) && !refused) {
      refused = true;
      console.error(`<${tag}> was not registered: this page has replaced customElements.define.`);
    }
  } else if (first.version !== version) console.warn(`<${tag}> ${version} was not registered: this page already has ${first.version}. Load one version only.`);
}
