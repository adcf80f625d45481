/** Bytes as text, where they can only be one. */
import {windowsLetter} from '../../authoring/characters.js';

const utf8 = new TextDecoder('utf-8', {fatal: true, ignoreBOM: true});

export interface Decoded {
  text: string;
  /** What it is written in, where that is not UTF-8. */
  encoding?: 'Windows-1252' | 'UTF-16';
}

/**
 * The text of a file: UTF-8, or what an older program on Windows wrote, where nothing else can be meant.
 * @returns undefined where it cannot be told; `readAnyhow` then says where it goes wrong.
 */
export function decode(bytes: Uint8Array): Decoded | undefined {
  try {
    return {text: utf8.decode(bytes)};
  } catch {
    return utf16(bytes) ?? windows1252(bytes);
  }
}

/** The text with U+FFFD for what is not UTF-8. */
export const readAnyhow = (bytes: Uint8Array): string => new TextDecoder('utf-8').decode(bytes);

/** UTF-16 says by its first two bytes what it is. */
function utf16(bytes: Uint8Array): Decoded | undefined {
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : undefined;
  if (!encoding) return undefined;
  try {
    return {text: new TextDecoder(encoding, {fatal: true}).decode(bytes), encoding: 'UTF-16'};
  } catch {
    return undefined;
  }
}

/** What is not typed in Britain beside the letters of ASCII: an accented letter alone is none, and in other encodings these bytes are other letters. */
const strange = /[^\t\n\r -~‘’“”‚„–—…•€£§©®™°·½¼¾\u00A0À-ÖØ-öø-ÿ]|(?<![A-Za-zÀ-ÖØ-öø-ÿ])[À-ÖØ-öø-ÿ](?![A-Za-zÀ-ÖØ-öø-ÿ])/;

function windows1252(bytes: Uint8Array): Decoded | undefined {
  // by our own table: some releases of Node read it as Latin-1
  const text = Buffer.from(bytes).toString('latin1').replace(/[\u0080-\u009F]/g, (control) => windowsLetter(control.charCodeAt(0)) ?? control);
  return strange.test(text) ? undefined : {text, encoding: 'Windows-1252'};
}
