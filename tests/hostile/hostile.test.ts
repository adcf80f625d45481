/** Pages that have changed what the library stands on. On each it works, or says in one line of the console why it cannot, and what stood there stays. */
import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import type {Browser, Page} from 'playwright-core';
import {openBrowser, until} from '../demo/browser.js';
import {ensureBuilt} from '../conformance/built.js';
import {library, startFiles, type Host} from '../hosts/host.js';

const body = `<form id="form"><practice-checklist id="record" name="record" pack="wandsworth" checklist="wandsworth-5" today="2026-11-22">The checklist is on the intranet.</practice-checklist></form>
<div data-practice="bottom-lines" data-pack="lewisham">The bottom lines are on the intranet.</div>
<practice-framework pack="wandsworth">The framework is on the intranet.</practice-framework>`;
const written = (inside: string, head = ''): string => `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>Case</title>${head}</head><body>${inside}</body></html>`;
const script = '<script type="module" src="/guidance/practice-guidance.js"></script>';

let browser: Browser;
let host: Host;
before(async () => {
  await ensureBuilt();
  browser = await openBrowser();
  const crowd = `<div id="crowd">${'<div class="one"><span>1</span></div>'.repeat(5000)}</div>`;
  host = await startFiles('hostile pages', {'/guidance/': library}, {
    page: written(body, script),
    without: written(body),
    written: {'/base.html': written(body, `<base href="https://elsewhere.example/far/">${script.replace('src="', 'src="ORIGIN')}`), '/crowd.html': written(crowd + body, script), '/crowd-alone.html': written(crowd)},
  });
});
after(() => Promise.all([browser?.close(), host?.close()]));

/** Opens a page that was changed before any script ran, and does something there; gives what the console was told of. */
async function on(change: (() => void) | undefined, task: (page: Page) => Promise<void>, path = '/'): Promise<string[]> {
  const context = await browser.newContext({baseURL: host.origin, locale: 'en-GB'});
  context.setDefaultTimeout(20_000);
  const page = await context.newPage();
  const told: string[] = [];
  page.on('console', (message) => void (['error', 'warning'].includes(message.type()) && told.push(message.text())));
  page.on('pageerror', (error) => void told.push(`thrown: ${error.message}`));
  page.on('request', (request) => void (new URL(request.url()).origin === host.origin || told.push(`asked for ${request.url()}`)));
  if (change) await page.addInitScript(change);
  // a base element leads every address elsewhere, so that the script's is written whole
  await page.route('**/base.html', async (route) => {
    const response = await route.fetch();
    await route.fulfill({response, body: (await response.text()).replace('ORIGIN', host.origin)});
  });
  try {
    await page.goto(path);
    await task(page);
  } finally {
    await context.close();
  }
  return told;
}

/** An answer can be given, is held as it was given, and what else is on the page is shown. */
async function works(page: Page): Promise<void> {
  await page.locator('#record [data-item=genogram] input[value=up-to-date]').check();
  await page.getByText('1 of 5 answered').first().waitFor();
  const posted = await page.evaluate(() => String(new FormData(document.querySelector('form')!).get('record')));
  const {items} = JSON.parse(posted) as {items: Record<string, {state: string; hash: string}>};
  assert.deepEqual(Object.entries(items).map(([id, {state}]) => [id, state]), [['genogram', 'up-to-date']]);
  assert.match(items['genogram']!.hash, /^\w+$/); // it was just found
  await until(() => page.locator('[data-practice] > practice-bottom-lines').evaluate((one) => /Accountability/.test(one.shadowRoot?.textContent ?? '')), true);
  await until(() => page.locator('practice-framework').evaluate((one) => (one.shadowRoot?.textContent ?? '').length > 1000), true);
}

/** Nothing of ours began, and each fallback is read. */
async function reads(page: Page): Promise<void> {
  for (const words of ['The checklist is on the intranet.', 'The bottom lines are on the intranet.', 'The framework is on the intranet.']) await page.getByText(words).waitFor();
}

