/**
 * Advice switched off or on by its name: in pack.yaml for the whole pack, in the front matter of a file for that file, in the block of
 * data of a list's entry for that entry.
 */
import type {AdviceCode} from '../codes.js';
import type {Context, Notes} from '../context.js';
import type {Diagnostic, Report} from '../diagnostic.js';
import type {Manifest} from '../manifest.js';
import {nearestWords} from '../nearest.js';
import type {Part} from '../parts.js';
import {spot} from '../positions.js';
import type {AdviceFields} from '../shapes.js';
import {placeOf} from '../source-text.js';
import type {Yaml} from '../yaml.js';
import {adviceCode, adviceCodes} from './kinds.js';

/** What pack.yaml switches off and asks for. */
export function readSettings({fields: {advice}, yaml}: Manifest, report: Report): {off: AdviceCode[]; on: AdviceCode[]} {
  return advice && yaml ? {off: readNames('off', advice.off, yaml, report), on: readNames('on', advice.on, yaml, report)} : {off: [], on: []};
}

/** Notes what a file switches off for itself. */
export function noteOff({advice}: AdviceFields, yaml: Yaml | 'nowhere' | 'unreadable', {notes, report}: Pick<Context, 'notes' | 'report'>): void {
  if (advice?.off && typeof yaml !== 'string') for (const code of readNames('off', advice.off, yaml, report)) notes.off.add(code);
}

/** Notes what one entry of a list switches off for itself. */
export function noteOffIn({advice}: AdviceFields, yaml: Yaml | 'nowhere' | 'unreadable', {heading, blocks}: Part, {notes, report}: Pick<Context, 'notes' | 'report'>): void {
  if (!advice?.off || typeof yaml === 'string') return;
  const {source, from} = spot(heading.at, 0);
  const {at} = blocks.at(-1) ?? heading;
  const {to} = spot(at, 0, at.text.trimEnd().length);
  notes.offIn.push({from: placeOf(source, from).line, to: placeOf(source, to).line, codes: new Set(readNames('off', advice.off, yaml, report))});
}

/** The names under `advice` as codes. One that is not known is reported. */
function readNames(key: 'off' | 'on', names: readonly string[] = [], yaml: Yaml, report: Report): AdviceCode[] {
  return names.flatMap((name, index) => {
    const code = adviceCode(name);
    if (!code) report('unknown-advice', yaml.at(['advice', key, index]), {name, nearest: nearestWords(name, adviceCodes), known: adviceCodes.join(', ')});
    return code ?? [];
  });
}

/** Whether a file's own notes switch an advice off that is told at one of its lines, or that is about what stands there. */
export const isOffAt = ({off, offIn}: Pick<Notes, 'off' | 'offIn'>, code: AdviceCode, line: number): boolean =>
  off.has(code) || offIn.some(({from, to, codes}) => from <= line && line <= to && codes.has(code));

/** The diagnostics without the advice that is switched off: everywhere, in a file or in one of its entries. */
export function withoutOff(diagnostics: readonly Diagnostic[], everywhere: readonly AdviceCode[], inFiles: ReadonlyMap<string, Pick<Notes, 'off' | 'offIn'>>): Diagnostic[] {
  const isOff = (code: AdviceCode, file: string, line: number): boolean => {
    const own = inFiles.get(file);
    return everywhere.includes(code) || (own !== undefined && isOffAt(own, code, line));
  };
  return diagnostics.filter(({code, severity, file, line}) => severity === 'error' || !isOff(code as AdviceCode, file, line)); // its severity says that it is one
}
