import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import '../components/bottom-lines/define.js';
import {guidance, today} from './fixtures/guidance.js';
import {inPage} from './fixtures/page.js';
import * as states from './fixtures/states.js';

const meta: Meta = {title: 'Bottom lines', component: 'practice-bottom-lines', decorators: [inPage]};
export default meta;

type Story = StoryObj;
const all: states.Shown = {tag: 'practice-bottom-lines'};
const cards: states.Shown = {...all, attributes: {variant: 'cards'}};
const line: states.Shown = {...all, attributes: {variant: 'line'}};

/** Somebody has pressed a button of it, found by its place among those of that kind. */
const pressed = (shown: states.Shown, selector: string, place = 0): Story => ({
  render: () => states.element(shown, guidance),
  play: async ({canvasElement}) => {
    const element = canvasElement.querySelector<HTMLElement & {updateComplete: Promise<unknown>}>(shown.tag)!; // the story has one
    const found = (): HTMLElement | undefined => element.shadowRoot?.querySelectorAll<HTMLElement>(selector)[place];
    while (!found()) await new Promise((resolve) => setTimeout(resolve, 5));
    found()?.click();
    await element.updateComplete;
  },
});

/** The seven of Lewisham. */
export const Lewisham: Story = {render: () => html`<practice-bottom-lines pack="lewisham" today=${today}></practice-bottom-lines>`};
export const LewishamCards: Story = {name: 'Lewisham, as cards', render: () => html`<practice-bottom-lines pack="lewisham" variant="cards" today=${today}></practice-bottom-lines>`};

/** Side by side where there is room. */
export const Cards = states.standing(cards);
export const CardsLongText = states.long(cards);
export const CardsNarrow = states.narrow(cards);
export const CardsOnPaper = states.onPaper(cards);

/** The labels alone; each opens its text. */
export const Line = states.standing(line);
export const LineOpened: Story = {...pressed(line, '.label', 1), name: 'Line, one opened'};
export const LinePastReview = states.past(line);
export const LineDrafted = states.suggested(line);
export const LineLongText = states.long(line);
export const LineNarrow = states.narrow(line);
export const LineRightToLeft = states.rightToLeft(line);

/** Those about the work in hand, and how many hold besides. */
export const Narrowed = states.standing({...all, attributes: {stage: 'assessment'}});
export const NarrowedAll: Story = {...pressed({...all, attributes: {stage: 'assessment'}}, '.count button'), name: 'Narrowed, and all shown'};
export const One = states.standing({...all, attributes: {'bottom-line': 'story'}});
/** The pack has no such bottom line: said on the page. */
export const Missing = states.standing({...all, attributes: {'bottom-line': 'no-such-line'}});

export const Standing = states.standing(all);
export const Loading = states.loading(all);
export const Empty = states.empty(all);
export const Failing = states.failing(all);
export const PastReview = states.past(all);
export const Drafted = states.suggested(all);
export const LongText = states.long(all);
export const ManyEntries = states.many(all);
export const Narrow = states.narrow(all);
export const RightToLeft = states.rightToLeft(all);
export const OnPaper = states.onPaper(all);
