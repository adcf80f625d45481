import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {overLimits, readingOf, textsOf} from '../../../src/authoring/reading-age.js';
import {checklistFile, itemData, listedData, listFile, packFile, pathwayFile, standardFile, stepData, translationFile} from '../../../src/authoring/shapes.js';
import {formatDiagnostic} from '../../../src/cli/print-diagnostics.js';
import {stage, workRole} from '../../../src/model/applies.js';
import {explanationPart} from '../../../src/model/explanation.js';
import {entryKind, kinds} from '../../../src/model/kinds.js';
import {compile, compiled, packYaml, told, type Files} from './support.js';

const page = readFileSync(new URL('../../../docs/writing-a-pack.md', import.meta.url), 'utf8');
const example = (begin: RegExp): string => begin.exec(page)?.[1] ?? '';

const path = 'checklists/record-basics.md';
const checklist = example(/````markdown\n(---\nid: record-basics[\s\S]*?)````/);
const first: Files = {'pack.yaml': example(/```yaml\n(id: riverside[\s\S]*?)```/), [path]: checklist};

/** Every file that the page shows under its name: the whole of one pack. */
const shown: Files = {
  ...first,
  ...Object.fromEntries([...page.matchAll(/`content\/riverside\/(\S+\.md)`:\n\n(`{3,4})markdown\n([\s\S]*?)\n\2\n/g)].map(([, file = '', , text = '']) => [file, `${text}\n`])),
};

/** The words of the page under each of its headings, without the examples. */
const chapters = new Map(page.replace(/^(`{3,4})\w*\n[\s\S]*?^\1$/gm, '').split(/^#{2,3} /m).map((text) => [text.slice(0, text.indexOf('\n')), text]));
const chapter = (heading: string): string => {
  const text = chapters.get(heading);
  assert.ok(text, `the page has no heading "${heading}"`);
  return text;
};

/** The keys that a table of the page explains. */
const keysIn = (text: string): string[] => [...text.matchAll(/^\| (`.*?) \|/gm)].flatMap(([, cell = '']) => [...cell.matchAll(/`(\w+)`/g)].map(([, key = '']) => key));

/** What any entry may say; the page tells it once, for all kinds. */
const shared = ['stages', 'roles', 'topics', 'related', 'editorial', 'source', 'place', 'wording', 'duty', 'owner', 'reviewed', 'due', 'adopted'];
const notNamed = (key: string): boolean => key !== 'id' && key !== 'title';
const ownKeys = ({shape}: {shape: object}): string[] => Object.keys(shape).filter((key) => !shared.includes(key) && key !== 'advice');

describe('the editor\'s page', () => {
  it('shows a first pack that can be built as it stands', () => {
    const pack = compiled(first);
    assert.equal(`${pack.id} ${pack.version}`, 'riverside 0.1.0');
    assert.deepEqual(pack.checklists[0]!.items.map(({id, date, sections}) => [id, date, sections.length]), [['case-summary', 'asked', 2], ['chronology', 'optional', 0]]);
  });

  it('shows the very words of the error that it has the editor make', () => {
    const wrong = checklist.replace(' {#chronology}', '');
    const {diagnostics} = compile({...first, [path]: wrong});
    assert.deepEqual(diagnostics.map((one) => formatDiagnostic({...one, file: `riverside/${one.file}`}, wrong.split('\n'))), [example(/```text\n([\s\S]*?)\n```/)]);
  });

  it('shows a file of every kind, and all of them build with nothing to complain of', () => {
    const folders = entryKind.options.flatMap((kind) => kinds[kind].folder ?? []);
    assert.deepEqual([...new Set(Object.keys(shown).filter((file) => file.includes('/')).map((file) => file.split('/')[0]))].sort(), [...folders].sort());
    const {pack, diagnostics} = compile(shown);
    assert.deepEqual(diagnostics.map(told), []);
    for (const kind of entryKind.options) assert.ok(pack![kinds[kind].key].length, kind);
  });

  it('leaves no example out of the build', () => {
    const examples = [...page.matchAll(/^(`{3,4})(markdown|yaml)\n([\s\S]*?)^\1$/gm)].map(([, , , text = '']) => text);
    const built = [...Object.values(shown), example(/```yaml\n(extends: [\s\S]*?)```/)];
    assert.deepEqual(examples.filter((one) => !built.includes(one)), []);
  });

  it('names every folder', () => {
    for (const {folder} of Object.values(kinds)) if (folder) assert.ok(chapter('What goes where').includes(`\`${folder}/\``), folder);
  });

  it('explains every key of every kind', () => {
    const sets = keysIn(chapter('Bottom lines, statements, roles and figures'));
    const wanted: [string, string[], string[]][] = [
      ['pack.yaml', keysIn(chapter('A first pack, from nothing')), Object.keys(packFile.shape)],
      ['checklists', keysIn(chapter('Checklists')), [...ownKeys(checklistFile), ...ownKeys(itemData)]],
      ['standards', keysIn(chapter('Standards')), ownKeys(standardFile).filter(notNamed)],
      ['time-scales', keysIn(chapter('Time-scales')), ownKeys(listedData.timescale)],
      ['terms', keysIn(chapter('Terms')), ownKeys(listedData.term)],
      ['help lines', keysIn(chapter('Help lines')), ownKeys(listedData['help-line'])],
      ['sets', sets, [...new Set([...ownKeys(listFile), ...(['bottom-line', 'statement', 'role', 'figure'] as const).flatMap((kind) => ownKeys(listedData[kind]))])]],
      ['pathways', keysIn(chapter('Pathways')), [...new Set([...ownKeys(pathwayFile).filter(notNamed), ...Object.keys(stepData.shape), 'to'])]],
      ['translations', keysIn(chapter('Translations')), [...Object.keys(translationFile.shape), 'of']],
      ['provenance', keysIn(chapter('Where it comes from')), shared.slice(5)],
      ['what changes', keysIn(chapter('What changes, and how much')), ['editorial']],
      ['advice', keysIn(chapter('Advice')), ['advice']],
      ['when it applies', keysIn(chapter('When an entry applies')), shared.slice(0, 4)],
    ];
    for (const [what, explained, keys] of wanted) assert.deepEqual([...new Set(explained)].sort(), [...keys].sort(), what);
  });

  it('names every stage, role and part', () => {
    for (const one of [...stage.options, ...workRole.options]) assert.ok(chapter('When an entry applies').includes(`\`${one}\``), one);
    for (const one of explanationPart.options) assert.ok(chapter('Explanations for families').includes(`\`${one}\``), one);
  });

  it('shows an explanation that a family can read', () => {
    for (const {blocks} of compiled(shown).explanations[0]!.texts) {
      for (const {id, body} of blocks) assert.deepEqual(overLimits(readingOf(textsOf(body))!), [], id);
    }
  });

  it('has a phrase of a term linked by itself, as it says', () => {
    const text = 'timescales/child-protection.md';
    const pack = compiled({...shown, [text]: shown[text]!.replace('has not been checked.', 'has not been checked. Core groups differ.')});
    assert.match(JSON.stringify(pack.timescales.find(({id}) => id === 'core-group-first')!.body), /"type":"entry-link","kind":"term","id":"core-group"/);
  });

  it('shows a translation that knows when the original has changed', () => {
    const file = 'explanations/first-visit.md';
    const {pack, diagnostics} = compile({...shown, [file]: shown[file]!.replace('Someone is worried', 'A teacher is worried')});
    assert.ok(pack);
    assert.deepEqual(diagnostics.map(({code}) => code), ['translation-stale']);
  });

  it('shows the very words in which a translation is given its line', () => {
    const file = 'explanations/first-visit.cy.md';
    const bare = shown[file]!.replace(/```yaml\nof: [^`]*```\n\n/, '');
    const {diagnostics} = compile({...shown, [file]: bare});
    const [, translation] = [...page.matchAll(/```text\n([\s\S]*?)\n```/g)].map(([, text]) => text);
    assert.deepEqual(diagnostics.map((one) => formatDiagnostic({...one, file: `riverside/${one.file}`}, bare.split('\n'))), [translation]);
  });

  it('shows how a pack builds on another and hides a part of it', () => {
    const parent = compiled({
      'pack.yaml': packYaml.replace('id: sample', 'id: england'),
      'terms/a.md': '## Family help plan {#family-help-plan}\n```yaml\nplain: the plan\n```\n\n## Core group {#core-group}\n```yaml\nplain: a meeting\n```\n',
    });
    const pack = compiled({...first, 'pack.yaml': `${first['pack.yaml']}\n${example(/```yaml\n(extends: [\s\S]*?)```/)}`}, [parent]);
    assert.deepEqual(pack.terms.map(({id}) => id), ['core-group']);
  });
});
