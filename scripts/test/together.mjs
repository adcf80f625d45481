// @ts-check
/**
 * A test file that is the ones named in TEST_TOGETHER, one after the other in one process: for those that are done in a moment and would spend longer on
 * starting, compiling and reading the same modules. The runner tells of each test by the file that it stands in.
 */
import path from 'node:path';
import {test} from 'node:test';
import {pathToFileURL} from 'node:url';

for (const file of (process.env.TEST_TOGETHER ?? '').split('\n').filter(Boolean)) {
  try {
    await import(pathToFileURL(path.resolve(file)).href);
  } catch (error) {
    // one that falls over takes none of the others with it
    test(file, () => {
      throw error;
    });
  }
}
