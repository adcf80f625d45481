/** The file of one pathway: `##` for each step, `###` for each way on from it. */
import type {Branch, Step} from '../model/pathway.js';
import type {Context} from './context.js';
import {mendWord} from './diagnostic.js';
import type {Draft} from './drafts.js';
import {openEntryFile} from './entries.js';
import {readHeading, type Ids} from './headings.js';
import {nearestWords, onlyNear} from './nearest.js';
import {cutAtHeadings, takeData, withoutHeadings, type Part} from './parts.js';
import {readProse} from './prose.js';
import {branchData, pathwayFile, stepData} from './shapes.js';
import type {SourceText, Spot} from './source-text.js';
import {readFields} from './yaml.js';

const headings = '## for a step and ### for a branch of it';

/** A branch's way on, which is looked for once all steps are known. */
type WayOn = {to: string; at: Spot};

export function readPathway(source: SourceText, ids: Ids, context: Context): Draft<'pathway'>[] {
  const {front, fields, name, provenance, applies, editorial, before, parts} = openEntryFile(pathwayFile, 'id, title and counts', source, ids, context);
  const body = readProse(withoutHeadings(before, headings, context), context);
  const stepIds: Ids = new Map();
  const ways: WayOn[] = [];
  const steps = parts.flatMap((part) => readStep(part, stepIds, ways, context));
  for (const {to, at} of ways) if (!stepIds.has(to)) context.report('unknown-step', at, {id: to, nearest: nearestWords(to, stepIds.keys())}, mendWord(at, to, onlyNear(to, stepIds.keys())));
  if (!parts.length && typeof front.yaml !== 'string') context.report('no-steps', front.at);
  if (!name) return [];
  const {id, title} = name;
  if (!provenance || !fields.counts || !steps.length || steps.length < parts.length) return [{kind: 'pathway', ...name}];
  return [{kind: 'pathway', ...name, entry: {id, title, pack: context.pack, ...(fields.starts && {starts: fields.starts}), counts: fields.counts, body, steps, ...applies, ...editorial, ...provenance}}];
}

function readStep(part: Part, ids: Ids, ways: WayOn[], context: Context): Step[] {
  const {id, title, at} = readHeading(part.heading, ids, context);
  const {yaml, rest} = takeData(part, context);
  if (yaml === 'nowhere') context.report('missing-key', at, {key: 'mark', example: 'a block of data under the heading: ```yaml, mark: Day 1, after: 0 days, ```'});
  const {mark, after, every, who} = readFields(stepData, yaml, context.report);
  const {before, parts} = cutAtHeadings(rest, 3);
  const body = readProse(withoutHeadings(before, headings, context), context);
  const branchIds: Ids = new Map();
  const branches = parts.flatMap((one) => readBranch(one, branchIds, ways, context));
  if (!id || !mark || branches.length < parts.length) return [];
  return [{id, title, mark, ...(after && {after}), ...(every && {every}), ...(who && {who}), body, branches}];
}

function readBranch(part: Part, ids: Ids, ways: WayOn[], context: Context): Branch[] {
  const {id, title} = readHeading(part.heading, ids, context);
  const {yaml, rest} = takeData(part, context);
  const {to} = readFields(branchData, yaml, context.report);
  if (to && typeof yaml !== 'string') ways.push({to, at: yaml.at(['to'])});
  const body = readProse(withoutHeadings(rest, headings, context), context);
  return id ? [{id, title, body, ...(to && {to})}] : [];
}
