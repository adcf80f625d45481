/** The files of short entries: the set they belong to, where they do, and each under its heading. */
import type {ListedKind} from '../../model/kinds.js';
import type {AppliesFields} from '../shapes.js';
import type {Entries} from '../drafts.js';
import {lengthWords} from '../length-words.js';
import {file, joined, writeHeading} from './headings.js';
import {appliesUnder, fieldsOf, provenanceUnder, shared, type ProvenanceFields} from './inherited.js';
import {writeProse} from './prose.js';
import {writeData, writeFrontMatter, writeYaml, type YamlFields} from './yaml.js';

/**
 * The text of a file of short entries. What most of them say of where they come from stands once at its head.
 * @param entries at least one, all of one set or of none.
 * @param set the set, where they belong to one.
 * @param above what the pack's defaults say, which is not said again.
 */
export function writeListFile<Kind extends ListedKind>(kind: Kind, entries: readonly Entries[Kind][], set?: Entries['list'], above: ProvenanceFields = {}): string {
  const level = set ? fieldsOf(set) : entries.length > 1 ? over(above, shared(entries.map(fieldsOf))) : above;
  const applies: AppliesFields = set ? {stages: set.stages, roles: set.roles, topics: set.topics} : {};
  const front = set ? {list: set.id, title: set.title, order: set.order?.toString(), shares: set.shares?.toString(), ...provenanceUnder(above, set), ...appliesUnder({}, set), editorial: set.editorial} : difference(above, level);
  return file(
    writeYaml(front) === '' ? '' : writeFrontMatter(front),
    set ? writeProse(set.body) : '',
    ...entries.map((entry) => joined(writeHeading(2, entry.title, entry.id), writeData({...ownFields(kind, entry), ...provenanceUnder(level, entry), ...appliesUnder(applies, entry), editorial: entry.editorial}), writeProse(entry.body))),
  );
}

/** What holds at a level that says something of its own: with another source goes the place in it. */
const over = (above: ProvenanceFields, own: ProvenanceFields): ProvenanceFields => ({...above, ...(own.source !== undefined && own.source !== above.source && {place: undefined}), ...own});

/** The keys of a level that are not as above it. */
const difference = (above: ProvenanceFields, level: ProvenanceFields): YamlFields =>
  Object.fromEntries(Object.entries(level).filter(([key, value]) => value !== above[key as keyof ProvenanceFields] || (key === 'place' && level.source !== above.source)));

/** The fields that are a kind's own, as its block of data has them. */
function ownFields(kind: ListedKind, entry: Entries[ListedKind]): YamlFields {
  switch (kind) {
    case 'bottom-line':
      return {};
    case 'statement': {
      const {stressed, figure} = entry as Entries['statement'];
      return {stressed, figure};
    }
    case 'role': {
      const {number, unit} = entry as Entries['role'];
      return {number, unit};
    }
    case 'figure': {
      const {value, period, unit} = entry as Entries['figure'];
      return {value: value?.text, period, unit};
    }
    case 'timescale': {
      const {starts, limit, counts, extended, then, nation, confidence} = entry as Entries['timescale'];
      const length = (one: typeof limit | undefined) => one && lengthWords(one);
      return {starts, limit: length(limit), counts, extended: length(extended), then: length(then), nation, confidence};
    }
    case 'term': {
      const {plain, audience, short, expansion, uses} = entry as Entries['term'];
      return {plain, audience, short, expansion, uses};
    }
    case 'help-line': {
      const {for: whom, audiences, phone, hours, web, checked, confidence} = entry as Entries['help-line'];
      return {for: whom, audiences, phone, hours, web, checked, confidence};
    }
  }
}
