/** What came of the rows, and the page that tells it. */
import type {EngineName} from '../engines/engine.js';
import type {Row, Subject} from './trial.js';

/** One row on one control in one engine. */
export type Outcome = {kind: 'kept'} | {kind: 'broken'; why: string} | {kind: 'not-tried'; why: string};

export interface EngineResults {
  engine: EngineName;
  version: string;
  /** In the order of the rows. */
  rows: {row: Row; outcomes: Record<Subject, Outcome>}[];
}

const titles: Record<EngineName, string> = {chromium: 'Chromium', firefox: 'Firefox', webkit: 'WebKitGTK'};

const natives = {checkbox: '`<input type="checkbox">`', text: '`<input type="text">`', radio: '`<input type="radio">`', date: '`<input type="date">`'};

/** What the page says of the native control beside a row. */
const besideText = ({beside}: Row): string => (typeof beside === 'string' ? natives[beside] : `none: ${beside.none}`);

const sign = (outcome: Outcome): string => (outcome.kind === 'kept' ? '✔' : outcome.kind === 'broken' ? '✘' : '–');

/** Every reason behind a sign that is no tick, a line each; rows that share one stand together. */
const remarks = ({engine, rows}: EngineResults): string[] => {
  const told = new Map<string, string[]>();
  for (const {row, outcomes} of rows) {
    for (const subject of ['ours', 'native'] as const) {
      const outcome = outcomes[subject];
      if (outcome.kind === 'kept' || (subject === 'native' && typeof row.beside !== 'string')) continue;
      const who = subject === 'ours' ? 'the checklist' : `\`<input type="${String(row.beside)}">\``;
      const key = outcome.kind === 'not-tried' ? `not tried: ${outcome.why}` : outcome.why.split('\n')[0]!;
      told.set(key, [...(told.get(key) ?? []), `${who}, “${row.title}”`]);
    }
  }
  return [...told].map(([why, where]) => `- ${titles[engine]}: ${where.join('; ')}: ${why}.`);
};

/** The rows of one engine, as the page has them: what the check of the page compares. */
export const columnOf = (results: EngineResults): string[] => results.rows.map(({row, outcomes}) => `${row.group}: ${row.title}: ${sign(outcomes.ours)} ${sign(outcomes.native)}`);

export const pageOf = (all: readonly EngineResults[]): string => {
  const rows = all[0]?.rows ?? [];
  const groups = [...new Set(rows.map(({row}) => row.group))];
  const head = `| | beside | ${all.map(({engine}) => `${titles[engine]}: ours | native |`).join(' ')}`;
  const rule = `| --- | --- | ${all.map(() => ':-: | :-: |').join(' ')}`;
  const line = (index: number): string => {
    const {row} = rows[index]!;
    return `| ${row.title} | ${besideText(row)} | ${all.map(({rows: own}) => `${sign(own[index]!.outcomes.ours)} | ${sign(own[index]!.outcomes.native)} |`).join(' ')}`;
  };
  const tables = groups.map((group) => [`### ${group}`, '', head, rule, ...rows.flatMap(({row}, index) => (row.group === group ? [line(index)] : []))].join('\n'));
  const said = all.flatMap(remarks);
  return [
    '# Conformance: the checklist beside a native control',
    '',
    '`npm test` makes this page and holds it to what it finds; `UPDATE_DOCS=1 npm test -- browser` writes it anew. Each row is tried on `<practice-checklist>` and on',
    'a native control that stand side by side on one page, in the same run, with real keys and a real mouse. A checklist is a group of fields: where a native control is',
    'toggled by a press on its label, a group takes the focus and answers nothing, as a text field does.',
    '',
    '✔ kept · ✘ not kept · – not tried. Every ✘ and – that a native control’s absence does not explain is explained below.',
    '',
    ...tables.flatMap((table) => [table, '']),
    '## What an engine does not do, or cannot be asked',
    '',
    ...(said.length > 0 ? said : ['Nothing.']),
    '',
    '## Engines of the run that wrote this page',
    '',
    ...all.map(({engine, version}) => `- ${titles[engine]} ${version}`),
    '',
  ].join('\n');
};

/** The rows of an engine as a page tells them, in the form of `columnOf`; nothing where the page has no such engine. */
export const columnIn = (page: string, engine: EngineName): string[] => {
  const found: string[] = [];
  let group = '';
  let column = -1;
  for (const text of page.split('\n')) {
    if (text.startsWith('### ')) group = text.slice(4);
    if (!text.startsWith('|') || text.startsWith('| ---')) continue;
    const cells = text.split(' | ').map((cell) => cell.replace(/^\||\|$/g, '').trim());
    if (text.startsWith('| | beside')) column = cells.indexOf(`${titles[engine]}: ours`);
    else if (column > 0) found.push(`${group}: ${cells[0]}: ${cells[column]} ${cells[column + 1]}`);
  }
  return found;
};
