/** Something a person can put right: told as its message alone, with exit code 2. */
export class Problem extends Error {
  override name = 'Problem';
}

const words: Readonly<Record<string, string>> = {
  EACCES: 'it may not be read or written by you',
  EBUSY: 'another program is using it',
  EISDIR: 'it is a folder',
  ELOOP: 'its links lead round in a circle',
  EMFILE: 'too many files are open',
  ENAMETOOLONG: 'its name is too long',
  ENOENT: 'it is not there',
  ENOSPC: 'the disk is full',
  ENOTDIR: 'part of its path is a file, not a folder',
  EPERM: 'the system does not allow it',
  EROFS: 'the disk can only be read',
};

/** Why a file or folder could not be had, in words that end a sentence. */
export function whyNot(error: unknown): string {
  const {code = '', message} = error as NodeJS.ErrnoException;
  return words[code] ?? message;
}
