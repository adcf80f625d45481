import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import '../components/figures/define.js';
import {guidance, today} from './fixtures/guidance.js';
import {inPage} from './fixtures/page.js';
import * as states from './fixtures/states.js';

const meta: Meta = {title: 'Figures', component: 'practice-figures', decorators: [inPage]};
export default meta;

type Story = StoryObj;
const all: states.Shown = {tag: 'practice-figures'};
const compact: states.Shown = {...all, attributes: {variant: 'compact'}};

/** A month in numbers, and who referred. */
export const Leicestershire: Story = {render: () => html`<practice-figures pack="leicestershire" today=${today}></practice-figures>`};
export const Barnet: Story = {render: () => html`<practice-figures pack="barnet" today=${today}></practice-figures>`};
export const Wandsworth: Story = {render: () => html`<practice-figures pack="wandsworth" today=${today}></practice-figures>`};

/** Beside a form: the table is behind a disclosure. */
export const Compact = states.standing(compact);
export const CompactNarrow = states.narrow(compact);
export const CompactLongText = states.long(compact);
export const CompactRightToLeft = states.rightToLeft(compact);

/** Parts of one whole, of which one has no figure. */
export const Shares = states.standing({...all, attributes: {list: 'referrers'}});
/** So many parts that patterns come round again, and some are too small for their number. */
export const ManyShares = states.standing({...all, attributes: {list: 'referrers'}}, {
  ...guidance,
  figures: [30, 20, 15.5, 12, 10, 8, 3, 1.5].flatMap((number, index) => {
    const [share] = guidance.figures.filter(({list}) => list === 'referrers');
    return share ? [{...share, id: `part-${index}`, title: `Part ${index + 1}`, value: {text: `${number}%`, number, unit: 'per-cent' as const}}] : [];
  }),
});
export const One = states.standing({...all, attributes: {figure: 'contacts'}});
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
