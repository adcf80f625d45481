/** The files of entries that have one each: checklists, standards, pathways and explanations. */
import type {ChecklistItem} from '../../model/checklist.js';
import type {ExplanationText, Translation} from '../../model/explanation.js';
import type {EntryKind} from '../../model/kinds.js';
import type {Branch, Step} from '../../model/pathway.js';
import type {Section} from '../../model/prose.js';
import type {StandardSection} from '../../model/standard.js';
import type {Entries} from '../drafts.js';
import {lengthWords} from '../length-words.js';
import {file, joined, writeHeading} from './headings.js';
import {appliesUnder, fieldsOf, provenanceUnder, type ProvenanceFields} from './inherited.js';
import {writeProse} from './prose.js';
import {writeText} from './text.js';
import {writeData, writeFrontMatter, type YamlFields} from './yaml.js';

/** The kinds of which one file is one entry. */
export type FiledKind = 'checklist' | 'standard' | 'pathway' | 'explanation';

/**
 * The text of an entry's file. Hashes and the titles of what it is related to are not written: the compiler makes them.
 * @param above what the pack's defaults say, which is not said again.
 */
export function writeEntry<Kind extends FiledKind>(kind: Kind, entry: Entries[Kind], above?: ProvenanceFields): string;
export function writeEntry(kind: FiledKind, entry: Entries[FiledKind], above: ProvenanceFields = {}): string {
  const provenance = {...provenanceUnder(above, entry), ...appliesUnder({}, entry), editorial: entry.editorial};
  const {id, title} = entry;
  switch (kind) {
    case 'checklist': {
      const {answers, body, items} = entry as Entries['checklist'];
      return file(writeFrontMatter({id, title, answers, ...provenance}), writeProse(body), ...items.map((item) => writeItem(item, answers, fieldsOf(entry))));
    }
    case 'standard': {
      const {number, body, sections} = entry as Entries['standard'];
      return file(writeFrontMatter({id, title, number: String(number), ...provenance}), writeProse(body), ...sections.map((section) => writeStandardSection(section, fieldsOf(entry))));
    }
    case 'pathway': {
      const {starts, counts, body, steps} = entry as Entries['pathway'];
      return file(writeFrontMatter({id, title, starts, counts, ...provenance}), writeProse(body), ...steps.map(writeStep));
    }
    case 'explanation':
      return file(writeFrontMatter({id, title, ...provenance}), ...(entry as Entries['explanation']).texts.map((text) => writeAudience(text, () => ({}))));
  }
}

/** The text of a translation's file. What each part was made from is written as it stands. @param translates the explanation's id */
export const writeTranslation = ({language, title, checked, texts}: Translation, translates: string): string =>
  file(writeFrontMatter({translates, language, title, checked}), ...texts.map((text) => writeAudience(text, ({hashes}) => ({of: hashes}))));

function writeItem(item: ChecklistItem, answers: Entries['checklist']['answers'], above: ProvenanceFields): string {
  const {id, label, statement, date, refresh, standard, sections} = item;
  const data = writeData({
    date: date === (answers === 'tick' ? 'none' : 'optional') ? undefined : date,
    standard: standard?.id,
    refresh: refresh && {every: lengthWords({count: refresh.every, unit: refresh.unit}), source: refresh.source.id, place: refresh.place, duty: refresh.duty},
    ...provenanceUnder(above, item),
  });
  return joined(writeHeading(2, label, id), data, statement === undefined ? '' : writeText(statement, {lineStart: true}), ...sections.map((section) => writeSection(3, section)));
}

const writeSection = (level: 2 | 3, {id, title, body}: Section, data: YamlFields = {}): string => joined(writeHeading(level, title, id), writeData(data), writeProse(body));

/** A section that rests on the same as its standard and says so, says it again. */
function writeStandardSection(section: StandardSection, above: ProvenanceFields): string {
  const {provenance} = section;
  if (!provenance) return writeSection(2, section);
  const own = provenanceUnder(above, provenance);
  return writeSection(2, section, Object.values(own).some((value) => value !== undefined) ? own : {wording: provenance.wording});
}

function writeStep({id, title, mark, after, every, who, body, branches}: Step): string {
  const data = writeData({mark, after: after && lengthWords(after), every: every && lengthWords(every), who});
  return joined(writeHeading(2, title, id), data, writeProse(body), ...branches.map(writeBranch));
}

const writeBranch = ({id, title, body, to}: Branch): string => writeSection(3, {id, title, body}, {to});

/** @param dataOf what is said under the heading of a part */
function writeAudience({audience, title, blocks, helpLines}: ExplanationText, dataOf: (block: ExplanationText['blocks'][number]) => YamlFields): string {
  return joined(writeHeading(2, title, audience), writeData({helpLines}), ...blocks.map((block) => writeSection(3, block, dataOf(block))));
}

/** Whether entries of a kind have a file each. */
export const isFiled = (kind: EntryKind): kind is FiledKind => kind === 'checklist' || kind === 'standard' || kind === 'pathway' || kind === 'explanation';
