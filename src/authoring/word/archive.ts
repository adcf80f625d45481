/**
 * The zip that a Word document is, read part by part. The directory at its end says where each part begins; what it says of
 * sizes is not believed: parts are unpacked in small steps, and what comes out is counted.
 */
import {Inflate} from 'fflate';
import {NotReadable} from './refusal.js';

/** What all parts that are read may hold together, unpacked. A framework of 300 pages has about 10 MB. */
export const maxUnpacked = 40_000_000;
/** How much is unpacked at once: deflate makes at most 1,032 bytes of one. */
const step = 8_192;
const maxParts = 10_000;

interface Entry {
  at: number;
  packed: number;
  method: number;
  locked: boolean;
}

export interface Archive {
  names: string[];
  /**
   * A part, unpacked; undefined where there is none of that name.
   * @throws NotReadable where it is damaged, or holds more than a document does
   */
  part(name: string): Uint8Array | undefined;
}

const damaged = (): NotReadable => new NotReadable('it is damaged: it ends too early, or was changed on its way. Open it in Word; if Word can mend it, save it under another name and import that.');

/** @throws NotReadable where the directory cannot be read */
export function openArchive(bytes: Uint8Array): Archive {
  const entries = readDirectory(bytes);
  let unpacked = 0;
  const unpack = ({at, packed, method, locked}: Entry): Uint8Array => {
    if (locked) throw new NotReadable('parts of it are locked with a password. Save it again in Word without one.');
    const data = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    if (at + 30 > bytes.length || data.getUint32(at, true) !== 0x04034b50) throw damaged();
    const from = at + 30 + data.getUint16(at + 26, true) + data.getUint16(at + 28, true);
    if (from + packed > bytes.length) throw damaged();
    const content = bytes.subarray(from, from + packed);
    const chunks: Uint8Array[] = [];
    const take = (chunk: Uint8Array): void => {
      unpacked += chunk.length;
      if (unpacked > maxUnpacked) throw new NotReadable(`it holds more than ${maxUnpacked / 1_000_000} MB of text once it is unpacked, which no document does. It was not read further. If it is a real document, split it in Word.`);
      chunks.push(chunk);
    };
    if (method === 0) take(content);
    else if (method === 8) inflate(content, take);
    else throw new NotReadable('it is packed in a way that Word does not use. Open it in Word, and save it under another name.');
    return joined(chunks);
  };
  return {
    names: [...entries.keys()],
    part: (name) => {
      const entry = entries.get(name.toLowerCase());
      return entry && unpack(entry);
    },
  };
}

function inflate(content: Uint8Array, take: (chunk: Uint8Array) => void): void {
  const inflater = new Inflate();
  let isDone = false;
  inflater.ondata = (chunk, final) => {
    isDone ||= final;
    if (chunk.length > 0) take(chunk);
  };
  try {
    for (let from = 0; from < content.length && !isDone; from += step) inflater.push(content.subarray(from, from + step), from + step >= content.length);
  } catch (error) {
    throw error instanceof NotReadable ? error : damaged();
  }
  if (!isDone) throw damaged();
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(chunks.reduce((sum, {length}) => sum + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

/** The parts by their names in small letters, as the directory at the end of the file lists them. */
function readDirectory(bytes: Uint8Array): Map<string, Entry> {
  const data = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(data);
  const count = data.getUint16(end + 10, true);
  let at = data.getUint32(end + 16, true);
  const entries = new Map<string, Entry>();
  if (count > maxParts) throw damaged();
  for (let index = 0; index < count; index++) {
    if (at + 46 > bytes.length || data.getUint32(at, true) !== 0x02014b50) throw damaged();
    const [nameLength, extraLength, noteLength] = [28, 30, 32].map((offset) => data.getUint16(at + offset, true)) as [number, number, number];
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)).toLowerCase();
    // two parts of one name would be read differently by different programs
    if (entries.has(name)) throw damaged();
    entries.set(name, {
      at: data.getUint32(at + 42, true),
      packed: data.getUint32(at + 20, true),
      method: data.getUint16(at + 10, true),
      locked: (data.getUint16(at + 8, true) & 1) === 1,
    });
    at += 46 + nameLength + extraLength + noteLength;
  }
  return entries;
}

/** Where the record stands that ends a zip: before a note of up to 65,535 bytes. */
function findEnd(data: DataView): number {
  for (let at = data.byteLength - 22; at >= Math.max(0, data.byteLength - 65_557); at--) {
    if (data.getUint32(at, true) === 0x06054b50) return at;
  }
  throw damaged();
}
