import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import '../components/glossary/define.js';
import '../components/pack/define.js';
import '../components/term/define.js';
import {guidance, today} from './fixtures/guidance.js';
import {inPage} from './fixtures/page.js';
import {element, empty, failing, loading, long, many, narrow, onPaper, past, rightToLeft, standing, suggested, type Shown} from './fixtures/states.js';

const meta: Meta = {title: 'Glossary', component: 'practice-glossary', decorators: [inPage]};
export default meta;

const shown = {tag: 'practice-glossary'} satisfies Shown;

export const Standing = standing(shown);
export const Loading = loading(shown);
export const Empty = empty(shown);
export const Failing: StoryObj = {...failing(shown), tags: ['asks-for-what-is-not-there']};
export const PastReview = past(shown);
export const Drafted = suggested(shown);
export const LongText = long(shown);
export const ManyEntries = many(shown);
export const Narrow = narrow(shown);
export const RightToLeft = rightToLeft(shown);
export const OnPaper = onPaper(shown);

/** The 81 words of England, as a council's pack has them. */
export const OfACouncil = standing(shown, 'lewisham');

/** One word, whole. */
export const OneWord = standing({...shown, attributes: {term: 'core-group'}});

/** A word that the pack has not. */
export const NotInThePack = standing({...shown, attributes: {term: 'no-such-word'}});

/** For a parent: plain words that are for somebody else are left out. */
export const ForAParent: StoryObj = {
  render: () => element({...shown, attributes: {audience: 'parent'}}, {...guidance, terms: guidance.terms.map((term, index) => (index ? term : {...term, audience: 'young-person'}))}),
};

/** The list at the end of a page that uses words. */
export const UsedOnThePage: StoryObj = {
  render: () => html`<practice-pack .pack=${guidance} today=${today}>
    <p>The <practice-term term="core-group">core group</practice-term> looks at the <practice-term term="assessment">assessment</practice-term>.</p>
    <practice-glossary used></practice-glossary>
  </practice-pack>`,
};

/** Nothing on the page uses a word. */
export const NothingUsed = standing({...shown, attributes: {used: ''}});

/** What somebody looks for is not there. */
export const NothingFound: StoryObj = {
  ...standing(shown),
  play: async ({canvasElement}) => {
    const glossary = canvasElement.querySelector('practice-glossary')!; // just drawn
    for (let tries = 0; tries < 200 && !glossary.shadowRoot?.querySelector('input'); tries++) await new Promise((resolve) => setTimeout(resolve, 20));
    const field = glossary.shadowRoot!.querySelector('input')!; // waited for
    field.value = 'zebra';
    field.dispatchEvent(new InputEvent('input', {bubbles: true}));
  },
};
