/** Advice switched off or on by its name: in pack.yaml for the whole pack, in the front matter of a file for that file. */
import type {AdviceCode} from '../codes.js';
import type {Context} from '../context.js';
import type {Diagnostic, Report} from '../diagnostic.js';
import type {Manifest} from '../manifest.js';
import {nearestWords} from '../nearest.js';
import type {AdviceFields} from '../shapes.js';
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

/** The names under `advice` as codes. One that is not known is reported. */
function readNames(key: 'off' | 'on', names: readonly string[] = [], yaml: Yaml, report: Report): AdviceCode[] {
  return names.flatMap((name, index) => {
    const code = adviceCode(name);
    if (!code) report('unknown-advice', yaml.at(['advice', key, index]), {name, nearest: nearestWords(name, adviceCodes), known: adviceCodes.join(', ')});
    return code ?? [];
  });
}

/** The diagnostics without the advice that is switched off, everywhere or in a file. */
export function withoutOff(diagnostics: readonly Diagnostic[], everywhere: readonly AdviceCode[], inFiles: ReadonlyMap<string, ReadonlySet<AdviceCode>>): Diagnostic[] {
  const isOff = (code: AdviceCode, file: string): boolean => everywhere.includes(code) || (inFiles.get(file)?.has(code) ?? false);
  return diagnostics.filter(({code, severity, file}) => severity === 'error' || !isOff(code as AdviceCode, file)); // its severity says that it is one
}
