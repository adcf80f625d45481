/** Asking a page. Straight through the browser's protocol, since a strict policy refuses the `eval` that a driver would use. */
import {setTimeout as pause} from 'node:timers/promises';
import type {BrowserContext, CDPSession, Page} from 'playwright-core';
import {Problem} from '../problem.js';
import {contrast} from './in-page/contrast.js';
import {elements} from './in-page/elements.js';
import {look, type Parts} from './in-page/look.js';
import {pageStyle} from './in-page/page-style.js';
import {places} from './in-page/places.js';
import type {Look} from './in-page/shapes.js';

/** A function as text that a page can run. Some builds mark names with a helper that a page does not have. */
const asText = (fn: unknown): string => `((__name) => (${String(fn)}))((named) => named)`;

/** A function that a page runs before anything else in it. */
export const asScript = (fn: unknown): string => `(${asText(fn)})();`;

const parts = {places, pageStyle, contrast, elements} satisfies Parts;
const partsAsText = `{${Object.entries(parts).map(([name, fn]) => `${name}: ${asText(fn)}`).join(', ')}}`;

/** One frame's answers. */
export interface FrameLook extends Look {
  /** Undefined for the page itself. */
  frame: string | undefined;
  /** By the number of an element among `elements`: the name that assistive technology is told. */
  names: ReadonlyMap<number, string>;
}

/** The page's own frames in one process, and how to ask each. */
interface Place {
  session: CDPSession;
  /** A context's number, or undefined for the session's own frame. */
  context: number | undefined;
}

async function askPlace({session, context}: Place, known: readonly string[]): Promise<FrameLook | undefined> {
  const evaluate = (expression: string, byValue: boolean) => session.send('Runtime.evaluate', {expression, returnByValue: byValue, awaitPromise: byValue, ...(context === undefined ? {} : {contextId: context})});
  const {result, exceptionDetails} = await evaluate(`(${asText(look)})(${JSON.stringify(known)}, ${partsAsText}).then(JSON.stringify)`, true);
  if (typeof result.value !== 'string') {
    if (exceptionDetails) throw new Error(`the page could not be asked: ${exceptionDetails.exception?.description ?? exceptionDetails.text}`);
    return undefined;
  }
  const found = JSON.parse(result.value) as Look;
  const names = new Map<number, string>();
  for (const [number, {control}] of found.elements.entries()) {
    if (!control) continue;
    const {result: element} = await evaluate(`globalThis[Symbol.for('practice-guidance doctor')].elements[${number}]`, false);
    if (!element.objectId) continue;
    const {nodes} = await session.send('Accessibility.getPartialAXTree', {objectId: element.objectId, fetchRelatives: false});
    names.set(number, String(nodes[0]?.name?.value ?? '').trim());
  }
  return {...found, frame: undefined, names};
}

/** The default contexts of a session's frames, by the frame's id. Kept by whoever listens from the beginning. */
export async function followContexts(session: CDPSession): Promise<ReadonlyMap<string, number>> {
  const contexts = new Map<string, number>();
  session.on('Runtime.executionContextCreated', ({context}) => {
    const {isDefault, frameId} = (context.auxData ?? {}) as {isDefault?: boolean; frameId?: string};
    if (isDefault && frameId) contexts.set(frameId, context.id);
  });
  session.on('Runtime.executionContextDestroyed', ({executionContextId}) => {
    for (const [frame, id] of contexts) if (id === executionContextId) contexts.delete(frame);
  });
  session.on('Runtime.executionContextsCleared', () => contexts.clear());
  await session.send('Runtime.enable');
  await session.send('Accessibility.enable');
  return contexts;
}

/** How long a page may take to answer when the time is over, in milliseconds. */
const lastWord = 10_000;

/** @throws Problem where a script of the page never ends: nothing can be asked of it then, and nobody could use it */
async function answered<T>(asking: Promise<T>, until: number): Promise<T> {
  const given = Math.max(until - Date.now(), 0) + lastWord;
  const over = new AbortController();
  const silent = pause(given, undefined, {signal: over.signal}).then(() => {
    throw new Problem(`The page was opened, and gave no answer for ${Math.round(given / 1000)} seconds: a script of it does not end. It would stand still for its readers too.`);
  });
  try {
    return await Promise.race([asking, silent]);
  } finally {
    over.abort();
    silent.catch(() => undefined);
    asking.catch(() => undefined);
  }
}

/** How long frames may take to answer, in milliseconds: those that stand still do not hold up the rest. */
const frameToAnswer = 5000;

/**
 * What every frame of a page shows, the page itself first. A frame that goes away meanwhile is left out.
 * @param until when the time is over, in milliseconds since 1970
 * @throws Problem where the page itself stands still
 */
export async function askAll(page: Page, session: CDPSession, contexts: ReadonlyMap<string, number>, known: readonly string[], until: number): Promise<FrameLook[]> {
  const main = await answered(askPlace({session, context: undefined}, known), until);
  if (!main) throw new Error('the page gave no answer');
  const {frameTree} = await session.send('Page.getFrameTree');
  const others: Place[] = [...contexts].filter(([frame]) => frame !== frameTree.frame.id).map(([, context]) => ({session, context}));
  others.push(...(await apart(page.context(), page)));
  const found = await Promise.all(others.map((place) => Promise.race([askPlace(place, known).catch(() => undefined), pause(frameToAnswer, undefined, {ref: false})])));
  return [main, ...found.flatMap((one) => (one ? [{...one, frame: one.address}] : []))];
}

/** Frames that the browser keeps in a process of their own, such as those of another site. */
async function apart(context: BrowserContext, page: Page): Promise<Place[]> {
  const places: Place[] = [];
  for (const frame of page.frames().slice(1)) {
    const session = await context.newCDPSession(frame).catch(() => undefined); // in the page's own process it has none
    if (session) places.push({session, context: undefined});
  }
  return places;
}
