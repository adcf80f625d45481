/** Random packs of every kind of entry, as far as the compiler can make them: what it derives (hashes, titles of other entries) is filled in so. */
import fc from 'fast-check';
import {stage, workRole, type Applies} from '../../../src/model/applies.js';
import {audience} from '../../../src/model/audience.js';
import {explanationPart, type ExplanationText, type Translation} from '../../../src/model/explanation.js';
import {kinds, listedKind, type ListedKind} from '../../../src/model/kinds.js';
import {packFormat, type Pack} from '../../../src/model/pack.js';
import type {Provenance, Source} from '../../../src/model/provenance.js';
import {confidence, counted, nation} from '../../../src/model/timescale.js';
import {blocks, piece} from './arbitraries.js';

/** Stands where the compiler puts a hash. */
const noHash = '';

/** A line of text as the model wants it: nothing at its edges, something in it. */
const line = fc.array(piece, {minLength: 1, maxLength: 4}).map((pieces) => pieces.join('').trim()).filter((text) => text !== '');
const id = fc.constantFrom('one', 'two', 'a', 'b-1', 'core-group', 'zebra', 'm2', '2024');
const prose = blocks(1, 0);
const opt = <Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Value | undefined> => fc.option(value, {nil: undefined, freq: 2});
const some = <Value>(value: readonly Value[]): fc.Arbitrary<Value[]> => fc.subarray([...value], {maxLength: 3});

/** Without the keys that are not said. */
const said = <Value extends object>(value: Value): Value => Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as Value;

const source: fc.Arbitrary<Source> = fc.record({id: id.filter((one) => one !== '2024'), title: line, publisher: line, edition: line, address: opt(fc.constant('https://example.org/a#b'))}).map((one) => said(one) as Source);

const dates = fc.constantFrom<[string, string]>(['2026-01-01', '2026-06-01'], ['2026-11-22', '2027-11-22'], ['2025-02-28', '2025-03-01']);

const provenance = (sources: readonly Source[]): fc.Arbitrary<Provenance> =>
  fc.record({
    source: fc.constantFrom(...sources), place: fc.oneof(fc.constant('Chapter 1'), line), wording: fc.constantFrom('quoted', 'adapted', 'drafted'), duty: fc.constantFrom('must', 'should', 'local'),
    owner: fc.oneof(fc.constant('The owner'), line), dates, adopted: opt(fc.constant('2026-11-23')),
  }).map(({dates: [reviewed, due], ...one}) => said({...one, reviewed, due}) as Provenance);

/** What stands under something else cannot take back that the council adopted it. */
const under = <Part extends Provenance>(above: Provenance, own: Part): Part => said({...own, adopted: own.adopted ?? above.adopted}) as Part;

/** When an entry applies, and whether its change is one of wording alone. */
const applies: fc.Arbitrary<Applies & {editorial?: string | string[]}> = fc.record({
  editorial: opt(fc.constantFrom('1.0.0', ['0.9.0', '1.0.0'])),
  stages: opt(some(stage.options)), roles: opt(some(workRole.options)), topics: opt(some(['a', 'visits', 'b-2'])),
  related: opt(fc.constant([{kind: 'standard' as const, id: 'one', title: ''}])),
}).map((one) => said(one) as Applies & {editorial?: string | string[]});

const section = fc.record({id, title: line, body: prose});
const unique = <Item extends {id: string}>(item: fc.Arbitrary<Item>, minLength = 0, maxLength = 2): fc.Arbitrary<Item[]> => fc.uniqueArray(item, {selector: (one) => one.id, minLength, maxLength});
const days = fc.record({count: fc.integer({min: 0, max: 30}), unit: fc.constantFrom('days', 'weeks', 'months', 'years')});
const limit = fc.record({count: fc.integer({min: 1, max: 30}), unit: fc.constantFrom('hours', 'working-days', 'days', 'weeks', 'months', 'years')});

const figureValue = fc.constantFrom(
  {text: '1,487', number: 1487, unit: 'count'}, {text: '39%', number: 39, unit: 'per-cent'}, {text: '0.5', number: 0.5, unit: 'count'}, {text: '2020', number: 2020, unit: 'count'},
);

/** The fields of a short entry that are its kind's own. */
const own: Record<ListedKind, fc.Arbitrary<object>> = {
  'bottom-line': fc.constant({}),
  statement: fc.record({stressed: opt(fc.array(line, {maxLength: 2})), figure: opt(line)}),
  role: fc.record({number: opt(fc.oneof(line, fc.constantFrom('3.6', '07', 'true', 'null', '1e3')))!, unit: opt(line)}),
  figure: fc.record({value: opt(figureValue), period: opt(line), unit: opt(line)}),
  timescale: fc.record({starts: line, limit, counts: opt(fc.constantFrom(...counted.options)), extended: opt(limit), then: opt(limit), nation: fc.constantFrom(...nation.options), confidence: fc.constantFrom(...confidence.options)}),
  term: fc.record({plain: line, audience: opt(fc.constantFrom(...audience.options)), short: opt(line), expansion: opt(line)}),
  'help-line': fc.record({for: line, audiences: opt(some(audience.options)), phone: opt(line), hours: opt(line), web: opt(fc.constant('https://example.org/?a=b&c=d')), checked: fc.constant('2026-11-22'), confidence: fc.constantFrom(...confidence.options)}),
};

