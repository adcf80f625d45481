import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import '../components/statements/define.js';
import {today} from './fixtures/guidance.js';
import {inPage} from './fixtures/page.js';
import * as states from './fixtures/states.js';

const meta: Meta = {title: 'Statements', component: 'practice-statements', decorators: [inPage]};
export default meta;

type Story = StoryObj;
const all: states.Shown = {tag: 'practice-statements'};
const cards: states.Shown = {...all, attributes: {variant: 'cards'}};

/** The sixteen ways of working with families of Lewisham, with the words that it stresses. */
export const Lewisham: Story = {render: () => html`<practice-statements pack="lewisham" list="ways-of-working-families" variant="cards" today=${today}></practice-statements>`};
/** A motto, quoted. */
export const Leicestershire: Story = {render: () => html`<practice-statements pack="leicestershire" list="motto" today=${today}></practice-statements>`};
export const Wandsworth: Story = {render: () => html`<practice-statements pack="wandsworth" today=${today}></practice-statements>`};

export const Cards = states.standing(cards);
export const CardsPastReview = states.past(cards);
export const CardsDrafted = states.suggested(cards);
export const CardsLongText = states.long(cards);
export const CardsNarrow = states.narrow(cards);
export const CardsRightToLeft = states.rightToLeft(cards);
export const CardsOnPaper = states.onPaper(cards);

export const OneSet = states.standing({...all, attributes: {list: 'vision'}});
/** Quoted, between quotation marks. */
export const OneQuoted = states.standing({...all, attributes: {statement: 'home'}});
/** With the figure that it rests on. */
export const OneWithFigure = states.standing({...all, attributes: {statement: 'told'}});
/** The pack has no such set: said on the page. */
export const Missing = states.standing({...all, attributes: {list: 'no-such-set'}});

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
