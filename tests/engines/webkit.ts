import type {Engine, Json} from './engine.js';
import {callExpression, middleSource, readOutcome} from './in-page.js';
import {keysOf} from './input-plugin.mjs';
import {chordActions, clickActions} from './webkit-keys.mjs';
import {startWebkit, type WebkitSession} from './webkit-session.mjs';

/** An async script hands its result to its last argument. */
const evaluateIn = async (session: WebkitSession, fn: unknown, args: Json[]): Promise<Json> =>
  readOutcome(await session.call('POST', '/execute/async', {script: `${callExpression(fn, args)}.then(arguments[arguments.length - 1]);`, args: []}));

const pressKeys = (session: WebkitSession, keys: readonly string[]): Promise<unknown> => session.call('POST', '/actions', chordActions(keys));

export const openWebkit = async (): Promise<Engine> => {
  const session = await startWebkit();
  return {
    name: 'webkit',
    version: session.version,
    goto: async (url) => void (await session.call('POST', '/url', {url})),
    evaluate: async (fn, ...args) => (await evaluateIn(session, fn, args)) as never,
    press: async (chord) => void (await pressKeys(session, keysOf(chord))),
    type: async (text) => {
      for (const character of text) await pressKeys(session, [character]);
    },
    click: async (selector) => {
      const {x, y} = (await evaluateIn(session, middleSource, [selector])) as {x: number; y: number};
      await session.call('POST', '/actions', clickActions(x, y));
    },
    back: async () => void (await session.call('POST', '/back', {})),
    forward: async () => void (await session.call('POST', '/forward', {})),
    reload: async () => void (await session.call('POST', '/refresh', {})),
    url: async () => String(await session.call('GET', '/url')),
    close: () => session.close(),
  };
};
