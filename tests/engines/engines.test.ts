/** The driver itself, in every engine that this machine has: what the conformance tests stand on. */
import assert from 'node:assert/strict';
import {createServer, type Server} from 'node:http';
import type {AddressInfo} from 'node:net';
import {after, before, describe, it} from 'node:test';
import {openEngine, presentEngines, type Engine} from './engine.js';

const policy = "default-src 'none'; script-src 'self'; style-src 'self'; form-action 'self'; require-trusted-types-for 'script'; trusted-types lit-html";

const first = `<!doctype html><html lang="en"><meta charset="utf-8"><title>First</title>
<form action="/second"><label><input type="checkbox" id="tick" name="tick"> Seen</label> <label>Note <input id="note" name="note" autocomplete="on"></label>
<button>Save</button></form><div id="host"></div><script src="/shadow.js"></script>`;

const shadow = `const root = document.querySelector('#host').attachShadow({mode: 'open'});
const button = root.appendChild(document.createElement('button'));
button.textContent = 'Inside';
button.addEventListener('click', (event) => { document.title = 'pressed ' + event.isTrusted; });`;

const pages: Record<string, [type: string, body: string]> = {
  '/first': ['text/html', first],
  '/second': ['text/html', '<!doctype html><html lang="en"><meta charset="utf-8"><title>Second</title><p>Saved</p>'],
  '/shadow.js': ['text/javascript', shadow],
};

let server: Server;
let base: string;

before(async () => {
  server = createServer((request, response) => {
    const [type, body] = pages[new URL(request.url ?? '/', 'http://localhost').pathname] ?? ['text/plain', ''];
    response.writeHead(body ? 200 : 404, {'content-type': type, 'content-security-policy': policy}).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

after(() => {
  server.closeAllConnections();
  server.close();
});

for (const name of presentEngines())
  describe(`driving ${name}`, () => {
    let engine: Engine;
    before(async () => {
      engine = await openEngine(name);
    });
    after(() => engine?.close());

    const ticked = () => engine.evaluate(() => document.querySelector<HTMLInputElement>('#tick')?.checked ?? false);
    const title = () => engine.evaluate(() => document.title);

    it('tells its version', () => assert.match(engine.version, /^\d+\.\d+/));

    it('opens a page under a strict policy and reads it', async () => {
      await engine.goto(`${base}/first`);
      assert.equal(await title(), 'First');
      assert.equal(await engine.url(), `${base}/first`);
      const sum = (a: number, b: number) => {
        const add = (left: number, right: number) => left + right;
        return Promise.resolve({sum: add(a, b)});
      };
      assert.deepEqual(await engine.evaluate(sum, 1, 2), {sum: 3});
      assert.equal(await engine.evaluate('(a) => a.toUpperCase()', 'Ünï'), 'ÜNÏ');
      assert.equal(await engine.evaluate(() => undefined), null);
      await assert.rejects(engine.evaluate('() => { throw new TypeError("no such thing"); }'), /In the page: TypeError: no such thing/);
    });

    it('moves the focus by Tab and ticks by Space, as a person does', async () => {
      await engine.press('Tab');
      assert.equal(await engine.evaluate(() => document.activeElement?.id), 'tick');
      await engine.press('Space');
      assert.equal(await ticked(), true);
      await engine.press('Tab');
      await engine.type('Seen 2 May');
      assert.equal(await engine.evaluate(() => document.querySelector<HTMLInputElement>('#note')?.value), 'Seen 2 May');
      await engine.press('Shift+Tab');
      assert.equal(await engine.evaluate(() => document.activeElement?.id), 'tick');
    });

    it('comes back to a form that the browser has restored', async () => {
      await engine.click('form button');
      assert.equal(await waitFor(title, 'Second'), 'Second');
      assert.match(await engine.url(), /\/second\?tick=on&note=Seen\+2\+May$/);
      await engine.back();
      assert.equal(await waitFor(title, 'First'), 'First');
      assert.equal(await waitFor(ticked, true), true);
      await engine.forward();
      assert.equal(await waitFor(title, 'Second'), 'Second');
    });

    it('presses what stands in a shadow root, with a trusted event', async () => {
      await engine.goto(`${base}/first`);
      await engine.click('#host >>> button');
      assert.equal(await waitFor(title, 'pressed true'), 'pressed true');
      await engine.reload();
      assert.equal(await title(), 'First');
      await assert.rejects(engine.click('#host >>> textarea'), /no element matches "textarea"/);
    });

    if (name === 'chromium')
      it('reads the accessibility tree', async () => {
        await engine.goto(`${base}/first`);
        await engine.click('label');
        assert.equal(await engine.axName?.('#tick'), 'Seen');
        const node = await engine.axNode?.('#tick');
        assert.equal(node?.role, 'checkbox');
        assert.equal(node?.states.checked, 'true');
        assert.equal(await engine.axName?.('#host >>> button'), 'Inside');
      });
  });

/** Asks until the answer is the wanted one, for two seconds at most; the last answer either way. A page being left has none. */
const waitFor = async <T>(ask: () => Promise<T>, wanted: T): Promise<T | undefined> => {
  const end = Date.now() + 2_000;
  for (;;) {
    const answer = await ask().catch(() => undefined);
    if (answer === wanted || Date.now() > end) return answer;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
};
