/** What a team comes to. */
import type {Role} from '../../src/model/role.js';

/** `mixed`: some are said to be in a unit and others are not, or in another; there is then no sum, and adding up would mislead. */
export type Sum = {kind: 'sum'; total: string; unit: string} | {kind: 'mixed'} | {kind: 'none'};

/**
 * The numbers of a team added up, only where each is a plain decimal and all are said to be in one unit; exact to the last decimal
 * place that any of them has. Where no unit is said there is no sum: who counts heads in one row may count posts in the next.
 */
export function sumOf(roles: readonly Pick<Role, 'number' | 'unit'>[]): Sum {
  const units = new Set(roles.map(({unit}) => unit));
  if (roles.length < 2 || (units.size === 1 && units.has(undefined))) return {kind: 'none'};
  if (units.size > 1) return {kind: 'mixed'};
  const numbers = roles.map(({number = ''}) => number);
  if (!numbers.every((number) => /^\d+(\.\d+)?$/.test(number))) return {kind: 'none'};
  const places = Math.max(...numbers.map((number) => number.split('.')[1]?.length ?? 0));
  return {kind: 'sum', total: numbers.reduce((total, number) => total + Number(number), 0).toFixed(places), unit: [...units][0]!}; // one, and not undefined
}
