// @ts-check
/** Runs component tests in WebKitGTK, one page at a time in one window. */
import {chordActions, clickActions} from './webkit-keys.mjs';
import {startWebkit} from './webkit-session.mjs';

/** @returns {import('@web/test-runner').BrowserLauncher & Record<string, unknown>} */
export const webkitLauncher = () => {
  /** @type {import('./webkit-session.mjs').WebkitSession | undefined} */
  let webkit;
  /** @type {Set<string>} */
  const active = new Set();
  /** @param {'GET' | 'POST'} method @param {string} path @param {object} body */
  const call = async (method, path, body) => {
    webkit ??= await startWebkit();
    return webkit.call(method, path, body);
  };
  /** @param {readonly string[]} keys */
  const press = (keys) => call('POST', '/actions', chordActions(keys));

  return {
    name: 'WebKit',
    type: 'webdriver',
    concurrency: 1,
    async initialize() {
      webkit ??= await startWebkit();
    },
    isActive: (session) => active.has(session),
    getBrowserUrl: () => undefined,
    async startSession(session, url) {
      active.add(session);
      await call('POST', '/url', {url});
    },
    async stopSession(session) {
      active.delete(session);
      await call('POST', '/url', {url: 'about:blank'});
      return {testCoverage: undefined};
    },
    async stop() {
      await webkit?.close();
      webkit = undefined;
    },
    async startDebugSession() {
      throw new Error('WebKit has no debug session: debug in Chromium or Firefox.');
    },

    // What the commands of a test page come down to.
    /** `sendKeys` of @web/test-runner-commands. @param {string} _session @param {readonly string[]} keys */
    async sendKeys(_session, keys) {
      for (const key of keys) await press([key]);
    },
    press,
    /** @param {number} x @param {number} y */
    clickAt: (x, y) => call('POST', '/actions', clickActions(x, y)),
  };
};
