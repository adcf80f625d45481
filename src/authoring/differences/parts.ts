/** An entry as its parts, each with what it says in words: the same shape for every kind, so that any two can be compared. */
import type {ChecklistItem} from '../../model/checklist.js';
import type {Explanation, ExplanationBlock, ExplanationText, Translation} from '../../model/explanation.js';
import type {EntryKind} from '../../model/kinds.js';
import type {EntriesByKind, Pack} from '../../model/pack.js';
import type {Pathway, Step} from '../../model/pathway.js';
import type {Block, Section} from '../../model/prose.js';
import type {Provenance, Source} from '../../model/provenance.js';
import type {Standard, StandardSection} from '../../model/standard.js';
import type {Timescale} from '../../model/timescale.js';
import {lengthWords} from '../length-words.js';
import type {Behind, Field, Origin, Role} from './types.js';
import {answersWords, confidenceWords, countedWords, dateWords, daysWords, dutyWords, listWords, wordingWords} from './words.js';

export interface Part {
  role: Role;
  id: string;
  title: string;
  values: Partial<Record<Field, string | undefined>>;
  /** What a value names, where it names something by its title: while that is the same, a new title is told of the thing itself alone. */
  names: Partial<Record<Field, string | undefined>>;
  origins: Partial<Record<Origin, string | undefined>>;
  behind: Partial<Record<Behind, string | undefined>>;
  /** Compared by its id: what a document is called is told once, of the document. */
  source?: Source;
  body: readonly Block[];
  parts: readonly Part[];
  /** The identity of what an item asks. */
  asks?: string;
}

const part = (role: Role, {id, title}: {id: string; title: string}, more: Partial<Part> = {}): Part => ({role, id, title, values: {title, ...more.values}, names: {}, origins: {}, behind: {}, body: [], parts: [], ...withoutValues(more)});
const withoutValues = ({values: _, ...more}: Partial<Part>): Partial<Part> => more;

const duties = ({duty}: Pick<Provenance, 'duty'>): Part['values'] => ({duty: dutyWords[duty]});
const origins = ({place, wording, owner, reviewed, due, adopted}: Provenance): Part['origins'] => ({place, wording: wordingWords[wording], owner, reviewed, due, adopted});

type AnyEntry = EntriesByKind[EntryKind];

/** The entry itself is a part whose role says nothing. */
export function partsOf<Kind extends EntryKind>(kind: Kind, entry: EntriesByKind[Kind], pack: Pack): Part {
  const any: AnyEntry = entry;
  const {stages, roles, topics, related = []} = any;
  const shared = {...duties(any), stages: listWords(stages), roles: listWords(roles), topics: listWords(topics), related: listWords(related.map(({title}) => title))};
  const {values, names, origins: more, ...own} = ownOf(kind, any, pack);
  const goesWith = related.map((one) => `${one.kind}:${one.id}`).join(' ');
  return {...part('section', any), source: any.source, body: 'body' in any ? any.body : [], ...own, values: {title: any.title, ...shared, ...values}, names: {related: goesWith, ...names}, origins: {...origins(any), from: any.pack, ...more}};
}

/** What only entries of one kind have. */
function ownOf(kind: EntryKind, entry: AnyEntry, pack: Pack): Partial<Part> {
  switch (kind) {
    case 'standard':
      return standardParts(entry as Standard);
    case 'checklist': {
      const {answers, items} = entry as EntriesByKind['checklist'];
      return {values: {answers: answersWords[answers]}, parts: items.map(itemPart)};
    }
    case 'explanation':
      return explanationParts(entry as Explanation, pack);
    case 'pathway':
      return pathwayParts(entry as Pathway);
    case 'timescale':
      return timescaleParts(entry as Timescale, pack);
    case 'list': {
      const {of, order, shares} = entry as EntriesByKind['list'];
      return {values: {of: listWords([of]), shares: shares ? 'parts of one whole' : undefined}, behind: {order: order?.toString()}};
    }
    default:
      return listedParts(entry as Exclude<AnyEntry, Standard>, pack);
  }
}

/** The list that a short entry stands in, by its id and by its title. */
const listOf = (entry: object, {lists}: Pack): {list: string | undefined; listTitle: string | undefined} => {
  const {list} = entry as {list?: string};
  return {list, listTitle: list && (lists.find(({id}) => id === list)?.title ?? list)};
};

