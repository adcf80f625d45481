/** What an import would write, held against what stands in the folder: nothing that somebody wrote or changed is replaced. */
import {hashOf} from './written.js';

export interface Plan {
  /** New, or of an earlier import and changed by nobody since. */
  write: Map<string, string>;
  /** Already as they would be written. */
  same: string[];
  /** Written or changed by somebody, and left as they are. */
  left: string[];
  /** Of an earlier import of the same document, which no longer gives them. */
  removed: string[];
  /** The same, but changed by somebody since. */
  outlived: string[];
  /** What the next import has to know: the hash of each file that is as this one wrote it. */
  hashes: Record<string, string>;
}

/**
 * @param files what the document gives, by path
 * @param before the hashes of the last import of the same document
 * @param content what stands in the folder under a path, or undefined
 * @param force whether files that somebody wrote or changed are replaced
 */
export function planFiles(files: ReadonlyMap<string, string>, before: Readonly<Record<string, string>>, content: (path: string) => Uint8Array | undefined, force: boolean): Plan {
  const plan: Plan = {write: new Map(), same: [], left: [], removed: [], outlived: [], hashes: {}};
  for (const [path, text] of files) {
    const there = content(path);
    const hash = there && hashOf(there);
    const wanted = hashOf(text);
    if (hash === wanted) plan.same.push(path);
    else if (hash === undefined || hash === before[path] || force) plan.write.set(path, text);
    else plan.left.push(path);
    // of one that was left, what was written last is remembered: undoing the change gives it back to the import
    plan.hashes[path] = plan.left.includes(path) ? before[path] ?? wanted : wanted;
  }
  for (const path of Object.keys(before).filter((one) => !files.has(one))) {
    const there = content(path);
    if (there) (hashOf(there) === before[path] ? plan.removed : plan.outlived).push(path);
  }
  return plan;
}