/** A file of short entries: a set with its entries, or entries without one. */
const listFile = (kind: ListedKind, pack: string, sources: readonly Source[], isSet: boolean): fc.Arbitrary<{set: Pack['lists'][number] | undefined; entries: object[]}> => {
  const set = fc.record({id, title: line, order: opt(fc.integer({min: 1, max: 9})), shares: opt(fc.boolean().filter(Boolean)), body: prose, applies, provenance: provenance(sources)});
  const entry = fc.record({id, title: line, body: prose, own: own[kind], applies, provenance: provenance(sources)});
  return fc.tuple(set, unique(entry, 1, 3)).map(([one, entries]) => {
    const above = said({stages: one.applies.stages, roles: one.applies.roles, topics: one.applies.topics});
    return {
      set: isSet ? (said({id: one.id, title: one.title, hash: noHash, pack, of: kind, order: one.order, shares: one.shares, body: one.body, ...one.applies, ...one.provenance}) as Pack['lists'][number]) : undefined,
      entries: entries.map(({own: fields, applies: when, provenance: whence, ...rest}) => ({
        ...rest, hash: noHash, pack, ...(isSet && {list: one.id}), ...said(fields), ...(isSet && above), ...when, ...(isSet ? under(one.provenance, whence) : whence),
      })),
    };
  });
};

/** The texts of an explanation, or of its translation. */
const texts = (isTranslation: boolean): fc.Arbitrary<ExplanationText[]> => {
  const hash = fc.constantFrom('0123456789abcdef', '1111111111111111', '12345678901234e5');
  const part = (ids: readonly (typeof explanationPart.options)[number][]) => fc.record({id: fc.constantFrom(...ids), title: line, body: prose}).chain((one) =>
    (isTranslation ? fc.array(hash, {minLength: one.body.length + 1, maxLength: one.body.length + 1}) : fc.constant([])).map((hashes) => ({...one, hashes})));
  const parts = fc.tuple(unique(part(['what', 'why', 'next'])), part(['ask']), part(['help']), fc.boolean()).map(([first, ask, help, turned]) => (turned ? [help, ...first, ask] : [...first, ask, help]));
  const text = fc.record({audience: fc.constantFrom(...audience.options), title: line, blocks: parts, helpLines: opt(fc.constantFrom([], ['one']))}).map((one) => said(one) as ExplanationText);
  return fc.uniqueArray(text, {selector: (one) => one.audience, minLength: 1, maxLength: 2});
};

const translations: fc.Arbitrary<Translation[]> = fc.subarray([['cy', 'ltr'], ['pl', 'ltr'], ['ur', 'rtl']] as const).chain((languages) =>
  fc.tuple(...languages.map(([language, dir]) => fc.record({title: line, checked: opt(fc.record({by: line, on: fc.constant('2026-11-22')})), texts: texts(true)}).map((one) => said({language, dir, ...one}) as Translation))));

/** An entry that has a file of its own, from what is its kind's alone. */
const filed = <Fields extends {id: string}>(fields: fc.Arbitrary<Fields>, pack: string, sources: readonly Source[]) =>
  fc.record({fields, title: line, applies, provenance: provenance(sources)}).map((one) => ({...one.fields, title: one.title, hash: noHash, pack, ...one.applies, ...one.provenance}));

const standards = (pack: string, sources: readonly Source[]) => {
  const sections = unique(fc.record({id, title: line, body: prose, provenance: opt(provenance(sources))}));
  return unique(filed(fc.record({id, number: fc.integer({min: 1, max: 9}), body: prose, sections}), pack, sources), 0, 2).map((found) => {
    const numbered = found.some((one) => one.id === 'one') ? found : [{...found[0], id: 'one'} as (typeof found)[number], ...found.slice(1)];
    return numbered.filter((one) => one.title !== undefined).map((one, index) => ({...one, number: index + 1, sections: one.sections.map((part) => said({...part, provenance: part.provenance && under(one, part.provenance)}))}));
  }).filter((found) => found.length > 0);
};

