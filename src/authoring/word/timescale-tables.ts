/**
 * Tables that plainly hold time-scales, taken out of the text as such: a column of lengths under a heading that says so, and as a rule
 * for each row from when it counts. Nothing is guessed: where a row cannot be read, the table stays a table.
 */
import type {Block, Inline} from '../../model/prose.js';
import {plain} from './fold.js';

export interface TimescaleRow {
  title: string;
  /** From when it counts; absent where the table does not say so. */
  starts?: string;
  /** "10 working days". */
  limit: string;
  /** Whether it is counted back from an event to come. */
  isBefore: boolean;
  /** The cells of the other columns, each under its heading. */
  others: {head: string; cell: Inline[]}[];
}

/** What a table of time-scales holds: its rows or, where it is not plain, those of them whose length or start cannot be read. */
export type TimescaleTable = {rows: TimescaleRow[]} | {open: string[]};

/** What the other columns say, a paragraph each: **Who:** the allocated worker. */
export const textOfRow = ({others}: TimescaleRow): Block[] =>
  others.map(({head, cell}) => ({type: 'paragraph', children: [...(head ? [{type: 'strong' as const, children: [{type: 'text' as const, text: `${head.replace(/:$/, '')}:`}]}, {type: 'text' as const, text: ' '}] : []), ...cell]}));

type Table = Extract<Block, {type: 'table'}>;

const limitHead = /^(?:(?:our |local |national |statutory |maximum )?(?:time[ -]?(?:limits?|scales?|frames?)|deadlines?)|by when|within|how (?:soon|quickly)|when by)$/i;
const startHead = /^(?:(?:counted|starts?|starting|runs?|clock starts?) ?(?:from|at|with|when)?|from(?: when)?|starting point|trigger|start of the clock)$/i;

/** @returns undefined for any block that is no table with a column of lengths */
export function timescaleTable(block: Block): TimescaleTable | undefined {
  if (block.type !== 'table') return undefined;
  const heads = block.head.map((cell) => plain(cell).trim().replace(/\s+/g, ' '));
  const [limitAt, ...moreLimits] = columns(heads, limitHead);
  if (limitAt === undefined || block.rows.length === 0 || !block.rows.some((row) => /[\p{L}\d][\s-]+(?:working )?(?:hour|day|week|month|year)/iu.test(plain(row[limitAt] ?? [])))) return undefined;
  const [startAt, ...moreStarts] = columns(heads, startHead);
  const titleAt = heads.findIndex((_, index) => index !== limitAt && index !== startAt);
  if (moreLimits.length > 0 || moreStarts.length > 0 || titleAt < 0) return {open: []};
  const rows = block.rows.map((row) => readRow(row, heads, {titleAt, limitAt, startAt}));
  const titles = new Set(rows.map(({title}) => title.toLowerCase()));
  const open = rows.filter((row) => !('limit' in row)).map(({title}) => title);
  if (open.length > 0 || titles.size !== rows.length) return {open};
  return {rows: rows.flatMap((row) => ('limit' in row ? [row] : []))};
}

const columns = (heads: readonly string[], name: RegExp): number[] => heads.flatMap((head, index) => (name.test(head) ? [index] : []));

interface Columns {
  titleAt: number;
  limitAt: number;
  startAt: number | undefined;
}

/** A row, or its title alone where something in it is left open. */
function readRow(row: Table['rows'][number], heads: readonly string[], {titleAt, limitAt, startAt}: Columns): TimescaleRow | {title: string} {
  const [title, time, from] = [titleAt, limitAt, startAt].map((at) => plain((at !== undefined && row[at]) || []).trim().replace(/\s+/g, ' ')) as [string, string, string];
  const read = readLength(time);
  const starts = from ? from.replace(/^(?:from|after|following) /i, '') : read?.starts;
  const holdsLinks = [titleAt, limitAt, startAt].some((at) => at !== undefined && holdsLink(row[at] ?? []));
  if (!read || (from && read.starts) || !title || title.length > 80 || (starts && (starts.length > 200 || isOpen(starts))) || holdsLinks) return {title};
  const others = row.flatMap((cell, index) => (index === titleAt || index === limitAt || index === startAt || plain(cell).trim() === '' ? [] : [{head: heads[index] ?? '', cell}]));
  return {title, ...(starts && {starts}), limit: read.limit, isBefore: read.isBefore, others};
}

const numbers = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];
const length = new RegExp(`^(within|no later than|not later than|no more than|up to|at most|at least|no less than|not less than)?(?: a maximum of)? ?([1-9]\\d{0,3}|${numbers.join('|')})[ -](working[ -])?(hour|day|week|month|year)s?(?: (of|from|after|following|before|prior to|in advance of|ahead of) (.+?))?\\.?$`, 'i');

/** "Within 10 working days of the referral". Undefined where it says more than that, or something else. */
function readLength(text: string): {limit: string; starts: string | undefined; isBefore: boolean} | undefined {
  const [, how = '', count = '', working, unit = '', to = '', starts] = length.exec(text) ?? [];
  const isBefore = /^(?:before|prior to|in advance of|ahead of)$/i.test(to);
  const isLeast = /least|less/i.test(how);
  // "within 5 days before" may be either, and "at least 5 days after" is no limit
  if (!count || (how !== '' && isBefore !== isLeast) || (working && !/day/i.test(unit))) return undefined;
  const number = /\d/.test(count) ? Number(count) : numbers.indexOf(count.toLowerCase()) + 1;
  return {limit: `${number} ${working ? 'working ' : ''}${unit.toLowerCase()}${number === 1 ? '' : 's'}`, starts, isBefore};
}

/** Whether words hold another length, or a case in which another one holds: then they are not all one start. */
const isOpen = (words: string): boolean => /\b(?:or|unless|except|whichever|if)\b|\d[\s-]*(?:working )?(?:hour|day|week|month|year)/i.test(words);

const holdsLink = (nodes: readonly Inline[]): boolean => nodes.some((node) => node.type === 'link' || ('children' in node && holdsLink(node.children)));
