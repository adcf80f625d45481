/** A running demo for a test: its own port, its own empty store. */
import {createServer} from 'node:http';
import {mkdtemp, rm} from 'node:fs/promises';
import type {AddressInfo} from 'node:net';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {createApp} from '../../demo/app.js';

export interface Demo {
  origin: string;
  dataFolder: string;
  /** Posts fields as a browser would and does not follow the answer. */
  post(path: string, fields: Record<string, string>, headers?: Record<string, string>): Promise<Response>;
  get(path: string): Promise<Response>;
  close(): Promise<void>;
}

export async function startDemo(): Promise<Demo> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'practice-demo-'));
  const server = createServer(await createApp({dataFolder}));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    dataFolder,
    post: (path, fields, headers = {}) => fetch(origin + path, {method: 'POST', body: new URLSearchParams(fields), headers, redirect: 'manual'}),
    get: (path) => fetch(origin + path, {redirect: 'manual'}),
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await rm(dataFolder, {recursive: true, force: true});
    },
  };
}

/** The host's fields as its form would post them. */
export const hostFields = {worker: 'A. Worker (demo)', visitDate: '2026-11-02', legalStatus: 'Care order', notes: 'Saw Example Child A.'};
