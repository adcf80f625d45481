/**
 * Registering elements under names of the host's own: another prefix, where `practice-` is taken or a house has its own, or a
 * registry of the host's own, which only some shadow trees use. Importing this registers nothing.
 */
import {define as defineOne} from '../../components/base/define.js';
import {PracticeBottomLines} from '../../components/bottom-lines/bottom-lines.js';
import {PracticeChecklist} from '../../components/checklist/checklist.js';
import {PracticeExplanation} from '../../components/explanation/explanation.js';
import {PracticeFigures} from '../../components/figures/figures.js';
import {PracticeFramework} from '../../components/framework/framework.js';
import {PracticeGlossary} from '../../components/glossary/glossary.js';
import {PracticeGuidance} from '../../components/guidance/guidance.js';
import {PracticePack} from '../../components/pack/pack.js';
import {PracticePathway} from '../../components/pathway/pathway.js';
import {PracticeRoles} from '../../components/roles/roles.js';
import {PracticeSearch} from '../../components/search/search.js';
import {PracticeStandards} from '../../components/standards/standards.js';
import {PracticeStatements} from '../../components/statements/statements.js';
import {PracticeTerm} from '../../components/term/term.js';
import {PracticeTimescales} from '../../components/timescales/timescales.js';

/** In the order of registering: what others are made up of comes before them. */
const classes = {
  'pack': PracticePack,
  'bottom-lines': PracticeBottomLines,
  'checklist': PracticeChecklist,
  'explanation': PracticeExplanation,
  'figures': PracticeFigures,
  'glossary': PracticeGlossary,
  'pathway': PracticePathway,
  'roles': PracticeRoles,
  'search': PracticeSearch,
  'standards': PracticeStandards,
  'statements': PracticeStatements,
  'term': PracticeTerm,
  'timescales': PracticeTimescales,
  'framework': PracticeFramework,
  'guidance': PracticeGuidance,
};

/** An element by its tag without a prefix: `checklist`, `bottom-lines`. */
export type ElementName = keyof typeof classes;

/** Elements by the tags that a prefix gives them: `interface HTMLElementTagNameMap extends ElementsByTag<'ours-'> {}`. */
export type ElementsByTag<Prefix extends string> = {[Name in ElementName as `${Prefix}${Name}`]: InstanceType<(typeof classes)[Name]>};

const all = Object.keys(classes) as ElementName[]; // of an object literal
const standard = 'practice-';

/** The classes that a prefix stands for. Made once, so that the same prefix twice is the same class twice. */
const prefixed = new Map<string, CustomElementConstructor>();

/**
 * Registers elements. Once more with the same version is silent, with another warns and leaves the first. Does nothing in Node.
 * @param registry where; the page's own without it
 * @param prefix what their tags begin with, a hyphen at its end
 * @param names which; all without it. What a framework is made up of has to be named as well
 * @throws TypeError where the prefix cannot begin a tag, or there is no element of a name
 */
export function define(registry = globalThis.customElements as CustomElementRegistry | undefined, prefix: string = standard, names: readonly ElementName[] = all): void {
  if (!/^[a-z][a-z0-9.-]*-$/.test(prefix)) throw new TypeError(`define: “${prefix}” cannot begin a tag. Write small letters and digits with a hyphen at the end, such as “ours-”.`);
  const strange = names.find((name) => !Object.hasOwn(classes, name));
  if (strange !== undefined) throw new TypeError(`define: there is no element “${strange}”. There are: ${all.join(', ')}.`);
  for (const name of all) if (names.includes(name)) defineOne(`${prefix}${name}`, classOf(prefix, name), registry);
}

/** A class has one name in a registry, so that each prefix has classes of its own. They are still `instanceof` ours. */
function classOf(prefix: string, name: ElementName): CustomElementConstructor {
  if (prefix === standard) return classes[name];
  const tag = prefix + name;
  const made = prefixed.get(tag) ?? Object.assign(class extends (classes[name] as CustomElementConstructor) {}, {prefix});
  prefixed.set(tag, made);
  return made;
}
