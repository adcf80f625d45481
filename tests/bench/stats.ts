/** Middle and spread of repeated measurements. */
export interface Spread {
  median: number;
  low: number;
  high: number;
}

export function spread(values: readonly number[]): Spread {
  const sorted = [...values].sort((one, other) => one - other);
  const middle = Math.floor(sorted.length / 2);
  const median = sorted.length % 2 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
  return {median, low: sorted[0]!, high: sorted.at(-1)!};
}

/** Each measurement of one against the measurement of the other in the same round. */
export const ratios = (one: readonly number[], other: readonly number[]): Spread => spread(one.map((value, round) => value / other[round]!));

/** All of them together. */
export const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
