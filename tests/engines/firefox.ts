import puppeteer, {type KeyInput, type Page} from 'puppeteer-core';
import {findFirefox, missingEngine} from '../../scripts/browsers.mjs';
import type {Engine, Json} from './engine.js';
import {callExpression, middleSource, readOutcome} from './in-page.js';
import {keysOf} from './input-plugin.mjs';
import {firefoxLaunch} from './launch.mjs';

const evaluateIn = async (page: Page, fn: unknown, args: Json[]): Promise<Json> => readOutcome(await page.evaluate(callExpression(fn, args)));

const press = async (page: Page, chord: string): Promise<void> => {
  const keys = keysOf(chord) as KeyInput[];
  const held = keys.slice(0, -1);
  for (const key of held) await page.keyboard.down(key);
  await page.keyboard.press(keys.at(-1) as KeyInput);
  for (const key of held.reverse()) await page.keyboard.up(key);
};

/** Firefox by WebDriver BiDi: Playwright's Firefox is a patched build that no distribution carries. */
export const openFirefox = async (): Promise<Engine> => {
  if (!findFirefox()) throw new Error(missingEngine('firefox'));
  const browser = await puppeteer.launch({...firefoxLaunch(), defaultViewport: {width: 1280, height: 800}});
  // Never the page it starts with: that one lacks the window's focus, so a key reaches the page but activates nothing.
  const page = await browser.newPage();
  return {
    name: 'firefox',
    version: (await browser.version()).replace(/^firefox\//i, ''),
    goto: async (url) => void (await page.goto(url)),
    evaluate: async (fn, ...args) => (await evaluateIn(page, fn, args)) as never,
    press: (chord) => press(page, chord),
    type: (text) => page.keyboard.type(text),
    click: async (selector) => {
      const {x, y} = (await evaluateIn(page, middleSource, [selector])) as {x: number; y: number};
      await page.mouse.click(x, y);
    },
    back: async () => void (await page.goBack()),
    forward: async () => void (await page.goForward()),
    reload: async () => void (await page.reload()),
    url: async () => page.url(),
    close: () => browser.close(),
  };
};
