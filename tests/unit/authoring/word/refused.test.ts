/** A Word file that is really something else, is damaged, or is made to do harm is refused in words, quickly and in little memory. */
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {strToU8} from 'fflate';
import {maxUnpacked} from '../../../../src/authoring/word/archive.js';
import {readDocument} from '../../../../src/authoring/word/read-document.js';
import {NotReadable} from '../../../../src/authoring/word/refusal.js';
import {docx, p, parts, rels, run, zipped} from './docx.js';

const refused = (bytes: Uint8Array, why: RegExp): void => assert.throws(() => readDocument(bytes), (error) => error instanceof NotReadable && why.test(error.message));

const utf16 = (text: string): number[] => [...text].flatMap((letter) => [letter.charCodeAt(0), 0]);
const compound = (...words: string[]): Uint8Array => Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...words.flatMap((word) => [9, ...utf16(word)])]);

describe('what is no Word document', () => {
  const files: Record<string, [Uint8Array, RegExp]> = {
    'an empty file': [new Uint8Array(), /^it is empty/],
    'a document of the old kind': [compound('WordDocument'), /old kind \(\.doc\)/],
    'a document with a password': [compound('EncryptionInfo', 'EncryptedPackage'), /locked with a password/],
    'an old spreadsheet': [compound('Workbook'), /old Office file/],
    'a PDF': [strToU8('%PDF-1.7\n…'), /is a PDF/],
    'rich text': [strToU8('{\\rtf1\\ansi'), /rich text/],
    'a web page': [strToU8('\uFEFF<!DOCTYPE html><title>x</title>'), /web page/],
    'XML in one piece': [strToU8('<?xml version="1.0"?><?mso-application progid="Word.Document"?>'), /XML in one piece/],
    'plain text': [strToU8('Hello'), /does not begin as one/],
    'an OpenDocument text': [zipped({mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '<x/>'}), /OpenDocument text \(\.odt\)/],
    'a spreadsheet': [zipped({'_rels/.rels': rels(['r', 'officeDocument', 'xl/workbook.xml']), 'xl/workbook.xml': '<x/>'}), /a spreadsheet or a presentation/],
    'a zip with the document inside': [zipped({'framework.docx': docx(p('Hello.'))}), /a zip of other files/],
  };
  for (const [name, [bytes, why]] of Object.entries(files)) it(`is named: ${name}`, () => refused(bytes, why));
});

describe('what is damaged', () => {
  const whole = docx(p('Hello.'));
  it('is said to be, wherever it ends', () => {
    for (let length = 4; length < whole.length; length += 37) refused(whole.subarray(0, length), /damaged/);
  });

  it('never makes the reader throw anything else, whatever byte is wrong', () => {
    for (let at = 4; at < whole.length; at += 3) {
      const bytes = whole.slice();
      bytes[at] = (bytes[at] ?? 0) ^ 0xff;
      try {
        readDocument(bytes);
      } catch (error) {
        assert.ok(error instanceof NotReadable, `byte ${at}: ${String(error)}`);
      }
    }
  });

  it('is refused where a part is not well formed, or is not text', () => {
    refused(zipped({...parts(''), 'word/document.xml': '<w:document'}), /damaged/);
    refused(zipped({...parts(''), 'word/document.xml': Uint8Array.from([0x3c, 0xff, 0xfe])}), /damaged/);
  });
});

describe('what is made to do harm', () => {
  it('is refused where it declares entities, which are never resolved', () => {
    const laughs = '<?xml version="1.0"?><!DOCTYPE w [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>';
    refused(zipped({...parts(''), 'word/document.xml': laughs}), /declares a document type/);
    refused(zipped({...parts(''), 'word/document.xml': laughs.replace(/<!DOCTYPE.*?]>/, '')}), /damaged/);
  });

  it('is refused where it is nested deeper than any document', () => {
    const deep = 5_000;
    refused(docx(`${'<w:sdt><w:sdtContent>'.repeat(deep)}${p('x')}${'</w:sdtContent></w:sdt>'.repeat(deep)}`), /deep in one another/);
  });

  it('is refused while it is unpacked where it holds 100 MB, in a second and without holding them', () => {
    const bomb = zipped({...parts(''), 'word/document.xml': new Uint8Array(100_000_000).fill(32)});
    assert.ok(bomb.length < 200_000);
    const [began, before] = [performance.now(), process.memoryUsage().rss];
    refused(bomb, /more than 40 MB/);
    assert.ok(performance.now() - began < 5_000);
    assert.ok(process.memoryUsage().rss - before < 3 * maxUnpacked, 'the rest was never unpacked');
  });

  it('is refused by what comes out of it, whatever its headers say of sizes', () => {
    const bomb = zipped({...parts(''), 'word/document.xml': new Uint8Array(45_000_000).fill(32)});
    const name = strToU8('word/document.xml');
    // both headers of the part say that it holds 100 bytes
    for (let at = 0; at < bomb.length - name.length; at++) {
      if (!name.every((byte, index) => bomb[at + index] === byte)) continue;
      const view = new DataView(bomb.buffer, bomb.byteOffset);
      const size = [at - 46 + 24, at - 30 + 22].find((place) => place >= 0 && view.getUint32(place, true) === 45_000_000);
      if (size !== undefined) view.setUint32(size, 100, true);
    }
    refused(bomb, /more than 40 MB/);
  });

  it('is read without the parts that nobody asked for, however large', () => {
    const {blocks} = readDocument(zipped({...parts(p('Hello.')), 'word/media/film.mp4': new Uint8Array(45_000_000)}));
    assert.equal(blocks.length, 1);
  });

  it('is read in the time that its length asks for: many runs, many paragraphs, long words', () => {
    const began = performance.now();
    readDocument(docx(p((run('a') + run(' ', '<w:b/>')).repeat(5_000)) + p('x').repeat(5_000) + p('w'.repeat(200_000)) + p('• x').repeat(5_000)));
    assert.ok(performance.now() - began < 10_000, `${performance.now() - began}`);
  });

  it('cannot be told two things by two parts of one name', () => {
    const twice = zipped({...parts(p('Seen.')), 'word/documenu.xml': parts(p('Other.'))['word/document.xml'] ?? ''});
    const name = strToU8('word/documenu.xml');
    for (let at = 0; at < twice.length - name.length; at++) if (name.every((byte, index) => twice[at + index] === byte)) twice[at + 12] = 't'.charCodeAt(0);
    refused(twice, /damaged/);
  });

  it('is refused where it is packed in another way than Word packs', () => {
    const packed = docx(p('Hello.'));
    const view = new DataView(packed.buffer, packed.byteOffset);
    for (let at = 0; at < packed.length - 4; at++) if (view.getUint32(at, true) === 0x02014b50) view.setUint16(at + 10, 12, true);
    refused(packed, /packed in a way/);
  });
});
