/** `npm test` counts what happened: nothing that fell over, and nothing that was not there, passes. */
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {browserSuites, componentTestFiles, longestFirst, longFiles, nodeTestFiles, suiteFiles} from '../../scripts/test/files.mjs';
import {runNodeTests} from '../../scripts/test/node-tests.mjs';
import {sideBySide} from '../../scripts/test/side-by-side.mjs';
import {stepsFor} from '../../scripts/test/steps.mjs';
import {failureText, lastLine, table} from '../../scripts/test/summary.mjs';

const run = (...names: string[]) => runNodeTests(names.map((name) => `tests/build/fixtures/runner/${name}.ts`), {only: [], minutesEach: 1, minutes: 5});

describe('a run of Node tests', () => {
  it('counts what passed and what failed, and says what did not run and why', async () => {
    const {passed, failures, notRun} = await run('passes');
    assert.equal(passed, 1);
    assert.deepEqual(failures.map(({name}) => name), ['tests/build/fixtures/runner/passes.ts: a suite › fails']);
    assert.match(failures[0]?.text ?? '', /1 !== 2/);
    assert.deepEqual(notRun, ['tests/build/fixtures/runner/passes.ts: is left out here (the tool for it is missing)']);
  });

  it('counts a file that falls over as failed, with its reason', async () => {
    const {passed, failures} = await run('falls-over', 'passes');
    assert.equal(passed, 1);
    assert.deepEqual(failures.map(({name}) => name), ['tests/build/fixtures/runner/falls-over.ts', 'tests/build/fixtures/runner/passes.ts: a suite › fails']);
  });

  it('counts a file without a test as failed', async () => {
    const {passed, failures} = await run('has-none');
    assert.equal(passed, 0);
    assert.match(failures[0]?.text ?? '', /There is no test in this file/);
  });

  it('counts a suite whose preparation fails as failed', async () => {
    const {passed, failures} = await run('hook-fails');
    assert.equal(passed, 0);
    assert.ok(failures.length > 0);
    assert.match(failures.map(({text}) => text).join('\n'), /not prepared/);
  });

  it('counts a run without tests as failed', async () => {
    const {passed, failures} = await runNodeTests([], {only: [], minutesEach: 1, minutes: 5});
    assert.equal(passed, 0);
    assert.match(failures[0]?.text ?? '', /no test to run/);
  });
});

describe('the summary', () => {
  const finished = [
    {step: 'types', passed: 1, failures: [], seconds: 2},
    {step: 'node', passed: 40, failures: [{name: 'one', text: 'why'}, {name: 'two', text: 'why'}], seconds: 3.25, notRun: ['something']},
  ];

  it('ends in one line that other programs read', () => assert.equal(lastLine(finished), '41 passed, 2 failed'));

  it('has a line for each step', () => {
    assert.deepEqual(table(finished).split('\n').map((line) => line.trim().split(/\s{2,}/)), [
      ['step', 'passed', 'failed', 'seconds'],
      ['types', '1', '0', '2.0'],
      ['node', '40', '2', '3.3', 'not all of it ran'],
    ]);
  });

  it('cuts a failure that would fill screens', () => {
    const text = failureText({name: 'long', text: Array.from({length: 500}, (_, line) => `line ${line}`).join('\n')});
    assert.match(text, /line 79\n.*420 lines more$/);
  });
});

describe('the sorting of test files', () => {
  it('leaves none out and runs none twice', () => {
    const sorted = [...nodeTestFiles(), ...componentTestFiles(), ...browserSuites.flatMap(suiteFiles)];
    assert.equal(new Set(sorted).size, sorted.length);
    assert.ok(sorted.includes('tests/build/test-run.test.ts'));
    assert.ok(sorted.includes('tests/engines/engines.test.ts'));
  });

  it('begins with what takes longest, and leaves none out for it', () => {
    const all = [...nodeTestFiles(), ...browserSuites.flatMap(suiteFiles)];
    assert.deepEqual(longFiles.filter((file) => !all.includes(file)), [], 'each is there');
    assert.deepEqual(longestFirst(all).slice(0, longFiles.length), longFiles);
    assert.deepEqual(longestFirst(all).sort(), all.sort());
  });
});

describe('the steps', () => {
  it('are in the order in which one needs another: what needs the build stands after it, and not beside it', () => {
    const order = stepsFor([], []).map((group) => group.map(({name}) => name));
    const place = (step: string): number => order.findIndex((group) => group.includes(step));
    for (const step of ['node', 'chromium', 'firefox', 'webkit', 'browser']) assert.ok(place(step) > place('build'), step);
  });

  it('are those that are named, or those that have the files', () => {
    assert.deepEqual(stepsFor(['floors', 'node'], []).flat().map(({name}) => name), ['floors', 'node']);
    assert.deepEqual(stepsFor([], ['tests/hosts/hosts.test.ts', 'tests/components/term/term.test.ts']).flat().map(({name}) => name), ['chromium', 'browser']);
  });
});

describe('work done side by side', () => {
  /** Lets the others go on. */
  const turn = () => new Promise((resolve) => void setImmediate(resolve));

  it('is two at a time, is told of one after the other, and comes to its results in order', async () => {
    let running = 0;
    let most = 0;
    const piece = (name: string, turns: number) => async (say: (text: string) => void) => {
      most = Math.max(most, ++running);
      for (let at = 1; at <= turns; at++) {
        say(`${name}${at} `);
        await turn();
      }
      running -= 1;
      return name;
    };
    let printed = '';
    const results = await sideBySide([piece('a', 4), piece('b', 1), piece('c', 2), piece('d', 0)], (text) => void (printed += text));
    assert.deepEqual(results, ['a', 'b', 'c', 'd']);
    assert.equal(printed, 'a1 a2 a3 a4 b1 c1 c2 ');
    assert.equal(most, 2);
  });

  it('prints what the first says as it comes', async () => {
    const printed: string[] = [];
    let seenBefore: string[] = [];
    await sideBySide([async (say) => {
      say('now');
      await turn();
      seenBefore = [...printed];
    }], (text) => void printed.push(text));
    assert.deepEqual(seenBefore, ['now']);
  });
});
