import type {Meta} from '@storybook/web-components-vite';
import '../components/bottom-lines/define.js';
import '../components/search/define.js';
import {inPage} from './fixtures/page.js';
import {empty, failing, loading, long, many, narrow, onPaper, past, rightToLeft, standing, suggested, type Shown} from './fixtures/states.js';

const meta: Meta = {title: 'Search', component: 'practice-search', decorators: [inPage]};
export default meta;

const shown = {tag: 'practice-search', attributes: {query: 'promises'}} satisfies Shown;

/** Results for what the host asks for at first. */
export const Standing = standing(shown);
/** Nothing is looked for yet. */
export const Waiting = standing({tag: 'practice-search'});
export const Loading = loading(shown);
/** A pack with nothing in it. */
export const Empty = empty(shown);
export const Failing = failing(shown);
export const PastReview = past(shown);
export const Drafted = suggested(shown);
export const LongText = long({tag: 'practice-search', attributes: {query: 'safeguarding'}});
export const ManyEntries = many(shown);
export const Narrow = narrow(shown);
export const RightToLeft = rightToLeft(shown);
export const OnPaper = onPaper(shown);

/** Nothing is found: words that are like it. */
export const NothingFound = standing({tag: 'practice-search', attributes: {query: 'promizess'}});

/** Some of the words stand nowhere. */
export const PartlyFound = standing({tag: 'practice-search', attributes: {query: 'promises zeppelin'}});

/** Results that are links to pages of their own. */
export const Linked = standing({tag: 'practice-search', attributes: {query: 'core group', links: '/guidance/{kind}/{id}'}});

/** Everything that Wandsworth's pack says, as it is shipped. */
export const Wandsworth = standing({tag: 'practice-search', attributes: {query: 'case summary'}}, 'wandsworth');