/** Bottom lines, statements, roles, figures, terms and help lines: what each has is named as it is in the pack. */
function listedParts(entry: object, pack: Pack): Partial<Part> {
  const {number, unit, value, period, stressed, figure, plain, audience, short, expansion, uses, for: whom, audiences, phone, hours, web, checked, confidence} = entry as Partial<EntriesByKind['statement'] & EntriesByKind['role'] & EntriesByKind['term'] & EntriesByKind['help-line']> & {value?: {text: string}; period?: string};
  const {list, listTitle} = listOf(entry, pack);
  return {
    names: {list},
    values: {list: listTitle, number, value: value?.text, unit, period, stressed: listWords(stressed), figure, plain, audience: listWords(audience && [audience]), short, expansion, for: whom, audiences: listWords(audiences), phone, hours, web},
    origins: {checked, confidence: confidence && confidenceWords[confidence]},
    behind: {uses: listWords(uses)},
  };
}

function timescaleParts({starts, limit, counts = 'within', extended, then, nation, confidence, ...entry}: Timescale, pack: Pack): Partial<Part> {
  const {list, listTitle} = listOf(entry, pack);
  return {
    names: {list},
    values: {list: listTitle, starts, limit: lengthWords(limit), counts: countedWords[counts], extended: extended && lengthWords(extended), then: then && lengthWords(then), nation: listWords([nation])},
    origins: {confidence: confidenceWords[confidence]},
  };
}

const sectionPart = (section: Section): Part => part('section', section, {body: section.body});

const standardParts = ({number, sections}: Standard): Partial<Part> => ({values: {number: String(number)}, parts: sections.map(standardSection)});
function standardSection({provenance, ...section}: StandardSection): Part {
  return {...part('section', section, {body: section.body, ...(provenance && {values: duties(provenance)})}), ...(provenance && {source: provenance.source, origins: origins(provenance)})};
}

function itemPart(item: ChecklistItem): Part {
  const {id, label, statement, date, refresh, standard, sections, hash, source} = item;
  const renewed = refresh && `every ${lengthWords({count: refresh.every, unit: refresh.unit})} (${dutyWords[refresh.duty]}; ${refresh.source.title}, ${refresh.place})`;
  return {
    ...part('item', {id, title: label}, {values: {...duties(item), statement, date: dateWords[date], refresh: renewed, standard: standard?.title}, parts: sections.map(sectionPart)}),
    names: {standard: standard?.id},
    origins: origins(item),
    source,
    asks: hash,
  };
}

function explanationParts({texts, translations}: Explanation, pack: Pack): Partial<Part> {
  return {parts: [...texts.map((text) => audiencePart(text, pack, false)), ...translations.map((one) => translationPart(one, pack))]};
}

function translationPart({language, dir, title, checked, texts}: Translation, pack: Pack): Part {
  const whole = part('translation', {id: language, title}, {values: {direction: dir === 'rtl' ? 'from right to left' : 'from left to right'}, parts: texts.map((text) => audiencePart(text, pack, true))});
  return {...whole, origins: {checked: checked && `${checked.by}, ${checked.on}`}};
}

function audiencePart({audience, title, blocks, helpLines}: ExplanationText, {helpLines: all}: Pack, translated: boolean): Part {
  const shown = helpLines?.map((id) => all.find((one) => one.id === id)?.title ?? id);
  return part('audience', {id: audience, title}, {values: {helpLines: listWords(shown)}, names: {helpLines: helpLines?.join(' ')}, parts: blocks.map((block) => blockPart(block, translated))});
}

/** What a translated part was made from is told; the identities of an original follow from its words. */
const blockPart = (block: ExplanationBlock, translated: boolean): Part => part('part', block, {body: block.body, ...(translated && {origins: {madeFrom: block.hashes.join(' ')}})});

const pathwayParts = ({starts, counts, steps}: Pathway): Partial<Part> => ({values: {starts, counts: daysWords[counts]}, parts: steps.map((step, _, all) => stepPart(step, all))});

function stepPart({mark, after, every, who, branches, ...step}: Step, steps: readonly Step[]): Part {
  const ways = branches.map(({to, ...branch}) => part('branch', branch, {values: {to: to && (steps.find(({id}) => id === to)?.title ?? to)}, names: {to}, body: branch.body}));
  return part('step', step, {values: {mark, after: after && lengthWords(after), every: every && lengthWords(every), who: listWords(who)}, body: step.body, parts: ways});
}
