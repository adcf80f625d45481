/** `.import.json`: which files of a pack an import wrote, and the hash of each, so that what somebody changed since is left alone. */
import {readFileSync} from 'node:fs';
import {join} from 'node:path';

/** It begins with a point, so that it is not read as a part of the pack. */
export const writtenName = '.import.json';

/** By the document's file name: the hash of each file as it was written, by its path with forward slashes. */
export type Written = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** A path of a file in a folder of a kind, by whatever name somebody gave it, or of pack.yaml: nothing that leads elsewhere, whoever wrote the list. */
const isInPack = (path: string): boolean => /^(pack\.yaml|[a-z-]+\/[^/\\]+\.md)$/.test(path);

/** What earlier imports wrote; nothing where the list is not there or cannot be read, so that every file counts as somebody's own. */
export function readWritten(folder: string): Written {
  try {
    const read: unknown = JSON.parse(readFileSync(join(folder, writtenName), 'utf8'));
    return Object.fromEntries(
      Object.entries(Object(read) as object).map(([document, files]) => [document, Object.fromEntries(Object.entries(Object(files) as object).filter(([path, hash]) => isInPack(path) && typeof hash === 'string'))]),
    ) as Written;
  } catch {
    return {};
  }
}

export const writtenText = (written: Written): string => `${JSON.stringify(written, null, 2)}\n`;
