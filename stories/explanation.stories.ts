import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import '../components/explanation/define.js';
import type {PracticeExplanation} from '../components/explanation/explanation.js';
import type {Pack} from '../src/model/pack.js';
import {guidance, today} from './fixtures/guidance.js';
import {inPage} from './fixtures/page.js';
import * as states from './fixtures/states.js';

const meta: Meta = {title: 'Explanation', component: 'practice-explanation', decorators: [inPage]};
export default meta;

type Story = StoryObj;

/** Names of nobody. */
const names = {worker: 'Sam Example', manager: 'Robin Sample', phone: '020 7946 0000', council: 'Sampleton Council', child: 'Alex'};
const one: states.Shown = {tag: 'practice-explanation', attributes: {explanation: 'assessment'}};
const named: states.Shown = {...one, properties: {names}};
const given = (attributes: Record<string, string>, pack?: Pack): Story => states.standing({...named, attributes: {...one.attributes, ...attributes}}, pack);

/** The sample with its translations as they are given. */
const translatedBy = (change: (translation: Pack['explanations'][number]['translations'][number]) => object): Pack => ({
  ...guidance,
  explanations: guidance.explanations.map((entry) => ({...entry, translations: entry.translations.map((translation) => ({...translation, ...change(translation)}))})),
});
const checked = translatedBy(({language}) => (language === 'cy' ? {checked: {by: 'A sample checker', on: '2026-10-01'}} : {}));

/** A story in which somebody has pressed something: it waits for the button, and for what the press brings. */
const after = (words: string, brings: string): Story => ({
  render: () => states.element(named, guidance),
  play: async ({canvasElement}) => {
    const root = (): ShadowRoot | null | undefined => canvasElement.querySelector<PracticeExplanation>('practice-explanation')?.shadowRoot;
    const wait = async <Found>(look: () => Found | null | undefined): Promise<Found> => {
      for (let at = 0; at < 1000; at++) {
        const found = look();
        if (found) return found;
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
      throw new Error(`The story's explanation never showed “${words}” or ${brings}`);
    };
    // a story's page asks nobody for the clipboard
    Object.defineProperty(navigator, 'clipboard', {value: undefined, configurable: true});
    (await wait(() => [...(root()?.querySelectorAll('button') ?? [])].find((button) => button.textContent.trim() === words))).click();
    await wait(() => root()?.querySelector(brings));
  },
});

const shipped = (explanation: string, audience: string, language = ''): Story => ({
  render: () => html`<practice-explanation pack="wandsworth" explanation=${explanation} audience=${audience} language=${language} today=${today} .names=${names}></practice-explanation>`,
});

/** What a parent reads when a council has first heard of a child. */
export const Parent = shipped('first-contact', 'parent');
export const YoungPerson = shipped('coming-into-care', 'young-person');
export const YoungChild = shipped('child-protection-enquiry', 'young-child');
/** A translation that nobody has checked, which the page asked for by name. */
export const DraftWelsh = shipped('first-contact', 'parent', 'cy');

export const Standing = states.standing(named);
export const Loading = states.loading(one);
export const Empty = states.empty(one);
export const Failing = states.failing(one);
export const PastReview = states.past(named);
export const Drafted = states.suggested(named);
export const LongText = states.long(named);
export const ManyEntries = states.many(named);
export const Narrow = states.narrow(named);
/** In Urdu as far as it is translated; the rest in English, running its own way. */
export const RightToLeft = states.rightToLeft(named);
export const OnPaper = states.onPaper(named);
export const OnPaperTranslated = states.onPaper({...named, attributes: {...one.attributes, language: 'cy'}});

/** No name is filled in: the text's own words stand there. */
export const Unnamed = states.standing(one);
/** The host has settled whom it is for. */
export const Fixed = given({audience: 'young-person', fixed: ''});
/** There is a translation that somebody has checked: it is offered. */
export const Offered = given({}, checked);
/** Some of it has changed since it was translated. */
export const Stale = given({language: 'cy'}, checked);
/** The language that the page asks for is one that nobody has translated it into. */
export const NotTranslated = given({language: 'pl'});
/** Nothing is written for the audience asked for, and nobody else's text is shown. */
export const NoSuchAudience = given({audience: 'young-child', fixed: ''}, {...guidance, explanations: guidance.explanations.map((entry) => ({...entry, texts: entry.texts.slice(0, 2)}))});
/** Cleared at one press. */
export const Hidden = after('Hide this', '#hidden');
/** The page may not reach the clipboard: the text is there to be copied. */
export const ToBeCopied = after('Copy as text', 'textarea');
/** The pack has no such explanation: said on the page. */
export const Missing = states.standing({...one, attributes: {explanation: 'no-such-explanation'}});
