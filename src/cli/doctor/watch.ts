/** What a page asked for and what came of it, from the first request on. */
import type {CDPSession, Page, Request, Response} from 'playwright-core';

/** One thing that was asked for. */
export interface Asked {
  address: string;
  /** As browsers call it: script, fetch, stylesheet, document. */
  kind: string;
  /** The page's or frame's address. */
  frame: string;
  /** It has not come whole yet. */
  underWay: boolean;
  /** Undefined where no answer came. */
  status: number | undefined;
  type: string;
  /** Why no answer came, in the browser's word. */
  failure: string | undefined;
  /** What the browser itself refused it for: `csp`, `mixed-content`, `integrity`. */
  blocked: string | undefined;
  /** What is wrong with the answer's permission for other sites. */
  cors: string | undefined;
  fromWorker: boolean;
  /** The files whose code asked for it, nearest first. */
  by: readonly string[];
  /** The text of a script or of JSON that came. */
  text: string | undefined;
}

/** A warning or an error on the console, or something thrown that nobody caught. */
export interface Told {
  text: string;
  thrown: boolean;
  /** The file, or for what was thrown the lines of its stack. */
  from: string;
}

export interface Watch {
  asked(): Promise<Asked[]>;
  /** What was written to the console as a warning or an error, and what was thrown. */
  told: Told[];
  /** Requests that are under way. */
  underWay(): number;
  /** A script did not come, or something was thrown that nobody caught: what is not there by now may never be. */
  isBroken(): boolean;
  /** Forgets all, for a second look. */
  forget(): void;
}

interface Detail {
  by: readonly string[];
  blocked?: string | undefined;
  cors?: string | undefined;
}

interface Stack {
  callFrames: readonly {url: string}[];
  parent?: Stack;
}

const filesOf = (stack: Stack | undefined): string[] => (stack ? [...stack.callFrames.map(({url}) => url).filter(Boolean), ...filesOf(stack.parent)] : []);

/** Longer than any script or pack of ours. */
const longest = 8_000_000;

const textOf = async (response: Response | undefined): Promise<string | undefined> => {
  const type = response?.headers()['content-type'] ?? '';
  if (!response || response.status() !== 200 || !/javascript|json|text\/(html|plain)/.test(type)) return undefined;
  const text = await response.text().catch(() => undefined);
  return text && text.length <= longest ? text : undefined;
};

/** Begins to watch. Nothing that the page asks for is changed. */
export async function watch(page: Page, session: CDPSession): Promise<Watch> {
  const requests = new Map<Request, {response?: Response; done: boolean}>();
  const details = new Map<string, Detail>();
  const addresses = new Map<string, string>();
  const told: Watch['told'] = [];

  page.on('request', (request) => void requests.set(request, {done: false}));
  page.on('response', (response) => {
    const one = requests.get(response.request());
    if (one) one.response = response;
  });
  const end = (request: Request): void => {
    const one = requests.get(request);
    if (one) one.done = true;
  };
  page.on('requestfinished', end);
  page.on('requestfailed', end);
  page.on('console', (message) => {
    if (['warning', 'error'].includes(message.type())) told.push({text: message.text(), thrown: false, from: message.location().url});
  });
  page.on('pageerror', (error) => told.push({text: error.message, thrown: true, from: error.stack ?? ''}));

  session.on('Network.requestWillBeSent', ({requestId, request, initiator}) => {
    addresses.set(requestId, request.url);
    details.set(request.url, {...details.get(request.url), by: filesOf(initiator.stack as Stack | undefined)});
  });
  session.on('Network.loadingFailed', ({requestId, blockedReason, corsErrorStatus}) => {
    const address = addresses.get(requestId);
    if (address) details.set(address, {by: [], ...details.get(address), blocked: blockedReason, cors: corsErrorStatus?.corsError});
  });
  await session.send('Network.enable');

  /** A connection that is meant to stay open is not waited for. */
  const staysOpen = (request: Request): boolean => ['eventsource', 'websocket', 'media', 'ping'].includes(request.resourceType());
  return {
    told,
    underWay: () => [...requests].filter(([request, {done}]) => !done && !staysOpen(request)).length,
    isBroken: () => told.some(({thrown}) => thrown) || [...requests].some(([request, {response}]) => request.resourceType() === 'script' && (request.failure() !== null || (response?.status() ?? 200) >= 400)),
    forget: () => {
      requests.clear();
      details.clear();
      told.length = 0;
    },
    asked: () =>
      Promise.all(
        [...requests].map(async ([request, {response, done}]) => {
          const address = request.url();
          const {by = [], blocked, cors} = details.get(address) ?? {};
          const kind = request.resourceType();
          return {
            address, kind, by, blocked, cors,
            frame: frameOf(request),
            underWay: !done,
            status: response?.status(),
            type: (response?.headers()['content-type'] ?? '').split(';')[0]!.trim().toLowerCase(), // of any text there is a first part
            failure: request.failure()?.errorText,
            fromWorker: response?.fromServiceWorker() ?? false,
            // one that never ends would be read for ever
            text: done && ['script', 'fetch', 'xhr'].includes(kind) ? await textOf(response) : undefined,
          };
        }),
      ),
  };
}

function frameOf(request: Request): string {
  try {
    return request.frame().url();
  } catch {
    return ''; // a service worker's own
  }
}
