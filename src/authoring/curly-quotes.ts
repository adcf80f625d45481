/** Curly quotes where YAML wants straight ones: an editor's program put them there. */
import type {Report} from './diagnostic.js';
import {spot, type View} from './positions.js';
import type {Spot} from './source-text.js';

const open = '“”„‘';
const close = '“”’';
/** A value in curly quotes, from the first of a line to its last. */
const inLine = new RegExp(`^(\\s*(?:-\\s+)?(?:[\\w-]+:\\s+)?)([${open}].*[${close}])\\s*$`);

/** The words in straight quotes, where nothing in them would end those. */
const straight = (written: string): string | undefined => {
  const words = written.slice(1, -1);
  return /["\\]/.test(words) ? undefined : `"${words}"`;
};

function tell(at: Spot, written: string, report: Report): void {
  const text = straight(written);
  report('curly-quotes', at, {example: `${text ?? '\'…\''}.`}, text === undefined ? [] : [{at, text}]);
}

/** Reports a value that a line of broken YAML has in curly quotes, which is then why it is broken; whether it has. */
export function reportCurlyQuotes(yaml: View, lineFrom: number, report: Report): boolean {
  const [line = ''] = yaml.text.slice(lineFrom).split('\n', 1);
  const [, before = '', written] = inLine.exec(line) ?? [];
  if (written === undefined) return false;
  tell(spot(yaml, lineFrom + before.length, lineFrom + before.length + written.length), written, report);
  return true;
}

/** Reports a value or key that has curly quotes round it, or one that a comma cut off inside them. */
export function reportCurlyScalar(value: string, at: Spot, report: Report): void {
  if (!/^[“”„‘]/.test(value)) return;
  const isWhole = value.length > 1 && new RegExp(`^.[^“”„]*[${close}]$`).test(value);
  if (isWhole) tell(at, value, report);
  else if (/^[“”„][^“”„]*$/.test(value) && /[[,]\s*$/.test(at.source.text.slice(0, at.from))) report('curly-quotes', at, {example: '["one, two", three].'});
}
