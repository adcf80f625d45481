/** In a browser: every story of an element in one page, and each as a server would be given it. */
import {render} from 'lit';
import type {Pack} from '../../../src/model/pack.js';
import * as bottomLines from '../../../stories/bottom-lines.stories.js';
import * as checklist from '../../../stories/checklist.stories.js';
import * as explanation from '../../../stories/explanation.stories.js';
import * as figures from '../../../stories/figures.stories.js';
import * as framework from '../../../stories/framework.stories.js';
import * as glossary from '../../../stories/glossary.stories.js';
import * as guidance from '../../../stories/guidance.stories.js';
import * as pack from '../../../stories/pack.stories.js';
import * as pathway from '../../../stories/pathway.stories.js';
import * as roles from '../../../stories/roles.stories.js';
import * as search from '../../../stories/search.stories.js';
import * as standards from '../../../stories/standards.stories.js';
import * as statements from '../../../stories/statements.stories.js';
import * as term from '../../../stories/term.stories.js';
import * as timescales from '../../../stories/timescales.stories.js';

interface Story {
  args?: object;
  render?(args: object): unknown;
  /** Somebody does something: no server can. */
  play?: unknown;
}
type Meta = Pick<Story, 'args' | 'render'>;

const files: Record<string, object> = {bottomLines, checklist, explanation, figures, framework, glossary, guidance, pack, pathway, roles, search, standards, statements, term, timescales};

/** An element of a story; packs are told by their place in a list. */
export interface Given {
  tag: string;
  attributes: Record<string, string>;
  pack?: number | string;
  properties: Record<string, unknown>;
  children: (string | Given)[];
}

const own = ['names', 'applies', 'terms'];

function givenFor(packs: Pack[]): (node: ChildNode) => (string | Given)[] {
  const given = (node: ChildNode): (string | Given)[] => {
    if (node instanceof Text) return [node.data.replace(/&/g, '&amp;').replace(/</g, '&lt;')];
    if (!(node instanceof HTMLElement)) return [];
    const children = [...node.childNodes].flatMap(given);
    if (!node.localName.startsWith('practice-')) {
      const copy = node.cloneNode() as HTMLElement;
      copy.textContent = '\0';
      const [start = '', end = ''] = copy.outerHTML.split('\0');
      return [start, ...children, end];
    }
    const {pack: from, src, name} = node as HTMLElement & {pack?: Pack | string; src?: string; name?: string};
    let pack: number | string | undefined;
    if (typeof from === 'object') {
      if (!packs.includes(from)) packs.push(from);
      pack = packs.indexOf(from);
    } else pack = from ?? (node.localName === 'practice-pack' ? (src ?? name) : undefined);
    const properties = Object.fromEntries(own.flatMap((one) => ((node as unknown as Record<string, unknown>)[one] ? [[one, (node as unknown as Record<string, unknown>)[one]]] : [])));
    const attributes = Object.fromEntries([...node.attributes].map(({name: attribute, value}) => [attribute, value]));
    return [{tag: node.localName, attributes, ...(pack !== undefined && {pack}), properties, children}];
  };
  return given;
}

/** Shows every story of the elements, in sections that are named after them; says what each is made of. */
function show(elements: readonly string[]): {stories: Record<string, (string | Given)[]>; packs: Pack[]} {
  const stories: Record<string, (string | Given)[]> = {};
  const packs: Pack[] = [];
  for (const element of elements) {
    const {default: meta, ...all} = files[element] as Record<string, Story> & {default: Meta};
    for (const [name, story] of Object.entries(all)) {
      if (story.play) continue;
      const section = document.createElement('section');
      section.ariaLabel = `${element} ${name}`;
      const args = {...meta.args, ...story.args};
      render((story.render ?? meta.render)!(args), section); // one of them has it
      document.querySelector('main')!.append(section); // the page has it
      stories[section.ariaLabel] = [...section.childNodes].flatMap(givenFor(packs));
    }
  }
  return {stories, packs};
}

const isOurs = ({localName}: Element): boolean => localName.startsWith('practice-');

/** Gives what a server has rendered its packs and properties, which no attribute holds. */
function dress({stories, packs}: ReturnType<typeof show>): void {
  const put = (element: Element, given: Given): void => {
    Object.assign(element, given.properties, given.pack !== undefined && {pack: typeof given.pack === 'number' ? packs[given.pack] : given.pack});
    const inner = [...element.querySelectorAll('*')].filter(isOurs);
    given.children.filter((one) => typeof one !== 'string').forEach((one, at) => inner[at] && put(inner[at], one));
  };
  for (const section of document.querySelectorAll('section')) {
    const outer = [...section.querySelectorAll('*')].filter((one) => isOurs(one) && !one.parentElement?.closest('practice-pack'));
    stories[section.ariaLabel ?? '']?.filter((one) => typeof one !== 'string').forEach((one, at) => outer[at] && put(outer[at], one));
  }
}

const inside = (node: ParentNode): Element[] => [...node.querySelectorAll('*')].flatMap((element) => [element, ...(element.shadowRoot ? inside(element.shadowRoot) : [])]);

/** A search that was asked before it has read its pack says so; how many were found stands in a line of the same look, but not beside what is said aloud. */
const isPreparing = (one: Element): boolean =>
  one.className === 'state' && one.textContent !== '' && one.nextElementSibling?.role === 'status' && (one.getRootNode() as Partial<ShadowRoot>).host?.localName === 'practice-search';

/** How many elements there are, and whether any is about to draw or to give way. A page has tens of thousands and is looked at again and again, so no list of them is made. */
function looked(): {count: number; busy: boolean} {
  let count = 0;
  let busy = false;
  const roots: ParentNode[] = [document];
  for (const root of roots)
    for (const one of root.querySelectorAll<Element & {isUpdatePending?: boolean}>('*')) {
      count += 1;
      busy ||= one.isUpdatePending === true || one.hasAttribute('data-still') || isPreparing(one);
      if (one.shadowRoot) roots.push(one.shadowRoot);
    }
  return {count, busy};
}

/** Until no element is about to draw, no search is being prepared, and nothing that a server rendered is there any more. Gives the names of the sections where it still is. */
async function atRest(): Promise<string[]> {
  let before = '';
  for (let calm = 0, times = 0; calm < 5 && times < 150; times += 1) {
    await new Promise((resolve) => setTimeout(resolve, 60));
    const {count, busy} = looked();
    const now = `${count} ${performance.getEntriesByType('resource').length}`;
    calm = now === before && !busy ? calm + 1 : 0;
    before = now;
  }
  // what is far from the window is told to nobody until it is drawn
  const all = new CSSStyleSheet();
  all.replaceSync('* { content-visibility: visible !important }');
  for (const root of [document, ...inside(document).flatMap(({shadowRoot}) => shadowRoot ?? [])]) root.adoptedStyleSheets.push(all);
  return [...document.querySelectorAll('section')].filter((section) => inside(section).some((one) => one.hasAttribute('data-still'))).map(({ariaLabel}) => String(ariaLabel));
}

const page = {show, dress, atRest};
Object.assign(globalThis, {page});
export type StoryPage = typeof page;
