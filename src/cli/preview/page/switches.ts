/** The switches above the guidance. Each is a native list of choices, so that keys, voices and small screens know what to do. */
import type {LanguageState} from '../update.js';
import type {View} from './view.js';

export interface Choices {
  isWhole: boolean;
  /** The pack's own language. */
  own: string;
  /** The translations of what is shown. */
  languages: readonly LanguageState[];
  /** Whether there is something for families in it. */
  isFamily: boolean;
}

type Choice = readonly [value: string, words: string];
interface Field {
  key: keyof View;
  label: string;
  choices: readonly Choice[];
}

const languageNames = new Intl.DisplayNames('en-GB', {type: 'language'});
const nameOf = (tag: string): string => {
  try {
    return languageNames.of(tag) ?? tag;
  } catch {
    return tag; // not a tag: told beside the text
  }
};

/** A language and how far its translations can be relied on. */
function languageChoice(language: string, all: readonly LanguageState[]): Choice {
  const own = all.filter((one) => one.language === language);
  const stale = own.reduce((sum, one) => sum + one.stale, 0);
  const unchecked = own.filter(({checked}) => !checked).length;
  const state = [unchecked === 0 ? 'checked' : unchecked === own.length ? 'not checked' : `${unchecked} of ${own.length} not checked`, ...(stale > 0 ? [`${stale} ${stale === 1 ? 'paragraph' : 'paragraphs'} out of date`] : [])];
  return [language, `${nameOf(language)}: ${state.join(', ')}`];
}

function fieldsFor({isWhole, own, languages, isFamily}: Choices): Field[] {
  const others = [...new Set(languages.map(({language}) => language))].sort();
  return [
    {key: 'width', label: 'Width', choices: [['full', 'As wide as there is room'], ['tablet', 'Tablet, 768'], ['phone', 'Phone, 320'], ['paper', 'On paper']]},
    {key: 'theme', label: 'Look', choices: [['light', 'Plain, light'], ['dark', 'Plain, dark'], ['contrast', 'Forced colours'], ['govuk', 'GOV.UK'], ['nhs', 'NHS'], ['bootstrap', 'Bootstrap']]},
    {key: 'size', label: 'Text size', choices: [['100', '100%'], ['200', '200%']]},
    ...(isFamily ? [
      {key: 'audience', label: 'Audience', choices: [['', 'The first there is'], ['parent', 'Parent or carer'], ['young-person', 'Young person'], ['young-child', 'Young child']]} as const,
      {key: 'language', label: 'Language', choices: [['', own ? nameOf(own) : 'The pack’s own'], ...others.map((one) => languageChoice(one, languages))]} as const,
      {key: 'names', label: 'Names in the text', choices: [['open', 'Left open'], ['invented', 'Invented ones']]} as const,
    ] : []),
    ...(isWhole ? [{key: 'inherited', label: 'Also what was taken over', choices: [['no', 'No'], ['yes', 'Yes']]} as const] : []),
  ];
}

/** Draws the switches into `place`, and leaves alone those that are the same. */
export function fillFields(place: HTMLElement, view: View, choices: Choices, choose: (changed: Partial<View>) => void): void {
  const fields = fieldsFor(choices);
  const known = new Map([...place.querySelectorAll('select')].map((select) => [select.name, select]));
  for (const [name, select] of known) if (!fields.some(({key}) => key === name)) select.parentElement?.remove();
  let before: Element | null = null;
  for (const {key, label, choices: all} of fields) {
    const select: HTMLSelectElement = known.get(key) ?? newField(place, key, label, before, choose);
    before = select.parentElement;
    // a value of the address that is none of the choices stands among them, so that it is seen
    const shown = all.some(([value]) => value === view[key]) ? all : [...all, [view[key], `${view[key]}: there is none`] as const];
    const text = JSON.stringify(shown);
    if (select.dataset['choices'] !== text) {
      select.dataset['choices'] = text;
      select.replaceChildren(...shown.map(([value, words]) => new Option(words, value)));
    }
    select.value = view[key];
  }
}

function newField(place: HTMLElement, key: keyof View, label: string, before: Element | null, choose: (changed: Partial<View>) => void): HTMLSelectElement {
  const select = document.createElement('select');
  select.name = key;
  select.addEventListener('change', () => choose({[key]: select.value}));
  const field = document.createElement('label');
  field.append(label, select);
  if (before) before.after(field);
  else place.prepend(field);
  return select;
}
