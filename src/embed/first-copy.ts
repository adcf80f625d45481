/**
 * Whether this copy of the library is the first on the page, and can run there. Asked before anything of it runs: a second Lit would
 * clash with the first over the name of its Trusted Types policy. The first copy stays; another version is told of once. It does not
 * run where a page makes JSON another way, as old libraries do by `toJSON` on arrays and texts: answers would be saved in other words.
 */
export function firstCopy(version: string, from: string): boolean {
  const key = Symbol.for('practice-guidance');
  const page = globalThis as {[key]?: {version: string; from: string}};
  const first = page[key];
  const unfit = !first && globalThis.document && (globalThis.customElements ? JSON.stringify(['a']) !== '["a"]' && 'a script of this page changes JSON by toJSON' : 'it has no customElements');
  if (unfit) {
    console.error(`practice-guidance was not started on this page: ${unfit}.`);
    return false;
  }
  if (!first) page[key] = {version, from};
  else if (first.version !== version) console.warn(`practice-guidance ${version} from ${from} was not started: version ${first.version} from ${first.from} already runs on this page and stays in use. Load one version only.`);
  return !first;
}
