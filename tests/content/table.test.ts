/** docs/packs.md: the packs by kind and count, made from what is built. */
import assert from 'node:assert/strict';
import {existsSync, readFileSync, writeFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import {kinds, type EntryKind} from '../../src/model/kinds.js';
import type {Pack} from '../../src/model/pack.js';
import {compiled} from './compiled.js';
import {inventory} from './inventory.js';
import {entriesOf, familyTextsOf, ownEntriesOf} from './words.js';

const page = fileURLToPath(new URL('../../docs/packs.md', import.meta.url));
const how = '`UPDATE_DOCS=1 node --import tsx --test tests/content/table.test.ts`';

/** The packs as the page has them: what all share first. */
const packs: Pack[] = Object.keys(inventory.packs).sort((a, b) => (inventory.packs[a]?.extends.length ?? 0) - (inventory.packs[b]?.extends.length ?? 0) || a.localeCompare(b)).map((id) => compiled(id).pack);

const names: Record<EntryKind, string> = {
  'standard': 'Standards', 'bottom-line': 'Bottom lines', 'checklist': 'Checklists', 'statement': 'Statements', 'explanation': 'Explanations', 'pathway': 'Pathways',
  'timescale': 'Time-scales', 'role': 'Roles', 'figure': 'Figures', 'term': 'Terms', 'help-line': 'Help lines', 'list': 'Lists',
};

const own = (pack: Pack, kind: EntryKind): {pack: string}[] => (pack[kinds[kind].key] as {pack: string}[]).filter((entry) => entry.pack === pack.id);

const many = (count: number, what: string): string => `${count} ${count === 1 ? what.replace(/s$/, '') : what}`;

const row = (...cells: (string | number)[]): string => `| ${cells.join(' | ')} |`;
const counts = (title: string, count: (pack: Pack) => number): string => row(title, ...packs.map((pack) => count(pack) || '–'), packs.reduce((sum, pack) => sum + count(pack), 0));

const pageText = (): string => [
  '# The packs by kind and count',
  '',
  `\`npm test\` holds this page to what is built; ${how} writes it anew.`,
  'Counted is what stands in a pack’s own folder. Every council’s pack also holds everything of `england`, which belongs to no council.',
  '',
  row('', ...packs.map((pack) => pack.title), 'all'),
  row('---', ...packs.map(() => '--:'), '--:'),
  ...(Object.keys(kinds) as EntryKind[]).map((kind) => counts(names[kind], (pack) => own(pack, kind).length)),
  counts('Items of checklists', (pack) => pack.checklists.filter((one) => one.pack === pack.id).flatMap((one) => one.items).length),
  counts('Steps of pathways', (pack) => pack.pathways.filter((one) => one.pack === pack.id).flatMap((one) => one.steps).length),
  counts('Texts for families, one an audience', (pack) => familyTextsOf(pack).length),
  counts('Documents named as a source', (pack) => new Set(ownEntriesOf(pack).map((entry) => entry.provenance.source.id)).size),
  '',
  'Whose words they are, of everything that says where it comes from (an entry, an item of a checklist, a section of a standard with a source of its own):',
  '',
  row('', ...packs.map((pack) => pack.title), 'all'),
  row('---', ...packs.map(() => '--:'), '--:'),
  ...(['quoted', 'adapted', 'drafted'] as const).map((wording) => counts(wording, (pack) => ownEntriesOf(pack).filter((entry) => entry.provenance.wording === wording).length)),
  '',
  ...packs.filter((pack) => own(pack, 'list').length).flatMap((pack) => [
    `## ${pack.title}`,
    '',
    row('list', 'holds', 'place in the source'),
    row('---', '---', '---'),
    ...pack.lists.filter((list) => list.pack === pack.id).map((list) => row(list.title, many((pack[kinds[list.of].key] as {list?: string}[]).filter((entry) => entry.list === list.id).length, names[list.of].toLowerCase()), list.place)),
    ...pack.pathways.filter((one) => one.pack === pack.id).map((one) => row(one.title, `a pathway of ${one.steps.length} steps`, one.place)),
    ...pack.checklists.filter((one) => one.pack === pack.id).map((one) => row(one.title, `a checklist of ${one.items.length} items`, one.place)),
    '',
  ]),
].join('\n');

describe('docs/packs.md', () => {
  it('says what is built', () => {
    if (process.env['UPDATE_DOCS'] === '1') writeFileSync(page, pageText());
    assert.ok(existsSync(page), `docs/packs.md is not there: run ${how}`);
    assert.equal(readFileSync(page, 'utf8'), pageText(), `docs/packs.md is out of date: run ${how}`);
  });

  it('counts every entry once', () => {
    for (const pack of packs) {
      const counted = (Object.keys(kinds) as EntryKind[]).reduce((sum, kind) => sum + own(pack, kind).length, 0);
      assert.equal(counted, new Set(entriesOf(pack).filter((entry) => entry.pack === pack.id && !entry.name.includes(',')).map((entry) => entry.name)).size, pack.id);
    }
  });
});
