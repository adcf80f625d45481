/** What an import would write, held against what stands in the folder: nothing that somebody wrote or changed is replaced. */
import {contentHash, isStill} from '../content-hash.js';

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
 * @param written the hashes of the last import of the same document
 * @param content what stands in the folder under a path, or undefined
 * @param force whether files that somebody wrote or changed are replaced
 */
export function planFiles(files: ReadonlyMap<string, string>, written: Readonly<Record<string, string>>, content: (path: string) => Uint8Array | undefined, force: boolean): Plan {
  const plan: Plan = {write: new Map(), same: [], left: [], removed: [], outlived: [], hashes: {}};
  const before = followed(files, written, content);
  for (const [path, text] of files) {
    const there = content(path);
    const wanted = contentHash(text);
    if (there && isStill(there, wanted)) plan.same.push(path);
    else if (!there || isStill(there, before[path]) || force) plan.write.set(path, there ? savedAs(there, text) : text);
    else plan.left.push(path);
    // of one that was left, what was written last is remembered: undoing the change gives it back to the import
    plan.hashes[path] = plan.left.includes(path) ? before[path] ?? wanted : wanted;
  }
  for (const path of Object.keys(before).filter((one) => !files.has(one))) {
    const there = content(path);
    if (there) (isStill(there, before[path]) ? plan.removed : plan.outlived).push(path);
  }
  return plan;
}

/** The hashes with those of files that somebody has given another name, and has not changed, under the new one. */
function followed(files: ReadonlyMap<string, string>, written: Readonly<Record<string, string>>, content: (path: string) => Uint8Array | undefined): Record<string, string> {
  const before = {...written};
  for (const path of files.keys()) {
    const there = before[path] === undefined ? content(path) : undefined;
    const old = there && Object.keys(before).find((one) => content(one) === undefined && isStill(there, before[one]));
    if (old === undefined) continue;
    before[path] = before[old]!; // it is one of its keys
    delete before[old];
  }
  return before;
}

/** A text with the mark and the line ends of the file that it takes the place of. */
function savedAs(there: Uint8Array, text: string): string {
  const before = Buffer.from(there).toString('utf8');
  const lines = before.includes('\r\n') ? text.replaceAll('\n', '\r\n') : text;
  return before.startsWith('\uFEFF') ? `\uFEFF${lines}` : lines;
}
