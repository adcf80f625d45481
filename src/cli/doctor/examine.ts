/** Opens a page and gathers what there is to judge. Judges nothing itself. */
import {setTimeout as pause} from 'node:timers/promises';
import type {Browser, BrowserContext, CDPSession, Page, Response} from 'playwright-core';
import {Problem} from '../problem.js';
import {askAll, asScript, followContexts, type FrameLook} from './ask.js';
import {cookiesOf, type Header} from './headers.js';
import {listen} from './in-page/listen.js';
import {watch, type Asked, type Told, type Watch} from './watch.js';

export interface Evidence {
  /** What was asked for. */
  wanted: string;
  /** Where the page turned out to be: it may have led somewhere else. */
  address: string;
  /** The page, and each frame in it. */
  frames: FrameLook[];
  asked: Asked[];
  told: readonly Told[];
  /** The elements there are, and the attributes of each. */
  known: Readonly<Record<string, readonly string[]>>;
}

export interface Patient {
  address: string;
  headers: readonly Header[];
  /** Seconds to wait for the page to come to rest. */
  wait: number;
  known: Evidence['known'];
}

/**
 * @param browser one that runs; what is opened in it is closed again
 * @throws Problem where there is no page to look at
 */
export async function examine(browser: Pick<Browser, 'newContext'>, patient: Patient): Promise<Evidence> {
  const context = await browser.newContext({viewport: {width: 1280, height: 800}, locale: 'en-GB', ignoreHTTPSErrors: isThisMachine(patient.address)});
  try {
    return await examineIn(context, patient);
  } finally {
    await context.close();
  }
}

/**
 * A developer's own server signs its certificate itself, and nobody stands between it and a browser on the same machine. The browser then
 * takes any certificate for as long as it looks at the page, those of other sites among them that the page asks for something.
 */
const isThisMachine = (address: string): boolean => /^(localhost|.+\.localhost|127(\.\d+){3}|\[::1\])$/.test(new URL(address).hostname);

async function examineIn(context: BrowserContext, {address, headers, wait, known}: Patient): Promise<Evidence> {
  await context.addInitScript(asScript(listen));
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await sendHeaders(context, session, new URL(address).origin, headers);
  const contexts = await followContexts(session);
  const watched = await watch(page, session);
  const until = Date.now() + wait * 1000;
  const tags = Object.keys(known);
  await open(page, address, wait);
  const ask = (over: number) => askAll(page, session, contexts, tags, over);
  let frames = await atRest(watched, until, ask);
  if (frames[0] && frames[0].worker !== 'none') {
    // what a service worker answers is seen only on the second visit
    watched.forget();
    await page.reload({waitUntil: 'commit', timeout: wait * 1000});
    await loaded(page, wait);
    frames = await atRest(watched, Date.now() + wait * 1000, ask);
  }
  return {wanted: new URL(address).href, address: page.url(), frames, asked: await watched.asked(), told: watched.told, known};
}

/** Headers go to the page's own site alone, however it leads on. Cookies are left to the browser, which knows whose they are. */
async function sendHeaders(context: BrowserContext, session: CDPSession, origin: string, headers: readonly Header[]): Promise<void> {
  const cookies = cookiesOf(headers);
  if (cookies.length > 0) await context.addCookies(cookies.map((cookie) => ({...cookie, url: origin})));
  const others = headers.filter(({name}) => name !== 'cookie');
  if (others.length === 0) return;
  session.on('Fetch.requestPaused', ({requestId, request}) => {
    const own = URL.canParse(request.url) && new URL(request.url).origin === origin;
    const kept = Object.entries(request.headers).filter(([name]) => !others.some((other) => other.name === name.toLowerCase())).map(([name, value]) => ({name, value}));
    // each step of a redirect is asked about anew, so that the headers are left behind where it leads away; a page that has gone needs no answer
    session.send('Fetch.continueRequest', {requestId, ...(own ? {headers: [...kept, ...others]} : {})}).catch(() => undefined);
  });
  await session.send('Fetch.enable', {patterns: [{urlPattern: '*'}]});
}

/** What browsers say where there is no answer, and what it means. */
const failures: readonly (readonly [pattern: RegExp, words: string])[] = [
  [/ERR_CONNECTION_REFUSED/, 'nothing answers there. See that the server is running and that the port is right'],
  [/ERR_NAME_NOT_RESOLVED/, 'there is no site of that name, or it cannot be reached from here. Check the spelling'],
  [/ERR_CERT|ERR_SSL/, 'its certificate is not trusted on this machine. Install that of the authority that signed it, as the machines of its readers have it'],
  [/ERR_INTERNET_DISCONNECTED|ERR_ADDRESS_UNREACHABLE|ERR_NETWORK/, 'it cannot be reached from this machine'],
  [/ERR_TOO_MANY_REDIRECTS/, 'it leads round in a circle. Does it want somebody to be signed in? --header "Cookie: …" sends a session'],
  [/ERR_UNSAFE_PORT/, 'browsers refuse that port'],
  [/ERR_INVALID_AUTH_CREDENTIALS/, 'it wants somebody to sign in. --header "Authorization: …" sends what it wants'],
  [/Download is starting|ERR_ABORTED/, 'it gives a file to download, and no page'],
  [/Timeout/, 'no answer came in time. --wait 60 waits longer'],
];

