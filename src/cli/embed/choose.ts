/** Which files of the folder a host asked for. */
import {perhaps} from '../options.js';
import {Problem} from '../problem.js';
import type {FolderManifest} from './manifest.js';

export interface Wanted {
  /** Elements without `practice-`; empty for all. */
  elements: readonly string[];
  /** Packs by name; empty for all. */
  packs: readonly string[];
}

export interface Choice {
  names: string[];
  /** The packs that are copied, by name. */
  packs: string[];
  /** What else the host should know about what was asked for. */
  notes: string[];
}

const packOf = (name: string): string | undefined => /^packs\/([^/]+)\.json$/.exec(name)?.[1];

/** Files with every element in them, which cannot be had smaller. */
const wholes = ['practice-guidance.all.js', 'practice-guidance.classic.js'];
const checklistAlone = 'checklist.js';

/**
 * @param known the elements there are, without `practice-`
 * @throws Problem where a pack or an element is asked for that there is not
 */
export function chooseFiles({files, elements: needs}: FolderManifest, wanted: Wanted, known: readonly string[]): Choice {
  const all = Object.keys(files);
  const packs = all.flatMap((name) => packOf(name) ?? []);
  refuseUnknown('pack', '--packs', wanted.packs, packs);
  refuseUnknown('element', '--elements', wanted.elements, known);
  const notes: string[] = [];
  let leaveOut: readonly string[] = [];
  if (wanted.elements.length > 0 && needs) {
    leaveOut = unneeded(needs, wanted.elements, all);
    const left = wholes.filter((name) => all.includes(name));
    if (left.length > 0) notes.push(`${left.join(' and ')} ${left.length === 1 ? 'holds' : 'hold'} every element and ${left.length === 1 ? 'was' : 'were'} left out. Without --elements ${left.length === 1 ? 'it is' : 'they are'} copied.`);
  } else if (wanted.elements.length > 0) notes.push('The scripts of this version cannot be had element by element, so all of them were copied. A page still starts only the elements that stand on it.');
  const chosenPacks = wanted.packs.length > 0 ? packs.filter((pack) => wanted.packs.includes(pack)) : packs;
  const names = all.filter((name) => {
    const pack = packOf(name);
    return pack === undefined ? !leaveOut.includes(name) : chosenPacks.includes(pack);
  });
  return {names, packs: chosenPacks, notes};
}

function unneeded(needs: Readonly<Record<string, readonly string[]>>, wanted: readonly string[], all: readonly string[]): string[] {
  const kept = new Set(wanted.flatMap((name) => needs[name] ?? []));
  const ofElements = Object.values(needs).flat().filter((name) => !kept.has(name));
  return [...ofElements, ...wholes, ...(wanted.includes('checklist') ? [] : [checklistAlone])].filter((name) => all.includes(name));
}

function refuseUnknown(kind: string, option: string, asked: readonly string[], known: readonly string[]): void {
  const unknown = asked.find((name) => !known.includes(name));
  if (unknown !== undefined) throw new Problem(`There is no ${kind} “${unknown}”.${perhaps(unknown, known)} ${option} takes names with commas between them: ${known.join(', ')}.`);
}
