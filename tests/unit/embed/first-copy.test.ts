import assert from 'node:assert/strict';
import {afterEach, describe, it, mock} from 'node:test';
import {firstCopy} from '../../../src/embed/first-copy.js';

describe('two copies on a page', () => {
  afterEach(() => {
    delete (globalThis as Record<symbol, unknown>)[Symbol.for('practice-guidance')];
    mock.restoreAll();
  });
  /** What is warned of from here on. */
  const warned = () => mock.method(console, 'warn', () => undefined).mock;

  it('the first runs', () => assert.equal(firstCopy('1.0.0', '/a.js'), true));

  it('the same version again does not run, and says nothing', () => {
    const said = warned();
    firstCopy('1.0.0', '/a.js');
    assert.equal(firstCopy('1.0.0', '/b.js'), false);
    assert.equal(said.callCount(), 0);
  });

  it('another version does not run, and says which runs, from where, and what to do', () => {
    const said = warned();
    firstCopy('1.0.0', '/a.js');
    assert.equal(firstCopy('2.0.0', '/b.js'), false);
    assert.equal(said.callCount(), 1);
    for (const words of ['1.0.0', '/a.js', '2.0.0', '/b.js', 'Load one version only']) assert.ok(String(said.calls[0]!.arguments[0]).includes(words), words);
  });
});
