import type {Engine, Json} from './engine.js';
import {callExpression, keysOf, middleSource, readOutcome} from './in-page.js';
import {startWebkit, type WebkitSession} from './webkit-session.mjs';

/** The protocol's code points for keys that write nothing (W3C WebDriver, section 15.4.2). */
const keyCodes: Record<string, string> = {
  Backspace: '\uE003', Tab: '\uE004', Enter: '\uE007', Shift: '\uE008', Control: '\uE009', Alt: '\uE00A', Escape: '\uE00C',
  PageUp: '\uE00E', PageDown: '\uE00F', End: '\uE010', Home: '\uE011', ArrowLeft: '\uE012', ArrowUp: '\uE013', ArrowRight: '\uE014',
  ArrowDown: '\uE015', Delete: '\uE017', Meta: '\uE03D',
};

const codeOf = (key: string): string => {
  const code = keyCodes[key] ?? key;
  if ([...code].length !== 1) throw new Error(`No key is called "${key}". Use a KeyboardEvent.key name or one character.`);
  return code;
};

/** An async script hands its result to its last argument. */
const evaluateIn = async (session: WebkitSession, fn: unknown, args: Json[]): Promise<Json> =>
  readOutcome(await session.call('POST', '/execute/async', {script: `${callExpression(fn, args)}.then(arguments[arguments.length - 1]);`, args: []}));

const pressKeys = (session: WebkitSession, keys: readonly string[]): Promise<unknown> => {
  const codes = keys.map(codeOf);
  const down = codes.map((value) => ({type: 'keyDown', value}));
  const up = [...codes].reverse().map((value) => ({type: 'keyUp', value}));
  return session.call('POST', '/actions', {actions: [{type: 'key', id: 'keyboard', actions: [...down, ...up]}]});
};

const clickAt = (session: WebkitSession, x: number, y: number): Promise<unknown> =>
  session.call('POST', '/actions', {
    actions: [
      {
        type: 'pointer',
        id: 'mouse',
        parameters: {pointerType: 'mouse'},
        actions: [
          {type: 'pointerMove', origin: 'viewport', x, y, duration: 0},
          {type: 'pointerDown', button: 0},
          {type: 'pointerUp', button: 0},
        ],
      },
    ],
  });

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
      await clickAt(session, x, y);
    },
    back: async () => void (await session.call('POST', '/back', {})),
    forward: async () => void (await session.call('POST', '/forward', {})),
    reload: async () => void (await session.call('POST', '/refresh', {})),
    url: async () => String(await session.call('GET', '/url')),
    close: () => session.close(),
  };
};
