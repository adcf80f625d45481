/**
 * One small way to drive three browser engines from a Node test, so that the same promise is checked in each.
 * Presses and clicks are real input (trusted events), never dispatched ones.
 */
import {engineNames, hasEngine, missingEngine} from '../../scripts/browsers.mjs';

export type EngineName = 'chromium' | 'firefox' | 'webkit';

/** What can cross between a test and a page: JSON. */
export type Json = null | boolean | number | string | Json[] | {[key: string]: Json};

/** One node of the accessibility tree, as the browser tells it to assistive technology. */
export interface AccessibleNode {
  role: string;
  name: string;
  description: string;
  /** States and properties by the browser's names: `checked`, `disabled`, `invalid`, `required`, `expanded`, … */
  states: Record<string, Json>;
}

/**
 * A browser with one page. A selector is CSS; `>>>` steps into the open shadow root of what stands before it:
 * `practice-checklist >>> input[type=radio]`.
 */
export interface Engine {
  readonly name: EngineName;
  /** As the browser tells it, for the page of results: `156.0.8078.79`. */
  readonly version: string;
  /** Opens an address; waits for its load event. */
  goto(url: string): Promise<void>;
  /**
   * Runs a function (or the source of one) in the page, awaits it, and gives back its result by way of JSON: `undefined`
   * comes back as null. The function sees nothing of the test but its arguments.
   * @throws Error with the page's own message when the function throws
   */
  evaluate<R, A extends Json[]>(fn: string | ((...args: A) => R | Promise<R>), ...args: A): Promise<Awaited<R>>;
  /** Presses a key by its `KeyboardEvent.key` name: `Tab`, `Shift+Tab`, `Space`, `Enter`, `ArrowDown`, `a`. */
  press(key: string): Promise<void>;
  /** Types a text into what has the focus, key by key. */
  type(text: string): Promise<void>;
  /** Scrolls to the first element that matches and presses the mouse in the middle of it. */
  click(selector: string): Promise<void>;
  /** One step back in the session history; waits for the page. */
  back(): Promise<void>;
  /** One step forward in the session history; waits for the page. */
  forward(): Promise<void>;
  reload(): Promise<void>;
  url(): Promise<string>;
  /** The accessibility tree's word on one element. Chromium only: absent elsewhere. */
  axNode?(selector: string): Promise<AccessibleNode>;
  /** The accessible name of one element. Chromium only: absent elsewhere. */
  axName?(selector: string): Promise<string>;
  /** Ends the browser and everything started for it. */
  close(): Promise<void>;
}

const openers: Record<EngineName, () => Promise<Engine>> = {
  chromium: async () => (await import('./chromium.js')).openChromium(),
  firefox: async () => (await import('./firefox.js')).openFirefox(),
  webkit: async () => (await import('./webkit.js')).openWebkit(),
};

/** The engines that this machine has. */
export const presentEngines = (): EngineName[] => engineNames.filter(hasEngine);

/**
 * Starts one engine with an empty page.
 * @throws Error that names what is missing and how to install it
 */
export const openEngine = async (name: EngineName): Promise<Engine> => {
  if (!hasEngine(name)) throw new Error(missingEngine(name));
  return openers[name]();
};
