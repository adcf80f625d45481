/** Which scripts on a page are ours. */
import type {FrameLook} from '../ask.js';
import type {Evidence} from '../examine.js';
import type {Asked} from '../watch.js';

/** The names under which the folder's entries are served. */
const entry = /(?:^|\/)((?:practice-guidance(?:\.all|\.classic)?|checklist)\.js)$/;
const alone = 'checklist.js';
export const entryNames = ['practice-guidance.js', 'practice-guidance.all.js', 'practice-guidance.classic.js', alone];

/** One script entry of ours that a frame loads, or would. */
export interface Copy {
  address: string;
  /** As the page writes it, or the address where a script put it there. */
  written: string;
  name: string;
  module: boolean;
  frame: FrameLook;
  /** What came of it; undefined where it was never asked for. */
  asked: Asked | undefined;
  /** It came, and it is ours. */
  isOurs: boolean;
  version: string | undefined;
}

const hasOurMark = (text: string | undefined): boolean => /Symbol\.for\([`'"]practice-guidance[`'"]\)/.test(text ?? '');
const versionIn = (text: string | undefined): string | undefined => /\(\s*[`'"](\d+\.\d+\.\d+[^`'"]*)[`'"],\s*(?:import\.meta\.url|practiceGuidanceAddress)\s*\)/.exec(text ?? '')?.[1];

const pathOf = (address: string): string => (URL.canParse(address) ? new URL(address).pathname : address);

/** The last part of an address's path. */
export const fileName = (address: string): string => pathOf(address).split('/').at(-1) ?? '';

export const hasOurs = ({elements, standIns}: FrameLook): boolean => elements.length + standIns.length > 0;

/** Every entry of ours in the page and its frames. One of another's that has the same name is none, as far as that can be told. */
export function copiesOf({frames, asked}: Evidence): Copy[] {
  const copies = frames.flatMap((frame) => {
    const inPage = new Map(frame.scripts.map((script) => [script.address, script]));
    const fromScripts = asked.filter(({address, kind, text, frame: asker}) => kind === 'script' && asker === frame.address && !inPage.has(address) && hasOurMark(text) && entry.test(pathOf(address)));
    const all = [...inPage.values(), ...fromScripts.map(({address}) => ({address, written: address, module: true}))];
    return all.flatMap(({address, written, module}): Copy[] => {
      const one = asked.find((each) => each.address === address && each.kind === 'script');
      const isOurs = one?.status !== undefined && one.status < 400 && hasOurMark(one.text);
      const name = entry.exec(pathOf(address))?.[1] ?? '';
      return name || isOurs ? [{address, written, name: name || pathOf(address), module, frame, asked: one, isOurs, version: versionIn(one?.text)}] : [];
    });
  });
  // another's checklist.js is nothing to us, nor is one that failed where ours is there without it
  return copies.filter(({isOurs, name, asked: one, frame}) => isOurs || name !== alone || (!one?.text && hasOurs(frame) && !copies.some((other) => other.isOurs && other.frame === frame)));
}

/** The folders that our scripts came from, each with its closing slash. */
export const foldersOf = (copies: readonly Copy[]): string[] => [...new Set(copies.filter(({isOurs}) => isOurs).map(({address}) => new URL('.', address).href))];

/** An address as somebody on its page would write it. */
export function short(address: string, page: string): string {
  if (!URL.canParse(address) || !URL.canParse(page)) return address;
  const {origin, pathname, search} = new URL(address);
  return origin === new URL(page).origin ? pathname + search : address;
}

/** A place on the page, or in a frame of it. */
export const placed = (where: string, {frame}: FrameLook): string => (frame === undefined ? where : `${where}, in the frame ${frame}`);
