/** Lines of YAML: a key with its value, quoted where it would be read as something else, or a note. */
import {stringify} from 'yaml';

export type Line = readonly [key: string, value: string] | string;

export const keyLine = (line: Line): string => (typeof line === 'string' ? line : `${line[0]}: ${scalar(line[1])}`);

/** Every value is read as text, so a number or a date needs no quotes. A curly quote at the beginning looks like one that YAML knows. */
export const scalar = (value: string): string => (/^[“”‘’]/.test(value) ? JSON.stringify(value) : stringify(value, {schema: 'failsafe', lineWidth: 0}).trimEnd());
