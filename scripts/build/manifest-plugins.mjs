// @ts-check
/** What custom-elements.json needs beyond what the analyzer sees by itself. */

/**
 * @typedef {{module?: string, name: string}} Reference
 * @typedef {{name: string, kind: string, tagName?: string, customElement?: boolean, members?: {privacy?: string, name: string}[], events?: {name?: string, description?: string}[], superclass?: {name: string}, cssProperties?: {name: string, description: string, default: string}[]}} Declaration
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
 * Leaves out what is no member of a class: what its constructor writes on another object (`this.#internals.role = …`), and what says of
 * itself that it is `@internal`.
 */
export const declaredOnly = () => ({
  name: 'declared-only',
  /** @param {any} context the analyzer's: TypeScript, one node of a source file, the module so far */
  analyzePhase({ts, node, moduleDoc}) {
    if (!ts.isClassDeclaration(node)) return;
    const one = /** @type {Declaration | undefined} */ (moduleDoc.declarations?.find((/** @type {Declaration} */ {name}) => name === node.name?.getText()));
    if (!one) return;
    const isInternal = (/** @type {any} */ member) => ts.getJSDocTags(member).some((/** @type {any} */ {tagName}) => tagName.text === 'internal');
    const given = node.members.flatMap((/** @type {any} */ member) => (ts.isConstructorDeclaration(member) ? member.parameters : [member]));
    const declared = given.filter((/** @type {any} */ member) => !isInternal(member)).map((/** @type {any} */ member) => member.name?.getText());
    one.members = one.members?.filter(({name}) => declared.includes(name));
  },
});

/** What an event tells stands in its constructor, `constructor(readonly item: string)`, which the analyzer does not look into. */
export const eventFields = () => ({
  name: 'event-fields',
  /** @param {any} context the analyzer's: TypeScript, one node of a source file, the module so far */
  analyzePhase({ts, node, moduleDoc}) {
    if (!ts.isClassDeclaration(node) || !node.name?.getText().endsWith('Event')) return;
    const one = moduleDoc.declarations?.find((/** @type {Declaration} */ {name}) => name === node.name.getText());
    const given = node.members.filter(ts.isConstructorDeclaration).flatMap((/** @type {any} */ {parameters}) => parameters);
    const fields = given.filter((/** @type {any} */ {modifiers}) => modifiers?.some((/** @type {any} */ {kind}) => kind === ts.SyntaxKind.ReadonlyKeyword));
    one.members = [...(one.members ?? []), ...fields.map((/** @type {any} */ {name, type, jsDoc}) => ({kind: 'field', name: name.getText(), readonly: true, type: {text: written(ts, node, type)}, ...(jsDoc?.length ? {description: ts.getTextOfJSDocComment(jsDoc.at(-1).comment)} : {})}))];
  },
});

/** A type by its name; one that the same file describes by the names of what it holds. @param {any} ts @param {any} node @param {any} type */
const written = (ts, node, type) => {
  const described = node.getSourceFile().statements.find((/** @type {any} */ one) => ts.isInterfaceDeclaration(one) && one.name.getText() === type.getText());
  return described ? `{${described.members.map((/** @type {any} */ {name, questionToken}) => `${name.getText()}${questionToken ? '?' : ''}`).join(', ')}}` : type.getText();
};

/**
 * Leaves out what is nobody's business but the element's own: members that are not public or that only the browser calls, events
 * that the analyzer guessed from the code (ours are described, with `@fires`), and the modules that elements are made from, events aside.
 */
export const publicOnly = () => ({
  name: 'public-only',
  /** @param {{customElementsManifest: Manifest}} context */
  packageLinkPhase({customElementsManifest: manifest}) {
    // a module of types alone leaves no file behind
    manifest.modules = manifest.modules.filter(({path, declarations, exports}) => !(path.startsWith('components/base/') && !path.endsWith('-event.ts')) && (declarations?.length || exports?.length));
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

/** An attribute that says itself that it is text (`@attr {string} value`) does not take the type of a property of the same name, which may be an object. */
export const textAttributes = () => ({
  name: 'text-attributes',
  /** @param {{customElementsManifest: Manifest}} context */
  packageLinkPhase({customElementsManifest}) {
    visit(customElementsManifest, ({attributes}) => {
      for (const one of /** @type {{fieldName?: string, parsedType?: unknown}[]} */ (attributes ?? [])) if (!one.fieldName) delete one.parsedType;
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
