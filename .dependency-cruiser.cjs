/**
 * The floors of the house: which folder may know which. Ground first, every arrow runs down, no circles.
 * `npm test -- floors` enforces it.
 */

/** Folders of one floor, as the start of a path. A test hands in its own root. */
const root = process.env.FLOORS_ROOT ?? '';
const floor = (...names) => `^${root}(${names.map((name) => (name === 'components' ? 'components' : `src/${name}`)).join('|')})/`;

/** What a floor may know, besides itself. */
const mayKnow = {
  model: [],
  calendar: ['model'],
  records: ['model', 'calendar'],
  packs: ['model', 'calendar'],
  authoring: ['model', 'calendar'],
  components: ['model', 'calendar', 'records', 'packs'],
  embed: ['model', 'calendar', 'records', 'packs', 'components'],
  studio: ['model', 'calendar', 'records', 'packs', 'authoring', 'components', 'embed', 'site'],
  site: ['model', 'calendar', 'packs', 'components', 'embed'],
  cli: ['model', 'calendar', 'records', 'packs', 'authoring', 'components', 'embed', 'site'],
};

/** What a reader's page loads. */
const browser = ['calendar', 'records', 'packs', 'components', 'embed'];

const floors = Object.entries(mayKnow).map(([name, below]) => ({
  name: `floor-${name}`,
  severity: 'error',
  comment: `${name} may know ${below.join(', ') || 'nothing of ours'} and itself. Move what it needs down, or hand it over as an argument.`,
  from: {path: floor(name)},
  to: {path: `^${root}(src|components)/`, pathNot: floor(name, ...below)},
}));

module.exports = {
  forbidden: [
    ...floors,
    {
      name: 'no-circles',
      severity: 'error',
      comment: 'Two modules that need each other are one concern, or hide a third.',
      from: {},
      to: {circular: true},
    },
    {
      name: 'model-as-types-only',
      severity: 'error',
      comment: 'The schemas bring zod, four times the size of Lit. Browser code takes the types alone: `import type`.',
      from: {path: floor(...browser)},
      to: {path: floor('model'), dependencyTypesNot: ['type-only']},
    },
    {
      name: 'light-pages',
      severity: 'error',
      comment: 'zod, marked, yaml, @noble/hashes, fflate and saxes belong to the build and to the command; no page that a reader opens carries them.',
      from: {path: floor(...browser)},
      to: {path: '(^|/)node_modules/(zod|marked|yaml|@noble|fflate|saxes)/|^(zod|marked|yaml|fflate|saxes|@noble/.*)$', dependencyTypesNot: ['type-only']},
    },
    {
      name: 'pages-without-node',
      severity: 'error',
      comment: 'Code that a page runs has no Node modules. What renders without a page has.',
      from: {path: floor(...browser, 'model', 'authoring', 'studio'), pathNot: `^${root}src/embed/static/`},
      to: {dependencyTypes: ['core']},
    },
    {
      name: 'static-apart-from-pages',
      severity: 'error',
      comment: 'What renders in Node is for servers and builds; no page carries it.',
      from: {path: floor(...browser), pathNot: `^${root}src/embed/static/`},
      to: {path: `^${root}src/embed/static/`},
    },
    {
      name: 'nothing-missing',
      severity: 'error',
      comment: 'An import that leads nowhere.',
      from: {},
      to: {couldNotResolve: true},
    },
    {
      name: 'product-apart-from-tools',
      severity: 'error',
      comment: 'The product knows nothing of its demo, stories, tests and scripts.',
      from: {path: `^${root}(src|components)/`},
      to: {path: `^${root}(demo|stories|tests|scripts)/`},
    },
    {
      name: 'declared-packages',
      severity: 'error',
      comment: 'A package that the product imports is among the dependencies in package.json.',
      from: {path: `^${root}(src|components)/`},
      to: {dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown']},
    },
  ],
  options: {
    doNotFollow: {path: 'node_modules'},
    tsPreCompilationDeps: true,
    tsConfig: {fileName: 'tsconfig.json'},
    enhancedResolveOptions: {exportsFields: ['exports'], conditionNames: ['import', 'default', 'types'], extensions: ['.ts', '.js', '.mjs', '.json']},
  },
};
