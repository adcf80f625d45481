/** What the bench does inside the page of what is read. */
import {html, render} from 'lit';
import {marked} from 'marked';
import {prose} from '../../../components/base/prose.js';
import type {Pack} from '../../../src/model/pack.js';
import type {Standard} from '../../../src/model/standard.js';
import {searchIndex, type SearchIndex} from '../../../src/packs/search.js';
import {largePack, largeQueries} from '../../unit/packs/search-sample.js';
import {frame, mark, pause, task} from './moments.js';


let pack: Pack;
/** A standard with all its sections, as the pack holds it and as its author wrote it. */
interface Page {
  json: string;
  markdown: string;
}
let pages: Page[] = [];
let sample: Pack;
let index: SearchIndex;

/** From its JSON to a tree of nodes. */
function tree(json: string): DocumentFragment {
  const {title, sections} = JSON.parse(json) as Standard;
  const page = document.createDocumentFragment();
  render(html`<h1>${title}</h1>${sections.map((section) => html`<h2>${section.title}</h2>${prose(section.body)}`)}`, page);
  return page;
}

function treeOfMarkdown(markdown: string): DocumentFragment {
  const template = document.createElement('template');
  // eslint-disable-next-line no-restricted-syntax -- what others do is what is measured; the text is our own
  template.innerHTML = marked.parse(markdown, {async: false});
  return template.content;
}

export const reading = {
  async prepareReading(): Promise<void> {
    const [found, markdown] = await Promise.all(['/embed/packs/wandsworth.json', '/markdown.json'].map(async (address) => (await fetch(address)).json() as Promise<unknown>));
    pack = found as Pack;
    const texts = markdown as Record<string, string>;
    pages = pack.standards.map((standard) => ({json: JSON.stringify(standard), markdown: texts[standard.id]!})); // there is a file for each
    await task();
  },

  /** Makes the tree of every standard, so many times over. Returns how many trees that were. */
  async pages(kind: 'ours' | 'marked', times: number): Promise<number> {
    await task();
    const make = kind === 'ours' ? ({json}: Page): DocumentFragment => tree(json) : ({markdown}: Page): DocumentFragment => treeOfMarkdown(markdown);
    for (let time = 0; time < times; time++) pages.forEach(make);
    return times * pages.length;
  },

  /** A generated pack of that size, read in so that each slice is a task with a mark in it. */
  async index(size: number): Promise<void> {
    sample = largePack(size);
    index = searchIndex(sample);
    for (let whole = false; !whole; ) {
      await task();
      mark();
      whole = index.read();
    }
  },

  /** Many searches in it, each a task with a mark in it. */
  async searches(count: number): Promise<void> {
    for (const query of largeQueries(sample, count)) {
      await task();
      mark();
      index.find(query);
    }
  },

  /** Puts one element on the page, with its pack, and waits until it has come to rest. */
  async show(tag: string, attributes: Record<string, string>): Promise<void> {
    await task();
    mark();
    const element = Object.assign(document.createElement(tag), {pack});
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    document.body.append(element);
    let words = -1;
    for (let still = 0; still < 3; ) {
      await frame();
      await pause(50);
      const now = element.shadowRoot?.querySelectorAll('*').length ?? 0;
      still = now > 20 && now === words ? still + 1 : 0;
      words = now;
    }
  },
};

export type Reading = typeof reading;
