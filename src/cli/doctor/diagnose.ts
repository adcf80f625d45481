/** From what was gathered to what is wrong, and to what is there. Pure: the same evidence, the same words. */
import type {Finding} from './codes.js';
import type {Evidence} from './examine.js';
import {copiesOf, hasOurs, placed, short} from './judge/copies.js';
import {judgeFrames} from './judge/frame.js';
import {judgeMarkup} from './judge/markup.js';
import {judgePacks} from './judge/pack.js';
import {judgePolicy} from './judge/policy.js';
import {judgeScript} from './judge/script.js';
import {judgeStyle} from './judge/style.js';
import {judgeValues} from './judge/value.js';

/** What of the library is on a page. */
export interface Found {
  title: string;
  /** The library's versions, each with where it came from. */
  libraries: {version: string; from: string}[];
  elements: {tag: string; where: string; shows: string}[];
  packs: {id: string; version: string; from: string}[];
  /** The checklists' values. */
  values: {name: string; where: string}[];
}

export interface Diagnosis {
  address: string;
  found: Found;
  findings: Finding[];
}

export function diagnose(evidence: Evidence): Diagnosis {
  const copies = copiesOf(evidence);
  const all = [...judgeScript(evidence, copies), ...judgePolicy(evidence, copies), ...judgePacks(evidence, copies), ...judgeMarkup(evidence, copies), ...judgeValues(evidence), ...judgeFrames(evidence), ...judgeStyle(evidence)];
  const seen = new Set<string>();
  const findings = all.filter(({code, where, why}) => {
    const key = JSON.stringify([code, where, why]);
    return !seen.has(key) && seen.add(key);
  });
  // what does not work stands before what could bite
  return {address: evidence.address, found: foundOn(evidence, copies), findings: [...findings.filter(({severity}) => severity === 'problem'), ...findings.filter(({severity}) => severity === 'advice')]};
}

/** What several frames have in common is there once. */
const once = <T>(things: readonly T[]): T[] => [...new Map(things.map((one) => [JSON.stringify(one), one])).values()];

function foundOn({frames, asked, address}: Evidence, copies: ReturnType<typeof copiesOf>): Found {
  const fromScripts = copies.filter(({isOurs, frame}) => isOurs && frame.first).map(({version = 'of an unknown version', address: from}) => ({version, from: short(from, address)}));
  const bundled = [...new Set(frames.flatMap(({first, versions}) => (first ? [] : Object.values(versions))))].map((version) => ({version, from: 'a bundle of the page’s own'}));
  return {
    title: frames[0]?.title ?? '',
    libraries: once([...fromScripts, ...bundled]),
    elements: frames.filter(hasOurs).flatMap((frame) => frame.elements.map(({tag, where, shows}) => ({tag, where: placed(where, frame), shows}))),
    packs: once(asked.flatMap(({address: from, text}) => {
      const [, id, version] = /^\{"format":"practice-guidance\/pack@1".*?"id":"([^"]+)".*?"version":"([^"]+)"/s.exec(text?.slice(0, 2000) ?? '') ?? [];
      return id && version ? [{id, version, from: short(from, address)}] : [];
    })).sort((one, other) => one.from.localeCompare(other.from)),
    values: frames.flatMap((frame) => frame.elements.flatMap(({where, control}) => (control?.name ? [{name: control.name, where: placed(where, frame)}] : []))),
  };
}
