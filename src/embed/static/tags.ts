/** The elements that can be drawn without a page, by their tags, and what may be said in their attributes. */
import '../../../components/bottom-lines/define.js';
import '../../../components/checklist/define.js';
import '../../../components/explanation/define.js';
import '../../../components/figures/define.js';
import '../../../components/framework/define.js';
import '../../../components/glossary/define.js';
import '../../../components/guidance/define.js';
import '../../../components/pack/define.js';
import '../../../components/pathway/define.js';
import '../../../components/roles/define.js';
import '../../../components/search/define.js';
import '../../../components/standards/define.js';
import '../../../components/statements/define.js';
import '../../../components/term/define.js';
import '../../../components/timescales/define.js';
import type {PracticeElement} from '../../../components/base/practice-element.js';
import {nearWords} from '../../packs/near-words.js';
import {names} from '../names.js';

/** Every tag there is. */
export const tags: readonly string[] = names.map((name) => `practice-${name}`);

export type ElementClass = typeof PracticeElement & (new () => PracticeElement);

/**
 * The class of a tag.
 * @throws Error where there is no such tag, with the one that was perhaps meant.
 */
export function classOf(tag: string): ElementClass {
  if (tags.includes(tag)) return customElements.get(tag) as unknown as ElementClass; // registered by the imports above
  const near = nearWords(tag.replace(/^practice-/, ''), names).map((name) => `practice-${name}`);
  throw new Error(`There is no <${tag}>. ${near.length ? `Meant perhaps: ${near.join(', ')}` : `There are: ${tags.join(', ')}`}.`);
}

/** What any element of a page may have. */
const anyones = /^(id|class|lang|dir|hidden|slot|title|role|part|tabindex|translate|style|form|name|value|required|readonly|disabled)$|^(data|aria)-/;

/**
 * Looks for attributes that are nearly one of an element's own.
 * @throws Error with the one that was perhaps meant.
 */
export function checkAttributes(tag: string, type: ElementClass, given: readonly string[]): void {
  const known = type.observedAttributes;
  for (const name of given) {
    if (known.includes(name) || anyones.test(name)) continue;
    const near = nearWords(name.toLowerCase(), known);
    if (near.length) throw new Error(`<${tag}> has no attribute “${name}”. Meant perhaps: ${near.join(', ')}.`);
  }
}
