/** What the packs must hold, typed: see `inventory.json`. */
import {readFileSync} from 'node:fs';
import type {Duty, Wording} from '../../src/model/provenance.js';

interface Source {title: string; publisher: string; edition: string}
interface ItemRow {
  id: string;
  label: string;
  wording: Wording;
  date: 'asked' | 'optional' | 'none';
  standard?: string;
  refresh?: Source & {every: number; unit: string; duty: Duty};
}
interface ChecklistRow {title: string; answers: 'status' | 'tick'; source: Source; place: string; items: ItemRow[]}
interface PackRow {
  title: string;
  owner: string;
  extends: string[];
  terms: Record<string, {title: string; source: string; wording?: Wording; duty?: Duty}>;
  standards: Record<string, {number: number; title: string; wording: Wording}>;
  checklists: Record<string, ChecklistRow>;
}

export const inventory = JSON.parse(readFileSync(new URL('inventory.json', import.meta.url), 'utf8')) as {
  dates: {reviewed: string; due: string};
  packs: Record<string, PackRow>;
};
