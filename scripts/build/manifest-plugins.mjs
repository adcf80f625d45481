// @ts-check
/** What custom-elements.json needs beyond what the analyzer sees by itself. */

/**
 * @typedef {{module?: string, name: string}} Reference
 * @typedef {{name: string, kind: string, tagName?: string, customElement?: boolean, members?: {privacy?: string, name: string}[], events?: {name?: string, description?: string}[]}} Declaration
 * @typedef {{path: string, declarations?: Declaration[], exports?: {kind: string, name: string, declaration: Reference}[]}} Module
 * @typedef {{modules: Module[]}} Manifest
 */

/** Elements are registered by our own `define('practice-…', Class)`, which tells the tag. */
export const definedTags = () => ({
  name: 'defined-tags',
  /** @param {any} context the analyzer's: TypeScript, one node of a source file, the module so far */
  analyzePhase({ts, node, moduleDoc}) {
    if (!ts.isCallExpression(node) || node.expression.getText() !== 'define') return;
    const [tag, element] = node.arguments;
    if (!tag || !element || !ts.isStringLiteral(tag) || !ts.isIdentifier(element)) return;
    moduleDoc.exports = [...(moduleDoc.exports ?? []), {kind: 'custom-element-definition', name: tag.text, declaration: {name: element.text, module: moduleDoc.path}}];
  },
  /** @param {{customElementsManifest: Manifest}} context */
  packageLinkPhase({customElementsManifest: {modules}}) {
    for (const {kind, name, declaration} of modules.flatMap((module) => module.exports ?? [])) {
      if (kind !== 'custom-element-definition') continue;
      const owner = modules.find((module) => module.declarations?.some((one) => one.kind === 'class' && one.name === declaration.name));
      const element = owner?.declarations?.find((one) => one.name === declaration.name);
      if (!owner || !element) throw new Error(`define('${name}', ${declaration.name}): no class ${declaration.name} was found in components/`);
      element.tagName = name;
      element.customElement = true;
      declaration.module = owner.path;
    }
  },
});

/** Methods that only the browser calls. */
const isReaction = (/** @type {string} */ name) => name.endsWith('Callback') || name === 'formAssociated';

/**
 * Leaves out what is nobody's business but the element's own: members that are not public or that only the browser calls, events
 * that the analyzer guessed from the code (ours are described, with `@fires`), and the modules that elements are made from.
 */
export const publicOnly = () => ({
  name: 'public-only',
  /** @param {{customElementsManifest: Manifest}} context */
  packageLinkPhase({customElementsManifest: manifest}) {
    // a module of types alone leaves no file behind
    manifest.modules = manifest.modules.filter(({path, declarations, exports}) => !path.startsWith('components/base/') && (declarations?.length || exports?.length));
    for (const {declarations = []} of manifest.modules)
      for (const one of declarations) {
        one.members = one.members?.filter(({name, privacy}) => (privacy ?? 'public') === 'public' && !name.startsWith('#') && !isReaction(name));
        one.events = one.events?.filter(({name, description}) => name && description);
      }
  },
});

/** Characters of a type beyond which its own name tells a reader more than all of it written out. */
const longestType = 120;

/** The type parser writes every type out to its last field, `Pack` in three thousand characters: names stay names. */
export const shortTypes = () => ({
  name: 'short-types',
  /** @param {{customElementsManifest: Manifest}} context */
  packageLinkPhase({customElementsManifest}) {
    visit(customElementsManifest, (node) => {
      const parsed = /** @type {{text?: string} | undefined} */ (node.parsedType);
      if (parsed?.text && parsed.text.length > longestType) delete node.parsedType;
    });
  },
});

/** The manifest is read beside the built package, so it names built files: `components/a/b.ts` is `dist/components/a/b.js`. */
export const builtPaths = () => ({
  name: 'built-paths',
  /** @param {{customElementsManifest: Manifest}} context */
  packageLinkPhase({customElementsManifest}) {
    visit(customElementsManifest, (node) => {
      for (const key of ['path', 'module']) {
        const path = node[key];
        if (typeof path === 'string' && path.endsWith('.ts')) node[key] = `dist/${path.replace(/^\//, '').replace(/\.ts$/, '.js')}`;
      }
    });
  },
});

/** @param {unknown} node @param {(node: Record<string, unknown>) => void} each */
const visit = (node, each) => {
  if (typeof node !== 'object' || node === null) return;
  if (!Array.isArray(node)) each(/** @type {Record<string, unknown>} */ (node));
  for (const child of Object.values(node)) visit(child, each);
};
