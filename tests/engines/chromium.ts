import {chromium, type CDPSession} from 'playwright-core';
import {findChromium, missingEngine} from '../../scripts/browsers.mjs';
import type {AccessibleNode, Engine, Json} from './engine.js';
import {callExpression, findSource, middleSource, readOutcome} from './in-page.js';
import {keysOf} from './input-plugin.mjs';
import {chromiumArguments} from './launch.mjs';

/** Straight through the protocol: Playwright's own evaluate goes by `eval`, which a strict page policy may refuse. */
const evaluateIn = async (session: CDPSession, fn: unknown, args: Json[]): Promise<Json> => {
  const {result, exceptionDetails} = await session.send('Runtime.evaluate', {expression: callExpression(fn, args), awaitPromise: true, returnByValue: true});
  if (exceptionDetails) throw new Error(`In the page: ${exceptionDetails.exception?.description ?? exceptionDetails.text}`);
  return readOutcome(result.value);
};

const axNodeIn = async (session: CDPSession, selector: string): Promise<AccessibleNode> => {
  const {result, exceptionDetails} = await session.send('Runtime.evaluate', {expression: `(${findSource})(${JSON.stringify(selector)})`});
  if (exceptionDetails || !result.objectId) throw new Error(`In the page: ${exceptionDetails?.exception?.description ?? `nothing for ${selector}`}`);
  const {nodes} = await session.send('Accessibility.getPartialAXTree', {objectId: result.objectId, fetchRelatives: false});
  const node = nodes[0];
  if (!node) throw new Error(`"${selector}" has no node in the accessibility tree.`);
  return {
    role: String(node.role?.value ?? 'none'),
    name: String(node.name?.value ?? ''),
    description: String(node.description?.value ?? ''),
    states: Object.fromEntries((node.properties ?? []).map(({name, value}) => [name, (value.value ?? null) as Json])),
  };
};

export const openChromium = async (): Promise<Engine> => {
  const executablePath = findChromium();
  if (!executablePath) throw new Error(missingEngine('chromium'));
  const browser = await chromium.launch({executablePath, args: chromiumArguments()});
  const page = await browser.newPage({viewport: {width: 1280, height: 800}});
  const session = await page.context().newCDPSession(page);
  await session.send('Accessibility.enable');
  const keyName = (chord: string): string => keysOf(chord).map((key) => (key === ' ' ? 'Space' : key)).join('+');
  return {
    name: 'chromium',
    version: browser.version(),
    goto: async (url) => void (await page.goto(url)),
    evaluate: async (fn, ...args) => (await evaluateIn(session, fn, args)) as never,
    press: (chord) => page.keyboard.press(keyName(chord)),
    type: (text) => page.keyboard.type(text),
    click: async (selector) => {
      const {x, y} = (await evaluateIn(session, middleSource, [selector])) as {x: number; y: number};
      await page.mouse.click(x, y);
    },
    back: async () => void (await page.goBack()),
    forward: async () => void (await page.goForward()),
    reload: async () => void (await page.reload()),
    url: async () => page.url(),
    axNode: (selector) => axNodeIn(session, selector),
    axName: async (selector) => (await axNodeIn(session, selector)).name,
    close: () => browser.close(),
  };
};
