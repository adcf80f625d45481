import {version} from './version.js';

/**
 * Registers an element under its tag. The same version twice is silent; another version on the page stays, with one
 * warning that names both. Does nothing where there is no registry (Node), and never throws.
 */
export function define(tag: string, element: CustomElementConstructor): void {
  const registry = globalThis.customElements;
  const first = registry?.get(tag) as (CustomElementConstructor & {version?: string}) | undefined;
  if (!first) registry?.define(tag, element);
  else if (first.version !== version) console.warn(`<${tag}> ${version} was not registered: this page already has ${first.version}. Load one version only.`);
}
