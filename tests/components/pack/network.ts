/** What the network gives to the elements of a test: answers by address, and a list of what was asked. */
import {setPackFolder} from '../../../src/packs/load.js';

type Reply = () => Response | Promise<Response>;

export interface Network {
  /** The addresses asked for, in order, as paths. */
  asked: string[];
  /** What each path answers from now on. */
  replies: Record<string, Reply>;
  /** Gives the page its own network back. */
  restore(): void;
}

export const folder = '/packs-of-a-test/';

let count = 0;

/** An address that no other test has asked for: each is fetched once in the life of a page. */
export const fresh = (): {name: string; path: string} => {
  const name = `sample-${++count}`;
  return {name, path: `${folder}${name}.json`};
};

export const json = (value: unknown) => (): Response => new Response(JSON.stringify(value), {headers: {'content-type': 'application/json'}});

export function network(): Network {
  setPackFolder(folder);
  const own = globalThis.fetch;
  const net: Network = {asked: [], replies: {}, restore: () => (globalThis.fetch = own)};
  globalThis.fetch = (input, init) => {
    const {pathname} = new URL(String(input instanceof Request ? input.url : input), document.baseURI);
    const reply = net.replies[pathname];
    if (!reply) return own(input, init);
    net.asked.push(pathname);
    return Promise.resolve().then(reply);
  };
  return net;
}
