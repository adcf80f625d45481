/** What was found, for programs. docs/check.md tells every key; none is taken away or given another meaning while the format keeps its number. */
import type {Opened} from '../pack-folders/open-packs.js';
import type {Finding} from './findings.js';
import type {Mended} from './mend.js';

export function asJson(findings: readonly Finding[], {packs}: Opened, mended: readonly Mended[] | undefined): string {
  const count = (wanted: Finding['severity']): number => findings.filter(({severity}) => severity === wanted).length;
  return JSON.stringify({
    format: 'practice-guidance/check@1',
    packs: packs.map(({id, pack, files, diagnostics}) => ({id, ...(pack && {version: pack.version}), files: files.length, good: !diagnostics.some(({severity}) => severity === 'error')})),
    errors: count('error'),
    advice: count('advice'),
    problems: findings.map(({severity, code, pack, path, line, column, endColumn, message, remedy, fix}) => ({severity, code, pack, file: path, line, column, ...(endColumn && {endColumn}), message, remedy, ...(fix && {fix})})),
    ...(mended && {mended: mended.map(({path, line, column, code, what}) => ({file: path, line, column, code, what}))}),
  }, null, 2);
}
