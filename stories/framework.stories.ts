import type {Meta, StoryObj} from '@storybook/web-components-vite';
import '../components/framework/define.js';
import {guidance} from './fixtures/guidance.js';
import {inPage} from './fixtures/page.js';
import {empty, failing, loading, long, many, narrow, onPaper, past, rightToLeft, standing, suggested, type Shown} from './fixtures/states.js';

const meta: Meta = {title: 'Framework', component: 'practice-framework', decorators: [inPage]};
export default meta;

const shown = {tag: 'practice-framework'} satisfies Shown;

/** A whole pack. */
export const Standing = standing(shown);
export const Loading = loading(shown);
/** A pack with nothing in it. */
export const Empty = empty(shown);
export const Failing = failing(shown);
export const PastReview = past(shown);
export const Drafted = suggested(shown);
export const LongText = long(shown);
export const ManyEntries = many(shown);
export const Narrow = narrow(shown);
export const RightToLeft = rightToLeft(shown);
export const OnPaper = onPaper(shown);

/** Time-scales, explanations and words belong to a pack that this one extends, and are not shown. */
export const OwnAlone: StoryObj = standing(shown, {...guidance, timescales: guidance.timescales.map((one) => ({...one, pack: 'nation'})), explanations: guidance.explanations.map((one) => ({...one, pack: 'nation'}))});

/** Explanations for families whole. */
export const Explanations = standing({...shown, attributes: {explanations: ''}});

/** Barnet's performance and quality strategy, as it is shipped. */
export const Barnet = standing(shown, 'barnet');
