/**
 * Whether this copy of the library is the first on the page. Asked before anything of it runs: a second Lit would clash
 * with the first over the name of its Trusted Types policy. The first copy stays; another version is told of once.
 */
export function firstCopy(version: string, from: string): boolean {
  const key = Symbol.for('practice-guidance');
  const page = globalThis as {[key]?: {version: string; from: string}};
  const first = page[key];
  if (!first) page[key] = {version, from};
  else if (first.version !== version) console.warn(`practice-guidance ${version} from ${from} was not started: version ${first.version} from ${first.from} already runs on this page and stays in use. Load one version only.`);
  return !first;
}
