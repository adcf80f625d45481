import type {EntryKind} from '../../src/model/kinds.js';
import {Fault} from '../../src/packs/fault.js';

/**
 * Where an entry has a page of its own, by the address that the host gave with `{kind}` and `{id}` in it; nothing without one.
 * @throws Fault `links-unusable` where it leads to no page: what a link may do instead, such as running a script, is not for an attribute to say.
 */
export function entryAddress(links: string | undefined, kind: EntryKind, id: string): string | undefined {
  const address = links?.replace('{kind}', kind).replace('{id}', id);
  // a browser looks past spaces and line ends in it
  if (/^(?!https?:)[a-z][a-z\d+.-]*:/i.test(address?.replace(/[\0-\x20]/g, '') ?? '')) throw new Fault('links-unusable', links ?? '');
  return address;
}
