import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import '../components/standards/define.js';
import type {PracticeStandards} from '../components/standards/standards.js';
import {guidance, today} from './fixtures/guidance.js';
import {inPage} from './fixtures/page.js';
import * as states from './fixtures/states.js';

const meta: Meta = {title: 'Standards', component: 'practice-standards', decorators: [inPage]};
export default meta;

type Story = StoryObj;
// tags stand here, since the index of stories is made by reading this file and not by running it
const all: states.Shown = {tag: 'practice-standards'};
const one: states.Shown = {tag: 'practice-standards', attributes: {standard: 'assessing'}};

/** A sample in which one standard goes with everything that a standard can go with. */
const company = {
  ...guidance,
  standards: guidance.standards.map((standard) =>
    standard.id === 'assessing'
      ? {
          ...standard,
          related: [
            ...(['assessment', 'core-group', 'reply', 'missing'] as const).map((id) => ({kind: 'timescale' as const, id, title: id})),
            {kind: 'bottom-line' as const, id: 'thinking', title: 'Think before deciding'},
            {kind: 'explanation' as const, id: 'assessment', title: 'An assessment'},
            {kind: 'standard' as const, id: 'recording', title: 'Recording with care'},
            {kind: 'statement' as const, id: 'together', title: 'Together'},
            {kind: 'pathway' as const, id: 'escalation', title: 'When we do not agree'},
            {kind: 'term' as const, id: 'core-group', title: 'Core group'},
          ],
        }
      : standard,
  ),
};

const shown = (made: HTMLElement): PracticeStandards => made as PracticeStandards; // what the tag above makes
const within = (element: PracticeStandards, selector: string): HTMLElement | null | undefined => element.shadowRoot?.querySelector<HTMLElement>(selector);

/** A story in which somebody has done something: it waits for the element to be drawn. */
const after = (act: (element: PracticeStandards) => void | Promise<void>, pack = guidance): Story => ({
  render: () => states.element(all, pack),
  play: async ({canvasElement}) => {
    const element = shown(canvasElement.querySelector<HTMLElement>('practice-standards')!); // the story has one
    while (!within(element, '.list')) await new Promise((resolve) => setTimeout(resolve, 5));
    await act(element);
    await element.updateComplete;
  },
});

const typed = (words: string) => (element: PracticeStandards): void => {
  const field = within(element, 'input') as HTMLInputElement;
  field.value = words;
  field.dispatchEvent(new InputEvent('input', {bubbles: true, composed: true}));
};

/** The standards of the ten that the Wandsworth pack has. */
export const Wandsworth: Story = {render: () => html`<practice-standards pack="wandsworth" today=${today}></practice-standards>`};
export const WandsworthWhole: Story = {name: 'Wandsworth, one whole', render: () => html`<practice-standards pack="wandsworth" standard="assessing-needs" today=${today}></practice-standards>`};

export const Standing = states.standing(all);
export const Loading = states.loading(all);
export const Empty = states.empty(all);
export const Failing: Story = {...states.failing(all), tags: ['asks-for-what-is-not-there']};
export const PastReview = states.past(all);
export const Drafted = states.suggested(all);
export const LongText = states.long(all);
export const ManyEntries = states.many(all);
export const Narrow = states.narrow(all);
export const RightToLeft = states.rightToLeft(all);
export const OnPaper: Story = {...states.onPaper(all), tags: ['on-paper']};

/** Some are left out by words. */
export const Filtered: Story = after(typed('care'));
/** Nothing says the words. */
export const NothingFits: Story = after(typed('no such words'));
/** Opened from the list: with a way back. */
export const Opened: Story = after((element) => within(element, '#open-assessing')?.click());
/** Each standard has a page of its own: the titles are links. */
export const Linked: Story = states.standing({...all, attributes: {links: '#{kind}-{id}'}});

export const OneWhole = states.standing(one);
export const WholeWithAll: Story = {...states.standing(one, company), name: 'Whole, with all that goes with it'};
export const WholePastReview = states.past(one);
export const WholeDrafted = states.suggested(one);
export const WholeLongText = states.long(one);
export const WholeNarrow = states.narrow(one);
export const WholeRightToLeft = states.rightToLeft(one);
export const WholeOnPaper: Story = {...states.onPaper(one, company), tags: ['on-paper']};
/** The pack has no such standard: said on the page. */
export const Missing = states.standing({...one, attributes: {standard: 'no-such-standard'}});
