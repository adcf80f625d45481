/** Getting a pack: by name from the folder beside the script, or by the address the host gives. Each address is fetched once. */
import type {Checklist} from '../model/checklist.js';
import type {Pack} from '../model/pack.js';
import type {FaultCode} from './fault.js';
import {Fault} from './fault.js';

let folder = 'packs/';
const packs = new Map<string, Promise<Pack>>();

/** Says where packs named by a bare word are found: the address of a folder, with its closing slash. */
export const setPackFolder = (address: string): void => {
  folder = address;
};

/**
 * The pack of that name or address: a bare word is a name in the packs folder, anything else an address relative to the
 * page. A failed fetch is forgotten, so that asking again tries again. Rejects with a `Fault`.
 */
export function loadPack(pack: string): Promise<Pack> {
  let address: string;
  try {
    address = new URL(/^[\w-]+$/.test(pack) ? `${folder}${pack}.json` : pack, document.baseURI).href;
  } catch (cause) {
    return Promise.reject(new Fault('pack-unreachable', `“${pack}” is no address`, cause));
  }
  let loading = packs.get(address);
  if (!loading) {
    packs.set(address, (loading = fetchPack(address)));
    loading.catch(() => packs.delete(address));
  }
  return loading;
}

async function fetchPack(address: string): Promise<Pack> {
  const response = await fetch(address).catch((cause: unknown) => raise('pack-unreachable', `${address} gave no answer`, cause));
  if (!response.ok) raise('pack-unreachable', `${address} answered ${response.status}`);
  return asPack(await response.json().catch((cause: unknown) => raise('pack-not-json', address, cause)), address);
}

/**
 * A value as a pack, from a host or from the network. Looks no deeper than it must; whoever shows a part of it reports
 * `pack-invalid` where that part turns out not to be there.
 * @throws Fault `pack-future` where a newer build made it, `pack-invalid` where it is none.
 */
export function asPack(value: unknown, from = 'it'): Pack {
  const {format, checklists} = Object(value) as Partial<Pack>;
  const ours = format === 'practice-guidance/pack@1';
  if (!ours || !Array.isArray(checklists)) raise(!ours && String(format).startsWith('practice-guidance/pack@') ? 'pack-future' : 'pack-invalid', `${from} ${ours ? 'has no checklists' : `has ${format ? `the format ${String(format)}` : 'no format'}`}`);
  return value as Pack;
}

/**
 * One checklist of a pack, by its id.
 * @throws Fault `checklist-missing`, naming those there are; `pack-invalid` where an item has no id, label or hash.
 */
export const checklistOf = (pack: Pack, id: string): Checklist =>
  fit(pack.checklists.find((entry) => entry.id === id) ?? raise('checklist-missing', `“${id}” in “${pack.id}”, which has ${pack.checklists.map((entry) => entry.id).join(', ') || 'none'}`));

/** An item without these would be a nameless question, or make every answer to it look out of date. */
const fit = (list: Checklist): Checklist => (list.items.every(({id, label, hash}) => id && label && hash) ? list : raise('pack-invalid', list.id));

const raise = (code: FaultCode, detail: string, cause?: unknown): never => {
  throw new Fault(code, detail, cause);
};
