/** What the preview's server gives, and to whom. */
import assert from 'node:assert/strict';
import {symlinkSync} from 'node:fs';
import {request} from 'node:http';
import {connect} from 'node:net';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {opener} from '../../src/cli/preview/open-browser.js';
import {startServer, type Server} from '../../src/cli/preview/server.js';
import {machine, put, type Machine} from './package.js';
import {putPreviewPage} from './preview/page.js';

let here: Machine;
let server: Server;
before(async () => {
  here = machine();
  putPreviewPage(here);
  put(here.installed, {'secret.js': 'secret', 'dist/secret.js': 'secret'});
  symlinkSync(join(here.installed, 'secret.js'), join(here.source, 'link.js'));
  server = await startServer({page: join(here.installed, 'dist', 'preview'), embed: here.source, port: 0, begin: () => ({trouble: 'Nothing here.'})});
});
after(async () => {
  await server?.close();
  here?.remove();
});

interface Reply {
  status: number;
  headers: NodeJS.Dict<string | string[]>;
  body: string;
}

/** A request as it is written, since `fetch` would tidy its path and its name. */
const ask = (path: string, {headers = {}, method = 'GET'}: {headers?: Record<string, string>; method?: string} = {}): Promise<Reply> =>
  new Promise((resolve, reject) => {
    const {hostname, port} = new URL(server.address);
    const asked = request({hostname, port, path, method, headers}, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (text: string) => {
        body += text;
        if (path === '/events') response.destroy();
      });
      response.on('close', () => resolve({status: response.statusCode ?? 0, headers: response.headers, body}));
    });
    asked.on('error', reject).end();
  });

describe('the preview’s server', () => {
  it('gives its page, the library’s files and what is to be shown', async () => {
    assert.match((await ask('/')).body, /shell/);
    assert.match((await ask('/?entry=standard:a')).body, /shell/);
    assert.equal((await ask('/embed/practice-guidance.js')).body, '// the entry\n');
    const {headers, body} = await ask('/events');
    assert.match(String(headers['content-type']), /^text\/event-stream/);
    assert.equal(body, 'event: begin\ndata: {"trouble":"Nothing here."}\n\n');
  });

  it('listens on this machine alone', async () => {
    assert.equal(new URL(server.address).hostname, '127.0.0.1');
    const others = Object.values((await import('node:os')).networkInterfaces()).flatMap((all) => all ?? []).filter(({internal, family}) => !internal && family === 'IPv4');
    for (const {address} of others) {
      const answers = await new Promise((resolve) => {
        const socket = connect({host: address, port: Number(new URL(server.address).port)}, () => resolve(true)).on('error', () => resolve(false));
        socket.setTimeout(1000, () => resolve(false));
      });
      assert.equal(answers, false, address);
    }
  });

  it('gives nothing outside its two folders, however the path is written, and follows no link', async () => {
    for (const path of ['/secret.js', '/embed/../secret.js', '/embed/..%2fsecret.js', '/embed/%2e%2e/secret.js', '/..\\secret.js', '/embed/../../../secret.js', '//secret.js', '/embed/link.js', '/embed/', '/embed', '/package.json', '/etc/passwd', '/%']) {
      const {status, body} = await ask(path);
      assert.equal(status, 404, path);
      assert.doesNotMatch(body, /^secret/, path);
    }
  });

  it('answers to its own name alone, so that no other site can have its name lead here', async () => {
    const {port} = new URL(server.address);
    for (const host of ['evil.example', `evil.example:${port}`, '127.0.0.1', `127.0.0.1.evil.example:${port}`]) {
      for (const path of ['/', '/events', '/embed/practice-guidance.js']) assert.equal((await ask(path, {headers: {host}})).status, 403, `${host} ${path}`);
    }
    assert.equal((await ask('/', {headers: {host: `localhost:${port}`}})).status, 200);
  });

  it('is for no other page: no sharing between sites, and nothing but reading', async () => {
    assert.equal((await ask('/events', {headers: {'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors'}})).status, 403);
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS']) assert.equal((await ask('/', {method})).status, 405, method);
    for (const path of ['/', '/events', '/embed/practice-guidance.js', '/nothing']) {
      const {headers} = await ask(path, {headers: {origin: 'https://evil.example'}});
      assert.equal(headers['access-control-allow-origin'], undefined, path);
      assert.equal(headers['cross-origin-resource-policy'], 'same-origin', path);
      assert.equal(headers['x-content-type-options'], 'nosniff', path);
    }
  });

  it('sends the policy of the library with the guidance, and a narrower one with what stands around it', async () => {
    const guidance = String((await ask('/frame.html')).headers['content-security-policy']);
    for (const part of ["default-src 'none'", "script-src 'self'", "style-src 'self'", "connect-src 'self'", "require-trusted-types-for 'script'", 'trusted-types lit-html', "frame-ancestors 'self'"]) assert.ok(guidance.split('; ').includes(part), part);
    assert.match(String((await ask('/')).headers['content-security-policy']), /frame-src 'self'; .*frame-ancestors 'none'; .*trusted-types 'none'$/);
  });

  it('says what to do where the port is taken, and where the package is not whole', async () => {
    const {port} = new URL(server.address);
    const given = {page: join(here.installed, 'dist', 'preview'), embed: here.source, begin: () => ({})};
    await assert.rejects(startServer({...given, port: Number(port)}), {name: 'Problem', message: `Port ${port} is taken: another program, or another preview, uses it. Leave --port out and a free one is found, or name another: --port ${Number(port) + 1}`});
    await assert.rejects(startServer({...given, page: here.cwd, port: 0}), {name: 'Problem', message: /Install the package again/});
  });
});

describe('the browser', () => {
  it('is opened by the system’s own opener where somebody would see it', () => {
    assert.deepEqual(opener({}, 'darwin'), ['open']);
    assert.deepEqual(opener({}, 'win32'), ['rundll32', 'url.dll,FileProtocolHandler']);
    assert.deepEqual(opener({}, 'linux'), []);
    assert.deepEqual(opener({CI: 'true'}, 'darwin'), []);
    assert.deepEqual(opener({SSH_CONNECTION: '1'}, 'darwin'), []);
  });
});
