// @ts-check
/**
 * WebKitGTK by plain W3C WebDriver: a virtual screen, the driver, one session with one window. There is no package for it
 * that works without downloads, and the protocol is a handful of JSON requests.
 */
import {spawn} from 'node:child_process';
import {createServer} from 'node:net';
import {setTimeout as sleep} from 'node:timers/promises';
import {findWebkit, missingEngine} from '../../scripts/browsers.mjs';

/** @returns {Promise<number>} */
const freePort = () =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      server.close(() => resolve(port));
    });
  });

/**
 * Starts a virtual screen on whatever display number is free, so that several runs can share a machine.
 * @param {string} program
 * @returns {Promise<{child: import('node:child_process').ChildProcess, display: string}>}
 */
const startScreen = (program) =>
  new Promise((resolve, reject) => {
    const child = spawn(program, ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'], {stdio: ['ignore', 'ignore', 'ignore', 'pipe']});
    const timer = setTimeout(() => reject(new Error('Xvfb told no display number within 20 seconds.')), 20_000);
    let said = '';
    child.stdio[3]?.on('data', (chunk) => {
      said += String(chunk);
      if (!said.includes('\n')) return;
      clearTimeout(timer);
      resolve({child, display: `:${said.trim()}`});
    });
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`Xvfb ended at once (${code}).`)));
  });

/**
 * @typedef {object} WebkitSession
 * @property {string} version of WebKitGTK
 * @property {(method: 'GET' | 'POST' | 'DELETE', path: string, body?: object) => Promise<unknown>} call one command; the path is below the session
 * @property {() => Promise<void>} close ends browser, driver and screen
 */

/**
 * @returns {Promise<WebkitSession>}
 * @throws where WebKitGTK is not installed or does not start, saying which
 */
export const startWebkit = async () => {
  const found = findWebkit();
  if (!found) throw new Error(missingEngine('webkit'));
  /** @type {import('node:child_process').ChildProcess[]} */
  const children = [];
  // Not in a group of their own: whoever ends the test run by force ends these too. The browser goes with its screen.
  const endAll = () => children.reverse().forEach((child) => child.kill('SIGKILL'));
  process.once('exit', endAll);
  try {
    // WebKitGTK needs X11, software drawing and no accessibility bus in a container.
    /** @type {NodeJS.ProcessEnv} */
    const env = {...process.env, GDK_BACKEND: 'x11', LIBGL_ALWAYS_SOFTWARE: '1', WEBKIT_DISABLE_COMPOSITING_MODE: '1', NO_AT_BRIDGE: '1'};
    if (found.screen) {
      const {child, display} = await startScreen(found.screen);
      children.push(child);
      env.DISPLAY = display;
    }
    const port = await freePort();
    children.push(spawn(found.driver, [`--port=${port}`, '--host=127.0.0.1'], {env, stdio: 'ignore'}));
    const base = `http://127.0.0.1:${port}`;

    /** @param {string} method @param {string} path @param {object} [body] @returns {Promise<any>} */
    const request = async (method, path, body) => {
      const response = await fetch(base + path, {method, headers: {'content-type': 'application/json'}, body: body && JSON.stringify(body)});
      const {value} = /** @type {any} */ (await response.json());
      if (value?.error) throw new Error(`WebKit, ${path.replace(/^\/session\/[^/]+/, '') || 'session'}: ${value.error}: ${value.message}`);
      return value;
    };
    await untilReady(() => request('GET', '/status'));
    const {sessionId, capabilities} = await request('POST', '/session', {
      capabilities: {alwaysMatch: {browserName: 'MiniBrowser', 'webkitgtk:browserOptions': {binary: found.browser, args: ['--automation']}}},
    });
    return {
      version: String(capabilities.browserVersion),
      call: (method, path, body) => request(method, `/session/${sessionId}${path}`, body),
      close: async () => {
        // A driver that has already died is no reason to fail: everything is ended just below.
        await request('DELETE', `/session/${sessionId}`).catch(() => {});
        endAll();
        process.off('exit', endAll);
      },
    };
  } catch (error) {
    endAll();
    throw error;
  }
};

/** @param {() => Promise<unknown>} ask */
const untilReady = async (ask) => {
  for (let attempt = 0; ; attempt += 1)
    try {
      await ask();
      return;
    } catch (error) {
      if (attempt === 100) throw new Error('WebKitWebDriver did not answer within 20 seconds.', {cause: error});
      await sleep(200);
    }
};