const checklists = (pack: string, sources: readonly Source[]) => {
  const refresh = fc.record({every: fc.integer({min: 1, max: 99}), unit: fc.constantFrom('days', 'weeks', 'months', 'years'), source: fc.constantFrom(...sources), place: line, duty: fc.constantFrom('must', 'local')});
  const item = fc.record({id, label: line, statement: opt(line), date: fc.constantFrom('asked', 'optional', 'none'), refresh: opt(refresh), standard: opt(fc.constant({id: 'one', title: ''})), sections: unique(section), provenance: provenance(sources)});
  return unique(filed(fc.record({id, answers: fc.constantFrom('status', 'tick'), body: prose, items: unique(item, 1)}), pack, sources)).map((found) => found.map((one) => ({
    ...one, items: one.items.map(({provenance: whence, ...rest}) => said({...rest, hash: noHash, refresh: rest.date === 'none' ? undefined : rest.refresh, ...under(one, whence)})),
  })));
};

const pathways = (pack: string, sources: readonly Source[]) => {
  const branch = fc.record({id, title: line, body: prose, to: opt(fc.constant('first'))}).map(said);
  const step = fc.record({id, title: line, mark: line, after: opt(days), every: opt(days), who: opt(fc.array(line, {maxLength: 2})), body: prose, branches: unique(branch)}).map(said);
  return unique(filed(fc.record({id, starts: opt(line), counts: fc.constantFrom('calendar', 'working', 'unsaid'), body: prose, steps: unique(step, 1)}).map(said), pack, sources)).map((found) =>
    found.map((one) => ({...one, steps: one.steps.map((part, index) => (index ? part : {...part, id: 'first'}))})));
};

const explanations = (pack: string, sources: readonly Source[]) =>
  unique(filed(fc.record({id, texts: texts(false), translations}), pack, sources)).map((found) => [...found].sort((a, b) => moment(a) - moment(b)));

const moment = ({stages = []}: Applies): number => Math.min(...stages.map((one) => stage.options.indexOf(one)), stage.options.length);

/** The folders in the order in which they are read, which is that of the sets in a pack. */
const folders = [...listedKind.options].sort((a, b) => (kinds[a].folder < kinds[b].folder ? -1 : 1));

/** A pack with entries of every kind; hashes are empty. @param uses phrases that its first term claims */
export const packs = (pack = 'sample', uses: readonly string[] = []): fc.Arbitrary<Pack> =>
  unique(source, 1, 3).chain((sources) => {
    const lists = fc.tuple(...folders.map((kind) => fc.tuple(fc.array(listFile(kind, pack, sources, true), {maxLength: 2}), fc.array(listFile(kind, pack, sources, false), {minLength: kind === 'help-line' || kind === 'term' ? 1 : 0, maxLength: 1}))));
    return fc.tuple(lists, standards(pack, sources), checklists(pack, sources), pathways(pack, sources), explanations(pack, sources), fc.record({title: line, owner: line}))
      .map(([files, ...filedEntries]) => made(pack, sources, files, filedEntries, uses));
  });

type Files = {set: Pack['lists'][number] | undefined; entries: object[]}[];

function made(pack: string, sources: Source[], files: [Files, Files][], [standardEntries, checklistEntries, pathwayEntries, explanationEntries, {title, owner}]: [unknown, unknown, unknown, unknown, {title: string; owner: string}], uses: readonly string[]): Pack {
  const sets: Pack['lists'] = [];
  const taken = new Set<string>();
  const short = Object.fromEntries(folders.map((kind, index) => {
    const ids = new Set<string>();
    const entries = files[index]!.flat().flatMap(({set, entries: some}) => {
      if (set && taken.has(set.id)) return [];
      const kept = some.filter((one) => !ids.has((one as {id: string}).id));
      if (!kept.length) return [];
      for (const one of kept) ids.add((one as {id: string}).id);
      if (set) taken.add(set.id);
      if (set) sets.push(set);
      return kept;
    });
    return [kinds[kind].key, entries];
  })) as unknown as Pick<Pack, 'terms' | 'helpLines'>;
  if (uses.length && short.terms[0]) short.terms[0].uses = [...uses];
  const whole = {
    format: packFormat, id: pack, title, version: '1.0.0', language: 'en-GB', owner, extends: [], sources,
    lists: sets.sort((a, b) => (a.order ?? Infinity) - (b.order ?? Infinity) || 0), standards: standardEntries, checklists: checklistEntries, pathways: pathwayEntries, explanations: explanationEntries, ...short,
  } as unknown as Pack;
  return named(whole);
}

/** The pack with the titles of the entries that others name, and without the help lines that are not there. */
function named(pack: Pack): Pack {
  const one = pack.standards.find(({id: name}) => name === 'one')!.title; // every random pack has it
  const known = pack.helpLines.some(({id: name}) => name === 'one');
  return JSON.parse(JSON.stringify(pack, (key, value: unknown) => {
    if (key === 'related') return (value as object[]).map((entry) => ({...entry, title: one}));
    if (key === 'standard' && typeof value === 'object') return {...value, title: one};
    if (key === 'helpLines' && Array.isArray(value) && !known && value.every((entry) => typeof entry === 'string')) return [];
    return value;
  })) as Pack;
}
