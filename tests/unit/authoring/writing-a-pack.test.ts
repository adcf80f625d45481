import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {formatDiagnostic} from '../../../src/cli/print-diagnostics.js';
import {compile, compiled, type Files} from './support.js';

const page = readFileSync(new URL('../../../docs/writing-a-pack.md', import.meta.url), 'utf8');
const example = (begin: RegExp): string => begin.exec(page)?.[1] ?? '';

const path = 'checklists/record-basics.md';
const checklist = example(/````markdown\n(---\nid: record-basics[\s\S]*?)````/);
const files: Files = {'pack.yaml': example(/```yaml\n(id: riverside[\s\S]*?)```/), [path]: checklist};

describe('the editor\'s page', () => {
  it('shows a first pack that can be built as it stands', () => {
    const pack = compiled(files);
    assert.equal(`${pack.id} ${pack.version}`, 'riverside 0.1.0');
    assert.deepEqual(pack.checklists[0]!.items.map(({id, date, sections}) => [id, date, sections.length]), [['case-summary', 'asked', 2], ['chronology', 'optional', 0]]);
  });

  it('shows the very words of the error that it has the editor make', () => {
    const wrong = checklist.replace(' {#chronology}', '');
    const {diagnostics} = compile({...files, [path]: wrong});
    assert.deepEqual(diagnostics.map((one) => formatDiagnostic({...one, file: `riverside/${one.file}`}, wrong.split('\n'))), [example(/```text\n([\s\S]*?)\n```/)]);
  });

  it('shows a term that can be built', () => {
    const [term] = compiled({...files, 'terms/words.md': example(/````markdown\n(## Core group[\s\S]*?)````/)}).terms;
    assert.equal(term!.plain, 'The people who carry out the plan together');
  });
});
