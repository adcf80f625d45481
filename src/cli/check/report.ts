/** What was found, as an editor reads it: errors before advice, file by file, and last what to do next. */
import {harmless, type Colours} from '../colour.js';
import type {Opened} from '../pack-folders/open-packs.js';
import {formatDiagnostic, oneLine} from '../print-diagnostics.js';
import {adviceCounted, asTyped, counted, errorsCounted} from '../words.js';
import type {Finding} from './findings.js';
import type {Left, Mended} from './mend.js';

/** So many of one code are told in full in one file; where there are more, the first of them are, and of the others where and what. */
const inFull = 5;
const beforeFold = 3;

/** @param typed the folder as it was typed */
export function report(findings: readonly Finding[], opened: Opened, typed: string, paint: Colours): string {
  const errors = findings.filter(({severity}) => severity === 'error');
  const advice = findings.filter(({severity}) => severity === 'advice');
  const blocks = [...byFile(errors), ...byFile(advice)].map((file) => fileBlock(file, paint));
  return [...blocks, closing(errors, advice, opened, typed, paint)].join('\n\n');
}

function byFile(findings: readonly Finding[]): Finding[][] {
  const files = new Map<string, Finding[]>();
  for (const one of findings) files.set(one.shown, [...(files.get(one.shown) ?? []), one]);
  return [...files.values()];
}

function fileBlock(findings: readonly Finding[], paint: Colours): string {
  const [first] = findings;
  const title = first && findings.length > 1 ? [paint.bold(`${harmless(first.shown)}: ${findingsCounted(findings.length, first.severity)}`)] : [];
  const told = new Set<string>();
  const parts = findings.flatMap((one) => {
    const same = findings.filter(({code}) => code === one.code);
    if (same.length <= inFull || same.indexOf(one) < beforeFold) return [formatDiagnostic({...one, file: one.shown}, one.lines, paint)];
    if (told.has(one.code)) return [];
    told.add(one.code);
    return [folded(same.slice(beforeFold), paint)];
  });
  return [...title, ...parts].join('\n\n');
}

/** What `--fix` changed, place by place; the same thing in one file is told once, with its places. */
export function mendedReport(mended: readonly Mended[], left: readonly Left[], paint: Colours): string {
  if (!mended.length) return left.length ? 'Nothing was mended.' : 'There was nothing to mend that has one right answer.';
  const same = new Map<string, Mended[]>();
  for (const one of mended) {
    const key = JSON.stringify([one.shown, one.code, one.what]);
    same.set(key, [...(same.get(key) ?? []), one]);
  }
  const lines = [...same.values()].flatMap(([first, ...others]) => {
    if (!first) return [];
    const also = others.length ? `; the same at ${others.map(({line, column}) => `${line}:${column}`).join(', ')}` : '';
    return [`  ${harmless(`${first.shown}:${first.line}:${first.column}`)} ${first.code}: ${oneLine(first.what)}${also}`];
  });
  return [paint.bold(`Mended ${counted(mended.length, 'thing')}:`), ...lines].join('\n');
}

/** Where the others of a code are; what is wrong with each where that is not the same. */
function folded(others: readonly Finding[], paint: Colours): string {
  const [first] = others;
  const isSame = others.every(({message}) => message === first?.message);
  const head = `${others.length} more of ${first?.code ?? ''} in this file${isSame ? `, at ${others.map(({line, column}) => `${line}:${column}`).join(', ')}` : ':'}`;
  return [paint.quiet(head), ...(isSame ? [] : others.map(({shown, line, column, message}) => `  ${harmless(`${shown}:${line}:${column}`)} ${oneLine(message)}`))].join('\n');
}

const findingsCounted = (count: number, severity: Finding['severity']): string => (severity === 'error' ? errorsCounted(count) : adviceCounted(count));

const filesOf = (findings: readonly Finding[]): string => {
  const count = new Set(findings.map(({shown}) => shown)).size;
  return count === 1 ? 'one file' : counted(count, 'file');
};

function closing(errors: readonly Finding[], advice: readonly Finding[], {packs}: Opened, typed: string, paint: Colours): string {
  const folder = asTyped(typed);
  const left = advice.length ? ` ${adviceCounted(advice.length)} in ${filesOf(advice)}: worth a look, and no hindrance.` : '';
  const fixable = [...errors, ...advice].filter(({fix}) => fix).length;
  const byItself = fixable ? ` \`practice-guidance check ${folder} --fix\` mends ${fixable === errors.length + advice.length ? (fixable === 1 ? 'it' : 'all') : fixable} by itself.` : '';
  if (!errors.length) {
    const read = packs.map(({id, pack, files}) => `${id} ${pack?.version ?? ''} (${counted(files.length, 'file')})`).join(', ');
    return `${paint.green(`No errors in ${read}.`)}${left}${byItself} \`practice-guidance build ${folder}\` makes what is published.`;
  }
  const again = byItself ? ' Then mend the others from the top, and check again.' : ' Mend from the top, and check again.';
  return `${paint.red(`${errorsCounted(errors.length)} in ${filesOf(errors)}.`)} Until ${errors.length === 1 ? 'it is' : 'they are'} mended, nothing can be built.${byItself}${fixable && fixable >= errors.length ? '' : again}${left}`;
}
