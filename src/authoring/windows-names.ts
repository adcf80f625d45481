/**
 * Names that Windows cannot give to a file. Entries' ids become names of pages when a pack is built, and its folder is copied to
 * machines of every kind: what is written on one has to be had on all.
 */
import {holdsForbidden, isDevice} from './windows-rules.js';
import type {Report} from './diagnostic.js';
import type {AnyDraft} from './drafts.js';
import {kindOfFile} from './folders.js';
import type {Manifest} from './manifest.js';
import {fileStart, type SourceText} from './source-text.js';

const keepsIt = 'it keeps that name for itself';

/** Reports the ids that a build could make no file of on Windows: a page is called after an entry, and the pack's own files after the pack. */
export function reportDeviceIds(drafts: readonly Pick<AnyDraft, 'id' | 'at'>[], {fields: {id: pack}, yaml}: Manifest, report: Report): void {
  if (pack !== undefined && yaml && isDevice(pack)) report('windows-name', yaml.at(['id']), {name: pack, why: keepsIt, remedy: `Give the pack another id, such as ${pack}-guidance: the files of its build are called after it.`});
  for (const {id, at} of drafts) if (isDevice(id)) report('windows-name', at, {name: id, why: keepsIt, remedy: `Give it another id, such as ${id}-entry: its page is called after it.`});
}

/** Reports the files that Windows could not have, and those that it would take for each other. */
export function reportFileNames(texts: readonly SourceText[], report: Report): void {
  const known = new Map<string, string>();
  for (const source of texts) {
    const {path} = source;
    const kind = kindOfFile(path);
    if (!kind) continue;
    const name = path.split('/').at(-1) ?? path;
    const [stem = '', ...ends] = name.split('.');
    if (isDevice(name)) report('windows-name', fileStart(source), {name, why: keepsIt, remedy: `Call the file ${[`${stem.trimEnd()}-entries`, ...ends].join('.')}.`});
    else if (holdsForbidden(name)) report('windows-name', fileStart(source), {name, why: 'a name has none of < > : " | ? * \\ in it there, and no space or full stop at its end', remedy: 'Call the file by letters, digits and hyphens.'});
    // Macs may write an accented letter as two characters
    const same = path.normalize('NFC').toLowerCase();
    const other = known.get(same);
    if (other !== undefined && other !== path) report('same-name', fileStart(source), {name, other: other.split('/').at(-1) ?? other});
    known.set(same, other ?? path);
  }
}
