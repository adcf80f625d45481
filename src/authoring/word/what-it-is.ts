/** What a file is by its first bytes, whatever its name says: a Word document that is really something else is named. */
import {NotReadable} from './refusal.js';

const saveAs = 'Open it in Word, choose Save As, then Word document (.docx), and import that.';

const startsWith = (bytes: Uint8Array, signature: readonly number[]): boolean => signature.every((byte, index) => bytes[index] === byte);

/** Whether a text stands in the bytes as UTF-16, as names in a compound file do. */
function holdsUtf16(bytes: Uint8Array, words: string): boolean {
  const wanted = [...words].flatMap((letter) => [letter.charCodeAt(0), 0]);
  for (let at = bytes.indexOf(wanted[0]!); at >= 0; at = bytes.indexOf(wanted[0]!, at + 1)) {
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}

/**
 * Lets a zip pass, which a Word document is.
 * @throws NotReadable where the bytes begin as something else
 */
export function refuseOtherFiles(bytes: Uint8Array): void {
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) return;
  if (bytes.length === 0) throw new NotReadable('it is empty. Save it again in Word.');
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) {
    if (holdsUtf16(bytes, 'EncryptedPackage')) throw new NotReadable('it is locked with a password. Open it in Word, choose File, Info, Protect Document, Encrypt with Password, take the password out, and save it.');
    if (holdsUtf16(bytes, 'WordDocument')) throw new NotReadable(`it is a document of an old kind (.doc), whatever its name says. ${saveAs}`);
    throw new NotReadable('it is an old Office file, and no Word document. Import a Word document (.docx).');
  }
  if (startsWith(bytes, [0x25, 0x50, 0x44, 0x46])) throw new NotReadable('it is a PDF, whatever its name says. Find the Word document that it was made from, or open the PDF in Word and save it as a Word document (.docx).');
  const beginning = new TextDecoder().decode(bytes.subarray(0, 400)).replace(/^\uFEFF/, '').trimStart();
  if (beginning.startsWith('{\\rtf')) throw new NotReadable(`it is rich text (RTF), whatever its name says. ${saveAs}`);
  if (/^<(!doctype html|html)/i.test(beginning)) throw new NotReadable(`it is a web page, whatever its name says. ${saveAs}`);
  if (beginning.startsWith('<?xml')) throw new NotReadable(`it is XML in one piece, as older versions of Word wrote it. ${saveAs}`);
  throw new NotReadable(`it is no Word document: it does not begin as one. ${saveAs}`);
}

/**
 * What a zip without a Word document in it is.
 * @param names the files in it
 * @param mimetype what the file of that name in it says, where there is one
 */
export function otherArchive(names: readonly string[], mimetype: string): NotReadable {
  if (mimetype.includes('opendocument.text')) return new NotReadable(`it is an OpenDocument text (.odt), whatever its name says. ${saveAs.replace('in Word', 'in LibreOffice or Word')}`);
  if (mimetype.includes('opendocument') || names.some((name) => /^(xl|ppt)\//.test(name))) return new NotReadable('it is a spreadsheet or a presentation, and no Word document. Import a Word document (.docx).');
  if (mimetype.includes('epub')) return new NotReadable('it is an e-book (EPUB), and no Word document. Import a Word document (.docx).');
  return new NotReadable('it is a zip of other files, and no Word document. If the document is inside, take it out and import it.');
}
