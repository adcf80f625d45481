/** One row tried on one control in one engine: a page is opened, the control is used, and what is found is asserted. */
import assert from 'node:assert/strict';
import {setTimeout as pause} from 'node:timers/promises';
import type {Engine, EngineName, Json} from '../engines/engine.js';
import type {Names} from './names.js';
import {today} from './samples.js';
import {postedFields, type Page, type Site} from './site.js';

/** The id, and the name in the post, of the control that is tried. Both stand on each page, side by side. */
export type Subject = 'ours' | 'native';

/** A control as `in-page.js` gives it to a page. */
export interface Control {
  element: HTMLInputElement;
  write(): void;
  clear(): void;
  answered(): boolean;
  expected(): string[];
  focused(): HTMLElement | null;
  posts(form?: HTMLFormElement): string[];
  now(): Standing;
}

/** What a control holds, what its form's data has under its name, and what that should be. */
export type Standing = {answered: boolean; posts: string[]; expected: string[]};

export type Note = {kind: 'error' | 'warning' | 'violation'; text: string};

declare global {
  function control(id: string): Control;
  function nativeFields(form: HTMLFormElement): [string, string][];
  const notes: Note[];
}

/** Why a row cannot be tried on a control or in an engine; never a failure. */
export class NotTried extends Error {
  override name = 'NotTried';
}

/** What stands beside ours in a row. */
export type NativeControl = 'checkbox' | 'text' | 'radio' | 'date';

const natives: Record<NativeControl, string> = {
  checkbox: 'type="checkbox" value="yes"',
  text: 'type="text"',
  radio: 'type="radio" value="yes"',
  date: 'type="date"',
};

/** The checklist with a choice of three for each item, and the one with a tick. */
export const statusChecklist = 'pack="wandsworth" checklist="wandsworth-5"';
export const tickChecklist = 'pack="leicestershire" checklist="partners-requests"';

export interface Row {
  group: string;
  /** What is promised, in words that hold for any form control. */
  title: string;
  /** The native control beside ours, or why there is none to try. */
  beside: NativeControl | {none: string};
  /** Rejects where the promise is broken, saying how; with `NotTried` where it cannot be told. */
  check(trial: Trial): Promise<void>;
  /** Engines in which this cannot be told of either control, and why. No row is passed over without standing here. */
  untried?: Partial<Record<EngineName, string>>;
}

let pages = 0;

export class Trial {
  constructor(
    readonly engine: Engine,
    readonly site: Site,
    readonly names: Names,
    readonly subject: Subject,
    readonly beside: NativeControl,
  ) {}

  /** The markup of one control. */
  markup(subject: Subject, id: string, attributes: string, of = statusChecklist): string {
    return subject === 'ours'
      ? `<practice-checklist id="${id}" name="ours" ${of} today="${today}" ${attributes}></practice-checklist>`
      : `<input id="${id}" name="native" autocomplete="on" ${natives[this.beside]} ${attributes}>`;
  }

  /** The markup of both controls, side by side. The attributes go on the one that is tried, and `around` is put around that one. */
  controls(attributes = '', {around = (markup: string): string => markup, of = statusChecklist} = {}): string {
    const one = (subject: Subject): string => (this.subject === subject ? around(this.markup(subject, subject, attributes, of)) : this.markup(subject, subject, '', of));
    return `<div>${one('ours')}</div><div>${one('native')}</div>`;
  }

  /** One more of the control that is tried, under the same name. */
  another(id: string): string {
    return `<div>${this.markup(this.subject, id, '')}</div>`;
  }

  /** Serves a page under an address of its own. */
  serve(body: string, {head = '<script type="module" src="/guidance/checklist.js"></script>', headers = {}}: {head?: string; headers?: Page['headers']} = {}): string {
    return this.site.page(`/page-${(pages += 1)}`, {body: pageText(body, head), headers});
  }

  /** Opens a page and waits until the checklists in it can be used. */
  async open(body: string, options?: Parameters<Trial['serve']>[1]): Promise<string> {
    const address = this.serve(body, options);
    await this.engine.goto(address);
    await this.shown();
    return address;
  }

  /** A form with both controls. */
  form(attributes = ''): Promise<string> {
    return this.open(`<form id="form" action="/echo" method="post">${this.controls(attributes)}<button>Save</button></form>`);
  }

  /** Waits until every checklist on the page shows its items. */
  async shown(): Promise<void> {
    const ready = await this.until(() => this.engine.evaluate(() => document.readyState === 'complete' && [...document.querySelectorAll('practice-checklist')].every((element) => element.shadowRoot?.querySelector('[data-item]'))));
    assert.ok(ready, 'the checklist shows its items');
  }

