/** The built stories, a server for them, and a page that opens one after the other and is watched while it does. */
import {createHash} from 'node:crypto';
import {existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync} from 'node:fs';
import {createServer, type Server} from 'node:http';
import path from 'node:path';
import {setTimeout as pause} from 'node:timers/promises';
import {chromium, type Browser, type CDPSession, type Page} from 'playwright-core';
import {findChromium, missingEngine} from '../../scripts/browsers.mjs';
import {root} from '../../scripts/process.mjs';
import {buildStories, storiesFolder} from '../../scripts/stories.mjs';
import {chromiumArguments} from '../engines/launch.mjs';

// Building, once for all the test files that run at the same time

const below = (name: string): string => path.join(root, ...name.split('/'));
const stamp = below('.cache/stories-built');
const lock = below('.cache/stories-lock');

/** Everything that the stories are made from, as one hash. */
function inputs(): string {
  const hash = createHash('sha256');
  for (const folder of ['.storybook', 'components', 'content', 'scripts/build', 'src', 'stories'])
    for (const file of readdirSync(below(folder), {recursive: true, withFileTypes: true}).map((entry) => path.join(entry.parentPath, entry.name)).sort())
      if (statSync(file).isFile()) hash.update(file).update(readFileSync(file));
  return hash.update(readFileSync(below('package-lock.json'))).digest('hex');
}

async function built(): Promise<void> {
  const wanted = inputs();
  const fresh = (): boolean => existsSync(stamp) && existsSync(path.join(storiesFolder, 'index.json')) && readFileSync(stamp, 'utf8') === wanted;
  mkdirSync(below('.cache'), {recursive: true});
  while (!fresh()) {
    try {
      mkdirSync(lock);
    } catch {
      // another test file builds; one that died while it did must not hold up the rest for ever
      if (existsSync(lock) && Date.now() - statSync(lock).mtimeMs > 5 * 60_000) rmSync(lock, {recursive: true, force: true});
      await pause(500);
      continue;
    }
    try {
      await buildStories();
      writeFileSync(stamp, wanted);
    } finally {
      rmSync(lock, {recursive: true, force: true});
    }
  }
}

// Serving

const types: Record<string, string> = {'.html': 'text/html', '.js': 'text/javascript', '.json': 'application/json', '.css': 'text/css', '.svg': 'image/svg+xml', '.woff2': 'font/woff2'};

const serve = (): Promise<{server: Server; origin: string}> =>
  new Promise((resolve) => {
    const server = createServer((request, response) => {
      // asked for by the browser, and by no page of ours
      if (request.url === '/favicon.ico') return void response.writeHead(204).end();
      const file = path.join(storiesFolder, path.normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname)));
      if (!file.startsWith(storiesFolder) || !existsSync(file) || !statSync(file).isFile()) return void response.writeHead(404).end('There is no such file.');
      // a name with a hash in it means the same for ever, so that each story need not have the whole of Storybook compiled anew
      const kept = /^\/assets\//.test(request.url ?? '') ? {'cache-control': 'max-age=3600, immutable'} : {};
      response.writeHead(200, {'content-type': types[path.extname(file)] ?? 'application/octet-stream', ...kept}).end(readFileSync(file));
    }).listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve({server, origin: `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`});
    });
  });

/** A story, as index.json lists it. */
export interface StoryEntry {
  id: string;
  title: string;
  name: string;
  type: string;
  tags: string[];
}

/** The stories in one browser page. */
export class Stories {
  /** What went wrong unseen since the story was opened: errors, complaints of the browser, requests to elsewhere. */
  problems: string[] = [];
  #waiting = new Set<unknown>();

