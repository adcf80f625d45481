/** The classic script: for pages that cannot write `type="module"`. That it works in such a page is held by tests/hosts. */
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {createContext, runInContext, Script} from 'node:vm';
import {classicScript} from '../../scripts/build/classic.mjs';

describe('the classic script', () => {
  it('is one that a browser takes without type="module", and carries its hash', () => {
    const code = readFileSync('dist/embed/practice-guidance.classic.js', 'utf8');
    assert.doesNotThrow(() => new Script(code));
    const {files} = JSON.parse(readFileSync('dist/embed/integrity.json', 'utf8')) as {files: Record<string, string>};
    assert.match(files['practice-guidance.classic.js'] ?? '', /^sha384-/);
  });

  it('knows where it came from, and leaves no name on the page', () => {
    const page = createContext({document: {currentScript: {src: 'https://host.example/guidance/one.js'}, baseURI: 'https://host.example/case'}, said: []});
    const names = Object.keys(page);
    runInContext(classicScript('function start(from){said.push(from)}var state=1;start(import.meta.url);', 'one.js'), page);
    assert.deepEqual([...(page['said'] as string[])], ['https://host.example/guidance/one.js']);
    assert.deepEqual(Object.keys(page), names);
  });

  it('goes by the page’s address where the page does not say which script runs', () => {
    const page = createContext({document: {currentScript: null, baseURI: 'https://host.example/case'}, said: []});
    runInContext(classicScript('said.push(import.meta.url)', 'one.js'), page);
    assert.deepEqual([...(page['said'] as string[])], ['https://host.example/case']);
  });

  it('does nothing where there is no page', () => {
    assert.doesNotThrow(() => runInContext(classicScript('throw new Error("ran")', 'one.js'), createContext({})));
  });

  it('is not made of a module that asks for more than its address', () => {
    assert.throws(() => classicScript('import.meta.resolve("x")', 'one.js'), /one\.js cannot become a classic script: it uses import\.meta for more/);
  });
});
