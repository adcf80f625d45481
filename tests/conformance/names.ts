/**
 * The role and name that a browser tells to assistive technology. Each engine has its own way to ask: Chromium by its
 * protocol, Firefox by searching its accessibility tree, WebKit by the computed label of WebDriver. The last two are asked in
 * a browser of their own, started when it is first needed.
 */
import assert from 'node:assert/strict';
import {setTimeout as pause} from 'node:timers/promises';
import puppeteer, {type Page} from 'puppeteer-core';
import type {Engine} from '../engines/engine.js';
import {firefoxLaunch} from '../engines/launch.mjs';
import {startWebkit, type WebkitSession} from '../engines/webkit-session.mjs';

export interface Told {
  role: string;
  name: string;
}

export interface Names {
  /** Asserts what is told of the element with this id, on the page that stands open at this address. */
  isTold(address: string, id: string, wanted: Told): Promise<void>;
  close(): Promise<void>;
}

/** How long a page may take until its elements are registered and in the accessibility tree, in milliseconds. */
const patience = 5_000;

/** Asks until the answer is the wanted one, and asserts that it is. */
const comesTo = async <T>(ask: () => Promise<T>, wanted: T): Promise<void> => {
  for (const last = Date.now() + patience; ; await pause(50)) {
    const told = await ask();
    try {
      return assert.deepEqual(told, wanted);
    } catch (error) {
      if (Date.now() > last) throw error;
    }
  }
};

const inChromium = (engine: Engine): Names => ({
  isTold: (_address, id, wanted) =>
    comesTo(async () => {
      const {role, name} = await engine.axNode!(`#${id}`); // Chromium's driver has it
      return {role, name};
    }, wanted),
  close: async () => {},
});

/** Firefox finds elements by role and name; it is asked for those that have both. */
const inFirefox = (): Names => {
  let started: Promise<Page> | undefined;
  const start = async (): Promise<Page> => (await puppeteer.launch(firefoxLaunch())).newPage();
  return {
    async isTold(address, id, wanted) {
      const page = await (started ??= start());
      await page.goto(address);
      await comesTo(async () => {
        const found = await page.$$(`aria/${wanted.name}[role="${wanted.role}"]`);
        const ids = await Promise.all(found.map((element) => element.evaluate((one) => one.id)));
        return ids.includes(id) ? wanted : {role: 'another', name: 'another'};
      }, wanted);
    },
    close: async () => (await started)?.browser().close(),
  };
};

const inWebkit = (): Names => {
  let started: Promise<WebkitSession> | undefined;
  return {
    async isTold(address, id, wanted) {
      const session = await (started ??= startWebkit());
      await session.call('POST', '/url', {url: address});
      const found = (await session.call('POST', '/element', {using: 'css selector', value: `#${id}`})) as Record<string, string>;
      const path = `/element/${Object.values(found)[0]}`;
      await comesTo(async () => ({role: String(await session.call('GET', `${path}/computedrole`)), name: String(await session.call('GET', `${path}/computedlabel`))}), wanted);
    },
    close: async () => (await started)?.close(),
  };
};

/** What this engine tells. Nothing is started yet. */
export const namesIn = (engine: Engine): Names => (engine.name === 'chromium' ? inChromium(engine) : engine.name === 'firefox' ? inFirefox() : inWebkit());
