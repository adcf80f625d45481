/** A length of time in the words that a person writes and reads: "1 working day", "6 weeks". */

/** @param unit as the model has it, in the plural and with a hyphen: `working-days` */
export function lengthWords({count, unit}: {count: number; unit: string}): string {
  const words = unit.replace('-', ' ');
  return `${count} ${count === 1 ? words.replace(/s$/, '') : words}`;
}
