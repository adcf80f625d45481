/** Whatever a document says: what comes out of an import builds, with nothing to complain of. */
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {toEntries} from '../../../../src/authoring/word/entries.js';
import {readDocument} from '../../../../src/authoring/word/read-document.js';
import {compile, packYaml} from '../support.js';
import {docx, heading, p, run, table} from './docx.js';

const marks = ['*', '_', '`', '[', ']', '(', ')', '<', '>', '&', '#', '|', '~', '!', '\\', '{#', '}', '---', '===', '1.', '- ', '+ ', '> ', '```', 'https://example.org', 'www.', '“', '’', '\u00AD', '\u202E', '\uF0B7', '\u00A0', ': ', ' #', '\t', 'é', '我', '😀', 'a', 'word', ' ', '  ', '.', '[^1]', '&amp;', '](x)', 'name:'];
const text = fc.array(fc.oneof({weight: 4, arbitrary: fc.constantFrom(...marks)}, {weight: 1, arbitrary: fc.string({unit: 'binary', maxLength: 3})}), {maxLength: 10}).map((all) => escaped(all.join('')));

/** As XML can hold it: what it cannot is left out by every program that writes it. Nor does it hold addresses or numbers of people, which a person has to decide on. */
const escaped = (words: string): string => words.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF@]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, '').replace(/(?:\d\D?){5,}/g, '').replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

const words = fc.array(fc.tuple(text, fc.constantFrom('', '<w:b/>', '<w:i/>', '<w:b/><w:i/>')), {minLength: 1, maxLength: 4}).map((runs) => runs.map(([one, look]) => run(one, look)).join('<w:r><w:br/></w:r>'));
const bodyPart = fc.oneof(
  {weight: 4, arbitrary: words.map((one) => p(one))},
  {weight: 2, arbitrary: fc.tuple(fc.integer({min: 1, max: 4}), text).map(([level, one]) => heading(level, one))},
  {weight: 1, arbitrary: words.map((one) => p(`${run('• ')}${one}`))},
  {weight: 1, arbitrary: fc.array(fc.array(words.map((one) => p(one)), {minLength: 1, maxLength: 3}), {minLength: 1, maxLength: 3}).map((rows) => table(...rows))},
  {weight: 1, arbitrary: text.map((one) => table(['Term', 'Meaning'], [one, one]))},
);

describe('any document', () => {
  it('becomes files that build with nothing to complain of', () => {
    fc.assert(
      fc.property(fc.array(bodyPart, {minLength: 1, maxLength: 8}), fc.constantFrom(undefined, 'standards' as const, 'roles' as const), (body, kind) => {
        const {files} = toEntries(readDocument(docx(body.join(''))), {title: 'A document', source: 'handbook', reviewed: '2026-03-31', ...(kind && {kind})});
        const {diagnostics} = compile({'pack.yaml': packYaml, ...Object.fromEntries(files.map(({path, text: made}) => [path, made]))});
        assert.deepEqual(diagnostics.map(({code, file, line, column}) => `${code} ${file}:${line}:${column}\n${files.find((one) => one.path === file)?.text.split('\n')[line - 1] ?? ''}`), []);
      }),
      {numRuns: Number(process.env['RUNS'] ?? 60)},
    );
  });
});