async function open(page: Page, address: string, wait: number): Promise<void> {
  const answers: Response[] = [];
  page.on('response', (response) => {
    if (response.request().isNavigationRequest() && response.request().frame() === page.mainFrame()) answers.push(response);
  });
  try {
    await page.goto(address, {waitUntil: 'commit', timeout: wait * 1000});
  } catch (error) {
    refuseAnswer(address, answers.at(-1));
    const text = error instanceof Error ? error.message : String(error);
    const words = failures.find(([pattern]) => pattern.test(text))?.[1] ?? /net::(\w+)/.exec(text)?.[1] ?? text.split('\n')[0];
    throw new Problem(`${address} could not be opened: ${words}.`);
  }
  refuseAnswer(address, answers.at(-1));
  await loaded(page, wait);
}

/** A page that takes longer is judged as it stands by then. */
const loaded = (page: Page, wait: number): Promise<void> => page.waitForLoadState('load', {timeout: wait * 1000}).catch(() => undefined);

/** @throws Problem where what came is no page */
function refuseAnswer(address: string, response: Response | undefined): void {
  const status = response?.status() ?? 200;
  if (status === 401 || status === 403) throw new Problem(`${address} answered ${status}: it wants somebody to be signed in. Copy the session from a browser where you are: --header "Cookie: …"`);
  if (status >= 400) throw new Problem(`${address} answered ${status}, so there is no page to look at. Check the address.`);
  const type = (response?.headers()['content-type'] ?? '').split(';')[0]!.trim(); // of any text there is a first part
  if (response && status < 300 && !/^(text\/html|application\/xhtml\+xml)$/i.test(type)) throw new Problem(`${address} is no page: its type is ${type || 'not told'}, and that of a page is text/html.`);
}

/** How long nothing may be under way before a page is at rest, in milliseconds. */
const quiet = 250;

/** How long an element of ours may take to show a pack that has come, in milliseconds. */
const patience = 8000;

/** How long a frame may take to tell its height once all is there, in milliseconds. */
const frameToSpeak = 3000;

/** Given a pack, and neither showing it nor telling why not: the words of a fault are fetched, and come last. */
const isWaiting = ({elements, errors}: FrameLook): boolean => elements.some(({defined, shows, packGiven, where}) => defined && packGiven && shows !== 'guidance' && !errors.some((told) => told.where === where));

/** Not known yet to a script that brings elements when they are used. */
const isComing = ({elements, first}: FrameLook): boolean => first !== null && !/\/checklist\.js$/.test(first.from) && elements.some(({defined}) => !defined);

/** A frame of ours that the page has heard nothing from: its height comes after its guidance. */
const isUnheard = ({heldFrames}: FrameLook): boolean => heldFrames.some(({names, field, heard}) => names !== null && field !== null && !heard);

/** It has found that its record cannot be read, and has yet to say why: the words are fetched then. */
const isAboutToTell = ({elements, errors}: FrameLook): boolean => elements.some(({control, where}) => control?.unreadable && !errors.some((told) => told.where === where));

/** A service worker that is being fetched or set up answers nothing yet, and will on the next visit. */
const isGettingWorker = ({worker}: FrameLook): boolean => worker === 'coming';

/** Looks once nothing is under way, and again while an element of ours still waits for its pack, until the time is over. */
async function atRest(watched: Watch, until: number, ask: (until: number) => Promise<FrameLook[]>): Promise<FrameLook[]> {
  const patientUntil = Math.min(until, Date.now() + patience);
  let spokenUntil = Infinity;
  for (;;) {
    for (let since = Date.now(); Date.now() - since < quiet && Date.now() < until; await pause(50)) if (watched.underWay() > 0) since = Date.now();
    const frames = await ask(until);
    const mayChange = frames.some(isWaiting) || frames.some(isAboutToTell) || frames.some(isGettingWorker) || (!watched.isBroken() && frames.some(isComing));
    if (!mayChange && frames.some(isUnheard)) {
      spokenUntil = Math.min(spokenUntil, until, Date.now() + frameToSpeak);
      if (Date.now() < spokenUntil) continue;
    }
    if (!mayChange || Date.now() > (watched.underWay() > 0 ? until : patientUntil)) return frames;
  }
}
