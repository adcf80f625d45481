/** What a chart of figures may draw. A figure without a value is never drawn: nothing is not nought. */
import type {Figure} from '../../src/model/figure.js';

type Value = NonNullable<Figure['value']>;
type Given = Pick<Figure, 'value' | 'unit'>;

const values = (figures: readonly Given[], unit: Value['unit']): number[] => figures.flatMap(({value}) => (value?.unit === unit ? [value.number] : []));

/**
 * How long a figure's bar is, in per cent of the longest there can be: a percentage is drawn out of 100, a count out of the largest
 * count. Nothing where there is nothing to compare it with, or where it is below nought.
 */
export function barOf({value}: Given, figures: readonly Given[]): number | undefined {
  if (!value || value.number < 0) return undefined;
  const alike = values(figures, value.unit);
  const longest = Math.max(value.unit === 'per-cent' ? 100 : 0, ...alike);
  return alike.length > 1 && longest ? percent(value.number / longest) : undefined;
}

/** One count is of audits and another of an audit: the same thing. */
const alike = (one = '', other = ''): boolean => one.startsWith(other) || other.startsWith(one);

/** Whether bars of one scale stand for different things, so that their lengths compare numbers and nothing more. */
export function countsDiffer(figures: readonly Given[]): boolean {
  const drawn = figures.filter((figure) => figure.value?.unit === 'count');
  return drawn.some(({unit}) => !alike(unit, drawn[0]?.unit));
}

/** A part of one whole, in per cent of what is drawn. */
export interface Share<Of> {
  of: Of;
  size: number;
}

/** Parts of one whole with what they come to by our sum, in per cent; `rest` is what no figure is given for, which rounding can make less than nothing. */
export interface Shares<Of> {
  shares: Share<Of>[];
  sum: number;
  rest: number;
}

export function sharesOf<Of extends Given>(figures: readonly Of[]): Shares<Of> {
  const given = figures.filter(({value}) => value && value.unit === 'per-cent' && value.number > 0);
  const sum = percent(values(given, 'per-cent').reduce((all, one) => all + one, 0) / 100);
  const whole = Math.max(100, sum);
  return {shares: given.map((of) => ({of, size: percent((of.value?.number ?? 0) / whole)})), sum, rest: percent((whole - sum) / whole)};
}

/** In per cent, to two places: finer than any screen shows, and without the dust of binary fractions. */
const percent = (part: number): number => Math.round(part * 10_000) / 100;
