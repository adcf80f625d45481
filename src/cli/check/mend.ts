/** Mending on the disk: what has one right answer is written into the files, each in one step. */
import {chmodSync, readFileSync, realpathSync, rmSync, statSync, writeFileSync} from 'node:fs';
import {basename, dirname, join} from 'node:path';
import type {Diagnostic} from '../../authoring/diagnostic.js';
import {applyFixes} from '../../authoring/fixes.js';
import {characterName, hasHidden} from '../../authoring/characters.js';
import type {Opened, PackFolder} from '../pack-folders/open-packs.js';
import {decode} from '../pack-folders/encodings.js';
import {renamed, whyNotRenamed} from '../rename.js';
import {placesOf, type Finding, type Typed} from './findings.js';

/** One thing that was mended. */
export interface Mended extends Pick<Finding, 'shown' | 'path' | 'line' | 'column' | 'code'> {
  /** `"core-grup" is now "core-group"`. */
  what: string;
}

/** A file that could not be written, and why. It is as it was. */
export interface Left extends Pick<Finding, 'shown'> {
  why: string;
}

/** Mending one thing can uncover another. Each round mends something, so this is far more than any pack wants. */
const rounds = 20;

/**
 * Mends whatever can be mended, and reads the packs again.
 * @param open reads the packs as they are on the disk.
 */
export function mendAll(open: () => Opened, how: Typed): {opened: Opened; mended: Mended[]; left: Left[]} {
  let opened = open();
  const mended: Mended[] = [];
  const left: Left[] = [];
  for (let round = 0; round < rounds; round++) {
    const now = opened.packs.flatMap((pack) => mendPack(pack, how, left));
    if (!now.length) break;
    mended.push(...now);
    opened = open();
  }
  return {opened, mended, left};
}

function mendPack(pack: PackFolder, how: Typed, left: Left[]): Mended[] {
  return pack.files.flatMap(({path: file, text}) => {
    const own = pack.diagnostics.filter((one) => one.file === file);
    const {text: right, mended} = applyFixes(text, own);
    const recoded = pack.legacy.includes(file) ? own.filter(({code}) => code === 'not-utf-8') : [];
    const places = placesOf(pack, file, how);
    if ((!mended.length && !recoded.length) || left.some(({shown}) => shown === places.shown)) return [];
    const why = replaceFile(join(pack.folder, file), text, right);
    if (why) {
      left.push({shown: places.shown, why});
      return [];
    }
    const tell = (one: Diagnostic, what: string): Mended => ({...places, line: one.line, column: one.column, code: one.code, what});
    return [...recoded.map((one) => tell(one, 'the file is saved again in UTF-8')), ...mended.map((one) => tell(one, changed(one, text)))];
  });
}

/** Puts a text in the place of the one that was read; why that could not be done, or nothing. */
function replaceFile(file: string, before: string, after: string): string | undefined {
  let part: string | undefined;
  try {
    const place = realpathSync(file);
    if (decode(readFileSync(place))?.text !== before) return 'it was changed while it was read; check again';
    part = join(dirname(place), `.${basename(place)}.${process.pid}.part`);
    writeFileSync(part, after);
    chmodSync(part, statSync(place).mode);
    renamed(part, place);
    return undefined;
  } catch (error) {
    if (part) rmSync(part, {force: true});
    return whyNotRenamed(error);
  }
}

/** What the first edit of a fix did, in words. */
function changed({fix = []}: Diagnostic, text: string): string {
  const [first, ...others] = fix;
  if (!first) return '';
  const was = text.slice(first.from, first.to);
  const more = others.length ? `, and ${others.length} more after it` : '';
  if (!was) return `${named(first.text.trim())} was added${more}`;
  return `${named(was)} ${first.text ? `is now ${named(first.text)}` : 'was taken out'}${more}`;
}

function named(text: string): string {
  if (/^ +$/.test(text)) return text.length === 1 ? 'a space' : `${text.length} spaces`;
  if (text === '\t') return 'a tab';
  return hasHidden(text) && [...text].length === 1 ? characterName(text) : text;
}