  /** Presses the mouse on an element, once the page has come to rest. */
  click(selector: string): Promise<void> {
    return clickAtRest(this.engine, selector);
  }

  /** A person answers, with the mouse. */
  async answer(): Promise<void> {
    if (this.subject === 'ours') return this.click('#ours >>> [data-item=chronology] input[value=up-to-date]');
    await this.click('#native');
    if (this.beside === 'text') await this.engine.type('answered');
  }

  /** Runs a function in the page with the id of the control that is tried. */
  ask<R>(fn: (id: Subject) => R | Promise<R>): Promise<Awaited<R>> {
    return this.engine.evaluate(fn, this.subject);
  }

  /** A person presses Save. Gives the fields that reached the server, once the page that it answers with stands. */
  save(): Promise<[string, string][]> {
    return saveForm(this.engine, this.site);
  }

  now(): Promise<Standing> {
    return this.ask((id) => control(id).now());
  }

  /** It is answered, and its form carries exactly what it holds. */
  async isCarried(standing?: Standing): Promise<void> {
    const {answered, posts, expected} = standing ?? (await this.now());
    assert.equal(answered, true, 'it is answered');
    assert.deepEqual(posts, expected, 'its form’s data holds its value, once');
  }

  /** It is not answered, and its form carries what an empty control posts. */
  async isEmpty(standing?: Standing): Promise<void> {
    const {answered, posts, expected} = standing ?? (await this.now());
    assert.equal(answered, false, 'it is not answered');
    assert.deepEqual(posts, expected, 'its form’s data holds no answer');
  }

  /** Nothing on the page went wrong. */
  async isQuiet(): Promise<void> {
    assert.deepEqual(await this.engine.evaluate(() => notes as unknown as Json), [], 'no error, no warning, no breach of the policy');
  }

  /** Asks until the answer is true, for ten seconds at most: a busy machine is slow, and only a failure waits so long. */
  until(ask: () => Promise<boolean>, milliseconds = 10_000): Promise<boolean> {
    return until(ask, milliseconds);
  }
}

/**
 * Scrolls to an element, waits until what is on the page is drawn and no longer moves, and presses the mouse on it. A person
 * waits as well: a press on a place where something was a moment ago says nothing about either control.
 */
export async function clickAtRest(engine: Engine, selector: string): Promise<void> {
  await engine.evaluate(async (path: string) => {
    const find = (scope: ParentNode | null | undefined, [step = '', ...deeper]: string[]): Element | null => {
      const element = scope?.querySelector(step) ?? null;
      return deeper.length > 0 ? find(element?.shadowRoot, deeper) : element;
    };
    const target = find(document, path.split(' >>> '));
    target?.scrollIntoView({block: 'center', behavior: 'instant'});
    // what was off the screen may have no box yet
    const places = (): string => [target, ...document.querySelectorAll('practice-checklist, input, button')].map((element) => element?.getClientRects()[0]?.top).join();
    const hasBox = (): boolean => !target || (target.getClientRects()[0]?.width ?? 0) > 0;
    for (let before = '', round = 0; round < 50 && !(hasBox() && before === places()); round += 1) {
      before = places();
      for (const element of document.querySelectorAll('practice-checklist')) await (element as unknown as {updateComplete?: Promise<unknown>}).updateComplete;
      for (let frame = 0; frame < 2; frame += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
    }
  }, selector);
  await engine.click(selector);
}

/** Presses the form's button, waits until the page that the server answers with stands, and gives the fields that reached the server. */
export async function saveForm(engine: Engine, site: Site): Promise<[string, string][]> {
  site.forget();
  await clickAtRest(engine, 'form button:not([type])');
  const saved = await until(() => engine.evaluate(() => document.title === 'Saved' && document.readyState === 'complete'), 10_000);
  assert.ok(saved, 'the form was posted, and its server answered');
  return postedFields(site);
}

/** Asks until the answer is true; the last answer when the time is up. A page that is being left has none. */
export async function until(ask: () => Promise<boolean>, milliseconds: number): Promise<boolean> {
  for (const last = Date.now() + milliseconds; ; await pause(20)) {
    const answer = await ask().catch(() => false);
    if (answer || Date.now() > last) return answer;
  }
}

/** A whole page: what every page of these tests begins with, then its own. */
export const pageText = (body: string, head: string): string => `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Case screen</title><script src="/in-page.js"></script>${head}</head><body>${body}</body></html>`;
