import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html, nothing} from 'lit';
import '../components/pack/define.js';
import '../components/term/define.js';
import type {Pack} from '../src/model/pack.js';
import {drafted, emptyPack, guidance, longText, pastReview, today} from './fixtures/guidance.js';
import {inPage} from './fixtures/page.js';

/** A word is read in a sentence, and pressed: each state is shown so. */
const meta: Meta = {title: 'Term', component: 'practice-term', decorators: [inPage]};
export default meta;

interface Around {
  pack?: Pack;
  src?: string;
  terms?: Record<string, string>;
  language?: string;
}

const sentence = ({pack, src, terms, language}: Around = {}) =>
  html`<practice-pack .pack=${pack} .terms=${terms} src=${src ?? nothing} language=${language ?? nothing} today=${today}>
    <p>Before the <practice-term term="core-group">core group</practice-term> meets, somebody has finished the <practice-term term="assessment">assessment</practice-term>. The <practice-term term="core-group">core group</practice-term> reads it.</p>
  </practice-pack>`;

const standing = (around: Around): StoryObj => ({render: () => sentence(around)});

/** The first word is pressed. */
const pressed = (story: StoryObj): StoryObj => ({
  ...story,
  play: async ({canvasElement}) => {
    const word = (): HTMLButtonElement | null | undefined => canvasElement.querySelector('practice-term')?.shadowRoot?.querySelector('button');
    for (let tries = 0; tries < 200 && !word(); tries++) await new Promise((resolve) => setTimeout(resolve, 20));
    word()!.click(); // waited for
  },
});

export const Standing = standing({pack: guidance});
export const Open = pressed(standing({pack: guidance}));

/** The pack has not come yet: plain words. */
export const Loading = standing({});

/** The pack has no such term: plain words, and nothing else on screen. */
export const Empty = standing({pack: emptyPack});

/** The pack cannot be had: plain words. The pack element, which has nothing to show, tells the host. */
export const Failing: StoryObj = {...standing({src: './packs/no-such-pack.json'}), tags: ['asks-for-what-is-not-there']};

export const PastReview = pressed(standing({pack: pastReview}));
export const Drafted = pressed(standing({pack: drafted}));
export const LongText = pressed(standing({pack: longText}));

/** As this council says it; the official word is kept in the explanation. */
export const Renamed = pressed(standing({pack: guidance, terms: {'core-group': 'planning circle'}}));

/** Plain words that are for a young person. */
export const ForAYoungPerson = pressed(standing({pack: {...guidance, terms: guidance.terms.map((term) => ({...term, audience: 'young-person' as const, short: 'CG'}))}}));

export const Narrow: StoryObj = pressed({render: () => html`<div class="narrow">${sentence({pack: guidance})}</div>`});

export const RightToLeft: StoryObj = pressed({render: () => html`<div dir="rtl" lang="ur">${sentence({pack: guidance, language: 'ur'})}</div>`});

/** Two hundred words on a page. */
export const ManyEntries: StoryObj = {
  render: () => html`<practice-pack .pack=${guidance} today=${today}>${Array.from({length: 100}, () => html`<p>The <practice-term term="core-group">core group</practice-term> has the <practice-term term="assessment">assessment</practice-term>.</p>`)}</practice-pack>`,
};

/** On paper the plain words follow the first use in brackets. */
export const OnPaper: StoryObj = {...standing({pack: guidance}), tags: ['on-paper']};

/** In the middle of a heading, a list and a table. */
export const Anywhere: StoryObj = pressed({
  render: () => html`<practice-pack .pack=${guidance} today=${today}>
    <h2>What a <practice-term term="core-group">core group</practice-term> does</h2>
    <ul><li>It reads the <practice-term term="assessment">assessment</practice-term>.</li></ul>
    <table><tr><td>Who</td><td>A <practice-term term="child-in-need">child in need</practice-term></td></tr></table>
  </practice-pack>`,
});
