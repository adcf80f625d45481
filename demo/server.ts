/** Starts the demo: `node --import tsx demo/server.ts`. PORT and DEMO_DATA may be set. */
import {createServer, type Server} from 'node:http';
import type {AddressInfo} from 'node:net';
import {fileURLToPath} from 'node:url';
import {createApp} from './app.js';
import {StartError} from './start-error.js';

const usualPort = 4173;

/** Waits until the server listens on this computer alone, and nowhere else. */
const listen = (server: Server, port: number) =>
  new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      resolve();
    });
  });

function wantedPort(text: string | undefined): number {
  if (!text) return usualPort;
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw new StartError(`PORT is "${text}": write a whole number from 0 to 65535, such as PORT=${usualPort}.`);
}

try {
  const port = wantedPort(process.env['PORT']);
  const dataFolder = process.env['DEMO_DATA'] ?? fileURLToPath(new URL('../.data', import.meta.url));
  const server = createServer(await createApp({dataFolder}));
  await listen(server, port).catch(async (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EADDRINUSE' && error.code !== 'EACCES') throw error;
    console.log(`Port ${port} is ${error.code === 'EACCES' ? 'not allowed' : 'taken'}, so a free one is used.`);
    await listen(server, 0);
  });
  console.log(`The demo is at http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      server.close(() => process.exit(0));
      server.closeAllConnections();
    });
  }
} catch (error) {
  if (!(error instanceof StartError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