  private constructor(
    readonly page: Page,
    readonly protocol: CDPSession,
    readonly all: readonly StoryEntry[],
    private readonly origin: string,
    private readonly browser: Browser,
    private readonly server: Server,
  ) {
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) this.problems.push(`${message.type()}: ${message.text()} ${message.location().url.replace(origin, '')}`.trim());
    });
    page.on('pageerror', (error) => this.problems.push(`error: ${error.message}`));
    page.on('request', (request) => {
      this.#waiting.add(request);
      if (!request.url().startsWith(`${origin}/`) && !/^(blob|data):/.test(request.url())) this.problems.push(`a request to ${request.url()}`);
    });
    page.on('requestfinished', (request) => this.#waiting.delete(request));
    page.on('requestfailed', (request) => this.#waiting.delete(request));
  }

  static async start(): Promise<Stories> {
    await built();
    const executablePath = findChromium();
    if (!executablePath) throw new Error(missingEngine('chromium'));
    const {server, origin} = await serve();
    const browser = await chromium.launch({executablePath, args: chromiumArguments()});
    const page = await browser.newPage({locale: 'en-GB', viewport: {width: 1280, height: 900}, colorScheme: 'light'});
    page.setDefaultTimeout(30_000);
    const {entries} = JSON.parse(readFileSync(path.join(storiesFolder, 'index.json'), 'utf8')) as {entries: Record<string, StoryEntry>};
    const protocol = await page.context().newCDPSession(page);
    return new Stories(page, protocol, Object.values(entries).filter(({type}) => type === 'story'), origin, browser, server);
  }

  async stop(): Promise<void> {
    await this.browser.close();
    this.server.closeAllConnections();
    this.server.close();
  }

  /** Opens a story and waits until it has come to rest. The stories' own check by axe is off: the tests have theirs. */
  async open(id: string): Promise<void> {
    this.problems = [];
    this.#waiting.clear();
    await this.page.goto(`${this.origin}/iframe.html?viewMode=story&id=${id}&globals=a11y.manual:!true`);
    await this.page.waitForFunction(() => {
      const {__STORYBOOK_PREVIEW__: preview} = globalThis as {__STORYBOOK_PREVIEW__?: {currentRender?: {phase?: string}}};
      return ['finished', 'errored', 'aborted'].includes(preview?.currentRender?.phase ?? '');
    });
    await this.settle();
    await this.isShown();
  }

  private async isShown(): Promise<void> {
    const shown = await this.page.evaluate(() => document.body.className);
    if (!shown.includes('sb-show-main')) this.problems.push(`Storybook did not show the story: ${await this.page.locator('#error-message').innerText()}`);
  }

  /**
   * Goes on to a story on the page that shows another, which is several times as quick as a page of its own. What an earlier story
   * left behind is there too: who finds something wrong looks again with `open`.
   */
  async turnTo(id: string): Promise<void> {
    if (!this.page.url().startsWith(this.origin)) return this.open(id);
    this.problems = [];
    await this.page.evaluate((storyId) => {
      const {__STORYBOOK_PREVIEW__: preview} = globalThis as unknown as {__STORYBOOK_PREVIEW__: {channel: {emit(event: string, what: object): void}}};
      preview.channel.emit('setCurrentStory', {storyId, viewMode: 'story'});
    }, id);
    await this.page.waitForFunction((storyId) => {
      const {__STORYBOOK_PREVIEW__: preview} = globalThis as {__STORYBOOK_PREVIEW__?: {currentRender?: {id?: string; phase?: string}}};
      return preview?.currentRender?.id === storyId && ['finished', 'errored', 'aborted'].includes(preview.currentRender.phase ?? '');
    }, id);
    await this.settle();
    await this.isShown();
  }

  /** Waits until nothing is being fetched and no element is about to render. */
  async settle(): Promise<void> {
    let calm = 0;
    while (calm < 3) {
      const still = await this.page.evaluate(async () => {
        const elements = [...document.querySelectorAll('*')].filter(({localName}) => localName.startsWith('practice-')) as (Element & {isUpdatePending?: boolean})[];
        const before = elements.some((element) => element.isUpdatePending);
        await new Promise((resolve) => setTimeout(resolve, 20));
        return !before && !elements.some((element) => element.isUpdatePending);
      });
      calm = still && this.#waiting.size === 0 ? calm + 1 : 0;
    }
  }
}
