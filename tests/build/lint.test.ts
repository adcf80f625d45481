/** The lint rules that hold promises of the product: each is broken once here, and told. */
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {ESLint} from 'eslint';

const rules = ['no-restricted-syntax', 'no-eval', 'no-implied-eval', 'no-new-func'];
// none of these rules needs types, and without them a snippet is read at once
const eslint = new ESLint({ruleFilter: ({ruleId}) => rules.includes(ruleId), overrideConfig: {languageOptions: {parserOptions: {project: null}}}});

const element = 'components/base/define.ts';
const test = 'tests/build/lint.test.ts';

/** Code with the file it is taken to stand in, and the word the message has to contain. */
const faults: [file: string, code: string, message: RegExp][] = [
  [element, 'element.innerHTML = text;', /markup/],
  [element, "element.insertAdjacentHTML('beforeend', text);", /markup/],
  [element, "document.write('x');", /markup/],
  [element, "import {unsafeHTML} from 'lit/directives/unsafe-html.js'; unsafeHTML;", /unsafe directive/],
  [element, "import {styleMap} from 'lit/directives/style-map.js'; styleMap;", /styleMap/],
  [element, 'html`<p style="color: red"></p>`;', /style attribute/],
  [element, 'html`<p class="a" style=$' + '{x}></p>`;', /style attribute/],
  [element, "element.setAttribute('style', x);", /style attribute/],
  [element, "eval('1');", /eval/],
  [element, "new Function('return 1');", /Function/],
  [test, "it.only('one', () => {});", /left out/],
  [test, "describe.skip('one', () => {});", /left out/],
  [test, "it('one', {skip: true}, () => {});", /left out/],
  [test, "xit('one', () => {});", /left out/],
];
const fine: [file: string, code: string][] = [
  [element, 'html`<p class="a" part="style">style=plain</p>`;'],
  [element, 'element.textContent = text;'],
  [test, "it('one', {skip: missing}, () => {});"],
];

const told = async (file: string, code: string) => {
  const [result] = await eslint.lintText(code, {filePath: file});
  return (result?.messages ?? []).map(({message}) => message);
};

describe('the lint rules', () => {
  for (const [file, code, message] of faults) it(`tell of ${code}`, async () => assert.match((await told(file, code)).join('\n'), message));
  for (const [file, code] of fine) it(`have nothing against ${code}`, async () => assert.deepEqual(await told(file, code), []));
});
