/** Rules that catch faults. How code is laid out is left to whoever writes it (STYLE: two spaces, single quotes, long lines are fine). */
import {defineConfig} from 'eslint/config';
import {configs as litConfigs} from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import {configs as wcConfigs} from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';

/** What no page of a careful host lets through, and what would make a promise of ours untrue. */
const forbiddenEverywhere = [
  {selector: "AssignmentExpression > MemberExpression.left[property.name=/^(innerHTML|outerHTML|srcdoc)$/]", message: 'Text never becomes markup here: build nodes, or a Lit template.'},
  {selector: "CallExpression[callee.property.name=/^(insertAdjacentHTML|setHTMLUnsafe|parseHTMLUnsafe|createContextualFragment)$/]", message: 'Text never becomes markup here: build nodes, or a Lit template.'},
  {selector: "CallExpression[callee.object.name='document'][callee.property.name=/^(write|writeln)$/]", message: 'Text never becomes markup here: build nodes, or a Lit template.'},
];
const forbiddenInElements = [
  ...forbiddenEverywhere,
  {selector: "ImportDeclaration[source.value=/directives\\/(unsafe-|style-map)/]", message: 'No unsafe directive, and no styleMap: a strict page policy refuses inline style. Use a class, a custom property in a rule, or classMap.'},
  {selector: "TaggedTemplateExpression[tag.name=/^(html|svg)$/] TemplateElement[value.raw=/\\sstyle\\s*=/]", message: 'No style attribute in a template: a strict page policy refuses it. Use a class.'},
  {selector: "CallExpression[callee.property.name='setAttribute'] > Literal.arguments[value='style']", message: 'No style attribute: a strict page policy refuses it. Use a class.'},
  {selector: "CallExpression[callee.object.type='MemberExpression'][callee.object.property.name='prototype']:not([callee.property.name='call'])", message: "Nobody's prototype is patched."},
];
/** A test that is left out, or that leaves the others out, is how a fault gets through. */
const forbiddenInTests = [
  ...forbiddenEverywhere,
  {selector: "MemberExpression[object.name=/^(describe|it|test|suite)$/][property.name=/^(only|skip|todo)$/]", message: 'No test is left out, and none leaves the others out.'},
  {selector: "CallExpression[callee.name=/^(xit|xdescribe|fit|fdescribe)$/]", message: 'No test is left out, and none leaves the others out.'},
  {selector: "CallExpression[callee.name=/^(describe|it|test|suite)$/] > ObjectExpression > Property[key.name=/^(only|skip|todo)$/] > Literal", message: 'No test is left out for good, and none leaves the others out. Where a tool is missing, skip by what was found out, with the reason.'},
];

export default defineConfig(
  {ignores: ['node_modules/', 'dist/', 'coverage/', '.cache/', '.data/', 'demo/public/vendor/', 'tests/hosts/angular/app/', /* of packages that are installed where their tests compile them: tests/types */ 'scripts/build/frameworks/*.d.ts']},
  {linterOptions: {reportUnusedDisableDirectives: 'error'}},
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: {parserOptions: {project: './tsconfig.json', tsconfigRootDir: import.meta.dirname}},
    rules: {
      '@typescript-eslint/no-import-type-side-effects': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', {considerDefaultExhaustiveForUnions: true}],
      '@typescript-eslint/restrict-template-expressions': ['error', {allowNumber: true, allowBoolean: true, allowNever: true}],
      '@typescript-eslint/no-misused-promises': ['error', {checksVoidReturn: {arguments: false, properties: false}}],
      '@typescript-eslint/no-unused-expressions': ['error', {allowShortCircuit: true, allowTernary: true}],
      '@typescript-eslint/no-unused-vars': 'off', // the compiler tells, and knows types
      '@typescript-eslint/no-unnecessary-type-assertion': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off', // parsed JSON given to a declared type; what reaches in untyped is still told
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/no-base-to-string': 'off',
      '@typescript-eslint/require-await': 'off', // async is also the way to turn a throw into a rejection
      '@typescript-eslint/unbound-method': 'off', // handlers are bound by Lit's `host`
    },
  },
  {files: ['**/*.{js,mjs,cjs}'], extends: [tseslint.configs.base]},
  {
    rules: {
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
      'no-debugger': 'error',
      'no-var': 'error',
      'prefer-const': 'error',
      'eqeqeq': ['error', 'always', {null: 'ignore'}],
      'no-constant-binary-expression': 'error',
      'no-self-compare': 'error',
      'no-template-curly-in-string': 'error',
      'no-unreachable-loop': 'error',
      'array-callback-return': 'error',
      'no-restricted-syntax': ['error', ...forbiddenEverywhere],
    },
  },
  {
    files: ['components/**/*.ts', 'src/embed/**/*.ts', 'src/packs/**/*.ts', 'stories/**/*.ts'],
    extends: [litConfigs['flat/recommended'], wcConfigs['flat/recommended'], litA11y.configs.recommended],
    rules: {
      'no-restricted-syntax': ['error', ...forbiddenInElements],
      'no-console': ['error', {allow: ['warn', 'error']}],
      // Both look at templates alone: a name bound as `.textContent`, or a key heard at the root, is no fault. axe and the keyboard tests see the page.
      'lit-a11y/accessible-name': 'off',
      'lit-a11y/click-events-have-key-events': 'off',
    },
  },
  {
    files: ['tests/**/*.ts'],
    rules: {
      'no-restricted-syntax': ['error', ...forbiddenInTests],
      // node:test's describe and it give promises that the runner itself awaits
      '@typescript-eslint/no-floating-promises': ['error', {allowForKnownSafeCalls: [{from: 'package', name: ['describe', 'it', 'test', 'suite', 'before', 'after', 'beforeEach', 'afterEach'], package: 'node:test'}]}],
      '@typescript-eslint/no-unused-expressions': 'off', // chai's `expect(x).to.be.true`
    },
  },
  {
    // what runs before TypeScript does, and one configuration that has to be CommonJS
    files: ['**/*.cjs'],
    languageOptions: {sourceType: 'commonjs', globals: {module: 'writable', require: 'readonly', process: 'readonly'}},
  },
);
