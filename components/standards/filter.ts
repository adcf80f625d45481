/** Which standards somebody looks for: by words, by stage of the work, by role. */
import type {Stage, WorkRole} from '../../src/model/applies.js';
import type {Standard} from '../../src/model/standard.js';
import {plainWords} from '../../src/packs/entries.js';

export interface Filter {
  words: string;
  stage: Stage | '';
  role: WorkRole | '';
}

/** What a standard says, folded once: a filter asks at every key. */
const folded = new WeakMap<Standard, string>();

/** Without capitals and accents, and with one kind of apostrophe. */
const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[‘’]/g, "'").toLowerCase();

function textOf(standard: Standard): string {
  let text = folded.get(standard);
  if (text === undefined) {
    const {number, title, body, sections} = standard;
    text = fold(`${number} ${title} ${plainWords(body)} ${sections.map((part) => `${part.title} ${plainWords(part.body)}`).join(' ')}`);
    folded.set(standard, text);
  }
  return text;
}

/** What does not say when or for whom it applies applies always. */
const applies = <Value extends string>(values: readonly Value[] | undefined, wanted: Value | ''): boolean => !wanted || !values?.length || values.includes(wanted);

/** Whether a standard says every word, anywhere in it, and applies at the stage and to the role. */
export const matches = (standard: Standard, {words, stage, role}: Filter): boolean =>
  applies(standard.stages, stage) && applies(standard.roles, role) && fold(words).split(/\s+/).every((word) => textOf(standard).includes(word));

/** The values that standards name, in `order`; none where choosing one would leave no standard out. */
export function choices<Value extends string>(standards: readonly Standard[], of: (standard: Standard) => readonly Value[] | undefined, order: readonly Value[]): Value[] {
  const named = order.filter((value) => standards.some((one) => of(one)?.includes(value)));
  return named.some((value) => standards.some((one) => !applies(of(one), value))) ? named : [];
}

/** The first sentences of a text. What has no end of a sentence is one. */
export const firstSentences = (text: string, count: number): string => (text.match(new RegExp(`^(?:.+?[.!?…。।۔؟]['"’”)]*(?:\\s+|$)){1,${count}}`, 'su'))?.[0] ?? text).trim();