describe('a page that', () => {
  it('added to Array.prototype and Object.prototype, in sight of every loop: all works', async () => {
    const told = await on(() => {
      const array = Array.prototype as unknown as Record<string, unknown>;
      for (const name of ['each', 'clone', 'without', 'uniq', 'inspect', 'collect']) array[name] = () => 'theirs';
      const object = Object.prototype as unknown as Record<string, unknown>;
      for (const name of ['extend', 'clone', 'merge']) object[name] = () => 'theirs';
    }, works);
    assert.deepEqual(told, []);
  });

  it('changed how JSON is written: it says so in one line, and no answer is taken that would be saved in other words', async () => {
    const told = await on(() => {
      (Array.prototype as unknown as {toJSON(): string}).toJSON = function (this: unknown[]) {
        return `[${this.join(', ')}]`;
      };
      (String.prototype as unknown as {toJSON(): string}).toJSON = function (this: string) {
        return `"${this}"`;
      };
    }, reads);
    assert.equal(told.length, 1, told.join('\n'));
    assert.match(told[0] ?? '', /practice-guidance was not started.*toJSON/);
  });

  it('froze customElements.define: it says so in one line, and the fallbacks are read', async () => {
    const told = await on(() => {
      customElements.define = () => {
        throw new TypeError('no more elements');
      };
      Object.freeze(customElements);
    }, reads);
    assert.equal(told.length, 1, told.join('\n'));
    assert.match(told[0] ?? '', /was not registered: this page has replaced customElements\.define/);
  });

  it('put a define of its own around the browser’s: all works', async () => {
    const told = await on(() => {
      const {define} = CustomElementRegistry.prototype;
      CustomElementRegistry.prototype.define = function (...given) {
        define.apply(this, given);
      };
    }, works);
    assert.deepEqual(told, []);
  });

  it('has no customElements: it says so in one line, and the fallbacks are read', async () => {
    const told = await on(() => Object.defineProperty(window, 'customElements', {value: undefined}), reads);
    assert.equal(told.length, 1, told.join('\n'));
    assert.match(told[0] ?? '', /practice-guidance was not started.*no customElements/);
  });

  it('has a base element that leads elsewhere: all comes from beside the script, and all works', async () => {
    const told = await on(undefined, async (page) => {
      await works(page);
      await page.locator('practice-framework a[href^="#"]:visible').first().click();
      assert.equal(new URL(page.url()).origin, host.origin, 'a link within an element stays on the page');
    }, '/base.html');
    assert.deepEqual(told, []);
  });

  it('lets nobody store anything: all works', async () => {
    const told = await on(() => {
      for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches'])
        Object.defineProperty(window, name, {
          get() {
            throw new DOMException('Access is denied for this document.', 'SecurityError');
          },
        });
      Object.defineProperty(Document.prototype, 'cookie', {
        get() {
          throw new DOMException('Access is denied for this document.', 'SecurityError');
        },
      });
    }, works);
    assert.deepEqual(told, []);
  });

  it('brought its own Element.prototype.remove and closest, as they were once written: all works', async () => {
    const told = await on(() => {
      Element.prototype.remove = function (this: Element) {
        return this.parentNode?.removeChild(this) as unknown as undefined;
      };
      // one that looks through the document, and so finds nothing in a shadow root
      Element.prototype.closest = function (this: Element, selector: string) {
        const found = [...document.querySelectorAll(selector)];
        let at: Element | null = this as Element;
        while (at && !found.includes(at)) at = at.parentElement;
        return at;
      };
    }, works);
    assert.deepEqual(told, []);
  });
});

describe('a page of 5,000 other elements that change without end', () => {
  /** Seconds of the page's main thread that the changes take, the browser's own observers' included: its processor time, so that other programs on the machine do not count. */
  const costOf = async (path: string, ready: (page: Page) => Promise<void>): Promise<number> => {
    let seconds = 0;
    const told = await on(
      undefined,
      async (page) => {
        await ready(page);
        const session = await page.context().newCDPSession(page);
        await session.send('Performance.enable', {timeDomain: 'threadTicks'});
        const busy = async (): Promise<number> => (await session.send('Performance.getMetrics')).metrics.find(({name}) => name === 'TaskDuration')?.value ?? 0;
        await change(page, 3);
        const before = await busy();
        await change(page, 10);
        seconds = (await busy()) - before;
      },
      path,
    );
    assert.deepEqual(told, []);
    return seconds;
  };

  const change = (page: Page, rounds: number): Promise<void> =>
    page.evaluate(async (rounds) => {
      const all = [...document.querySelectorAll('.one')];
      for (let round = 0; round < rounds; round++) {
        for (const one of all) {
          one.setAttribute('title', String(round));
          one.className = `one round-${round}`;
          one.replaceChildren(Object.assign(document.createElement('span'), {textContent: String(round)}));
        }
        await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
      }
    }, rounds);

  it('is not slowed by half by us', async () => {
    const ratios = [];
    for (let pair = 0; pair < 3; pair++) {
      const alone = await costOf('/crowd-alone.html', () => Promise.resolve());
      ratios.push((await costOf('/crowd.html', works)) / alone);
    }
    const ratio = ratios.sort((a, b) => a - b)[1]!; // of three
    console.error(`5,000 elements changing: ${ratio.toFixed(2)} × the same page without us (${ratios.map((one) => one.toFixed(2)).join(', ')})`);
    assert.ok(ratio < 1.5, `${ratio.toFixed(2)} × the page without us, the middle of three`);
  });
});
