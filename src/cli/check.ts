/** `practice-guidance check <folder>`: every problem of a pack at once, and what to write instead. */
import {adviceCode, adviceCodes, adviceKinds, type AdviceOptions} from '../authoring/advice/index.js';
import type {AdviceCode} from '../authoring/codes.js';
import {localToday} from '../calendar/plain-date.js';
import {annotated, hosts, type Host} from './check/annotations.js';
import {findingsIn, type Finding} from './check/findings.js';
import {asJson} from './check/json.js';
import {mendAll, type Left, type Mended} from './check/mend.js';
import {mendedReport, report} from './check/report.js';
import {asSarif} from './check/sarif.js';
import {colours} from './colour.js';
import type {Command, ExitCode, Surroundings, Typed} from './command.js';
import {versionOf} from './installed.js';
import {atCommas, perhaps} from './options.js';
import type {Opened} from './pack-folders/open-packs.js';
import {openTyped} from './pack-folders/open-typed.js';
import {summary} from './print-diagnostics.js';
import {Problem} from './problem.js';
import {progress} from './progress.js';

export const check: Command = {
  examples: ['our-council', 'our-council --fix', 'content --annotations github'],
  usage: '<folder>',
  about: 'Reads a pack, or every pack in a folder, and tells of everything that is wrong at once: where it is, the line itself, and what to write instead. Errors keep a pack from being built; advice does not.',
  options: [
    {name: 'fix', means: 'mends what has one right answer, such as a slip in an id or a tab, and says what it changed'},
    {name: 'no-advice', means: 'tells of errors only'},
    {name: 'without', takes: 'names', means: 'leaves this advice out: long-sentence,unlinked-entry'},
    {name: 'with', takes: 'names', means: `gives advice that has to be asked for, too: ${adviceKinds.filter(({on}) => !on).map(({code}) => code).join(', ')}`},
    {name: 'strict', means: 'ends with exit code 1 where there is advice, too'},
    {name: 'json', means: 'prints what was found as JSON'},
    {name: 'sarif', means: 'prints it as SARIF 2.1.0, which code hosts show beside the lines'},
    {name: 'annotations', takes: hosts.join('|'), means: 'prints it as this code host takes remarks: GitHub as lines of a step, GitLab as a Code Quality report'},
  ],
  async run(typed, surroundings) {
    const wanted = readTyped(typed, surroundings);
    const tell = progress(surroundings);
    const onProgress = (words: string): void => tell(() => `${words.slice(0, 1).toUpperCase()}${words.slice(1)} …`);
    const open = (): Opened => openTyped(wanted.typed, surroundings, {onProgress, ...(wanted.advice && {compile: {advice: wanted.advice}})});
    const {opened, mended, left} = wanted.fix ? mendAll(open, wanted) : {opened: open(), mended: undefined, left: []};
    const findings = findingsIn(opened, wanted).filter(({severity}) => severity === 'error' || wanted.advice !== undefined);
    surroundings.out(shape(findings, opened, wanted, mended, left, surroundings));
    if (wanted.form !== 'text' && wanted.form !== 'json') surroundings.err(`${summary(findings)}.`);
    if (left.length) throw new Problem(left.map(({shown, why}) => `${shown} could not be mended and is as it was: ${why}.`).join('\n'));
    return exitCode(findings, wanted.strict);
  },
};

interface Wanted {
  typed: string;
  cwd: string;
  form: 'text' | 'json' | 'sarif' | Host;
  fix: boolean;
  /** Which advice is given; undefined where none is wanted. */
  advice: AdviceOptions | undefined;
  strict: boolean;
}

function readTyped(typed: Typed, {cwd, today = localToday()}: Surroundings): Wanted {
  const [folder, more] = typed.words;
  if (folder === undefined) throw new Problem('Say which folder to check, the one that holds pack.yaml: practice-guidance check our-council');
  if (more !== undefined) throw new Problem(`One folder at a time: “${folder}” was named, and “${more}” after it. A folder that holds several packs is checked pack by pack.`);
  const host = typed.value('annotations');
  const known = hosts.find((one) => one === host);
  if (host !== undefined && !known) throw new Problem(`There are no annotations for “${host}”.${perhaps(host, hosts)} --annotations takes ${hosts.join(' or ')}.`);
  const forms = [...(typed.has('json') ? ['json' as const] : []), ...(typed.has('sarif') ? ['sarif' as const] : []), ...(known ? [known] : [])];
  if (forms.length > 1) throw new Problem('--json, --sarif and --annotations each print something of their own. Give one of them.');
  const advice = typed.has('no-advice') ? undefined : {today, off: adviceNamed('without', typed), on: adviceNamed('with', typed)};
  return {typed: folder, cwd, form: forms[0] ?? 'text', fix: typed.has('fix'), advice, strict: typed.has('strict')};
}

/** The kinds of advice that an option names. */
const adviceNamed = (option: string, typed: Typed): AdviceCode[] =>
  atCommas(typed.value(option) ?? '').map((name) => {
    const code = adviceCode(name);
    if (!code) throw new Problem(`There is no advice called “${name}”.${perhaps(name, adviceCodes)} There is: ${adviceCodes.join(', ')}.`);
    return code;
  });

function shape(findings: readonly Finding[], opened: Opened, {form, typed}: Wanted, mended: readonly Mended[] | undefined, left: readonly Left[], {installed, colour}: Surroundings): string {
  if (form === 'json') return asJson(findings, opened, mended);
  if (form === 'sarif') return asSarif(findings, versionOf(installed));
  if (form !== 'text') return annotated[form](findings);
  const paint = colours(colour);
  return [...(mended ? [mendedReport(mended, left, paint)] : []), report(findings, opened, typed, paint)].join('\n\n');
}

const exitCode = (findings: readonly Finding[], strict: boolean): ExitCode => (findings.some(({severity}) => strict || severity === 'error') ? 1 : 0);
