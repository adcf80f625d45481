// @ts-check
/** A reporter for Node's test runner: prints a line a file, and leaves what came of the tests as JSON in TEST_RESULTS. */
import {writeFileSync} from 'node:fs';
import path from 'node:path';
import {inspect} from 'node:util';

/** @param {any} error the runner's wrapper with the test's own error as its cause */
const errorText = (error) => {
  const cause = error?.cause ?? error;
  return cause instanceof Error ? (cause.stack ?? cause.message) : typeof cause === 'string' ? cause : inspect(cause);
};

/**
 * @param {AsyncIterable<{type: string, data: any}>} source
 * @returns {AsyncGenerator<string>}
 */
export default async function* report(source) {
  /** @type {Map<string, {passed: number, failed: number}>} */
  const files = new Map();
  /** @type {{name: string, text: string}[]} */
  const failures = [];
  /** @type {string[]} */
  const notRun = [];
  /** Names of the suites around the test that begins. @type {string[]} */
  const around = [];
  /** Seconds that a whole file took, its preparations among them. @type {Map<string, number>} */
  const seconds = new Map();
  let current = '';

  const line = () => {
    const counts = files.get(current);
    const took = seconds.get(current);
    return counts ? `  ${current}  ${counts.passed} passed${counts.failed > 0 ? `, ${counts.failed} failed` : ''}${took ? `, ${took.toFixed(1)} s` : ''}\n` : '';
  };

  for await (const {type, data} of source) {
    if (type === 'test:start') around[data.nesting] = data.name;
    if (type === 'test:stderr') yield data.message;
    if (type === 'test:complete' && data.file && path.resolve(data.name) === path.resolve(data.file)) seconds.set(path.relative(process.cwd(), data.file).split(path.sep).join('/'), data.details.duration_ms / 1000);
    if (type !== 'test:pass' && type !== 'test:fail') continue;
    const file = path.relative(process.cwd(), data.file ?? data.name).split(path.sep).join('/');
    // The runner wraps each file in a test of its own name, which says something only where the file fell over.
    const isFile = data.nesting === 0 && path.resolve(data.name) === path.resolve(file);
    const isSuite = data.details?.type === 'suite';
    if (type === 'test:pass' && (isFile || isSuite)) continue;
    // A suite that failed because a test in it did is told of by that test.
    if (type === 'test:fail' && (isSuite || isFile) && data.details?.error?.failureType === 'subtestsFailed') continue;
    if (file !== current) {
      yield line();
      current = file;
    }
    const counts = files.get(file) ?? {passed: 0, failed: 0};
    files.set(file, counts);
    const name = [...around.slice(0, data.nesting), data.name].join(' › ');
    if (data.skip !== undefined || data.todo !== undefined) notRun.push(`${file}: ${name} (${[data.skip, data.todo].filter((reason) => typeof reason === 'string').join(', ') || 'no reason given'})`);
    else if (type === 'test:pass') counts.passed += 1;
    else {
      counts.failed += 1;
      failures.push({name: isFile ? file : `${file}: ${name}`, text: errorText(data.details?.error)});
    }
  }
  yield line();
  const passed = [...files.values()].reduce((sum, counts) => sum + counts.passed, 0);
  if (process.env.TEST_RESULTS) writeFileSync(process.env.TEST_RESULTS, JSON.stringify({passed, failures, notRun, files: [...files.keys()]}));
}
