/** The demo's case system: one JSON file a case. */
import {randomUUID} from 'node:crypto';
import {mkdir, readFile, readdir, rename, rm, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import * as z from 'zod';
import {caseReference, demoCase, type DemoCase} from './case.js';

export interface Store {
  /** Null where there is no such case. @throws StoreError where its file cannot be read. */
  read(reference: string): Promise<DemoCase | null>;
  /** Every case, by reference. @throws StoreError where a file cannot be read. */
  list(): Promise<DemoCase[]>;
  write(changed: DemoCase): Promise<void>;
  /** Takes every case away, and no other file. */
  clear(): Promise<void>;
}

/** Says which file cannot be read, why, and what to do. */
export class StoreError extends Error {
  override name = 'StoreError';
}

export function openStore(folder: string): Store {
  const fileOf = (reference: string) => join(folder, `${reference}.json`);

  const references = async () => {
    const names = await readdir(folder).catch(() => []);
    return names.map((name) => name.replace(/\.json$/, '')).filter((name) => caseReference.safeParse(name).success).sort();
  };

  const read = async (reference: string) => {
    if (!caseReference.safeParse(reference).success) return null;
    const text = await readFile(fileOf(reference), 'utf8').catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return null;
      throw error;
    });
    return text === null ? null : parse(text, reference);
  };

  return {
    read,
    list: async () => (await Promise.all((await references()).map(read))).filter((found) => found !== null),
    async write(changed) {
      await mkdir(folder, {recursive: true});
      // Written beside and then moved over: whoever reads in between meets the old case whole, never half of the new one.
      const beside = join(folder, `.${changed.reference}-${randomUUID()}`);
      await writeFile(beside, `${JSON.stringify(changed, null, 2)}\n`);
      await rename(beside, fileOf(changed.reference));
    },
    async clear() {
      await Promise.all((await references()).map((reference) => rm(fileOf(reference), {force: true})));
    },
  };
}

function parse(text: string, reference: string): DemoCase {
  const fail = (why: string): never => {
    throw new StoreError(`The stored case ${reference}.json cannot be read. It was left as it is. Put the demo cases back, or correct the file: ${why}`);
  };
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return fail((error as Error).message);
  }
  const parsed = demoCase.safeParse(value);
  return parsed.success ? parsed.data : fail(z.prettifyError(parsed.error));
}
