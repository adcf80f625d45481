import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import '../components/timescales/define.js';
import {guidance, today} from './fixtures/guidance.js';
import {inPage} from './fixtures/page.js';
import * as states from './fixtures/states.js';

const meta: Meta = {title: 'Timescales', component: 'practice-timescales', decorators: [inPage]};
export default meta;

type Story = StoryObj;
const all: states.Shown = {tag: 'practice-timescales', attributes: {calculator: ''}};
const one = (attributes: Record<string, string> = {}): states.Shown => ({tag: 'practice-timescales', attributes: {timescale: 'core-group', nation: 'england', start: '2026-12-18', ...attributes}});

/** The sample with a time-scale counted back and one that says until when. */
const otherwise = {
  ...guidance,
  timescales: guidance.timescales.map((entry) => (entry.id === 'core-group' ? {...entry, counts: 'before' as const, then: undefined} : entry.id === 'assessment' ? {...entry, counts: 'until' as const, limit: {count: 25, unit: 'years' as const}} : entry)),
};

/** The working opened, once there is one. */
const opened = async ({canvasElement}: {canvasElement: HTMLElement}): Promise<void> => {
  const find = (): HTMLDetailsElement | null | undefined => canvasElement.querySelector('practice-timescales')?.shadowRoot?.querySelector('details');
  while (!find()) await new Promise((resolve) => setTimeout(resolve, 10));
  find()!.open = true; // just seen
};

/** All that the England pack has, in a council's pack. */
export const Barnet: Story = {render: () => html`<practice-timescales pack="barnet" calculator today=${today}></practice-timescales>`};

export const Standing = states.standing(all);
export const Loading = states.loading(all);
export const Empty = states.empty(all);
export const Failing = states.failing(all);
export const PastReview = states.past(all);
export const Drafted = states.suggested(all);
export const LongText = states.long(all);
export const ManyEntries = states.many({tag: 'practice-timescales'});
export const Narrow = states.narrow(all);
export const RightToLeft = states.rightToLeft(all);
export const OnPaper = states.onPaper(all);

export const OneStage = states.standing({tag: 'practice-timescales', attributes: {stage: 'core-group'}});
export const NothingApplies = states.standing({tag: 'practice-timescales', attributes: {topic: 'no-such-topic', stage: 'leaving-care'}}, {...guidance, timescales: guidance.timescales.slice(0, 2)});

/** Alone, with its calculator and nothing given yet: the nation is asked for. */
export const OneAlone = states.standing({tag: 'practice-timescales', attributes: {timescale: 'core-group'}});
export const OneWithoutCalculator = states.standing({tag: 'practice-timescales', attributes: {timescale: 'core-group', calculator: 'none'}});
/** A date over Christmas, with each day counted. */
export const Counted: Story = {...states.standing(one()), play: opened};
export const CountedNarrow: Story = {...states.narrow(one()), play: opened};
export const CountedOnPaper = states.onPaper(one());
export const CountedBack: Story = {...states.standing(one({start: '2026-12-30'}), otherwise), play: opened};
export const Until = states.standing(one({timescale: 'assessment', start: '2008-05-14'}), otherwise);
/** The limit is in hours: the time is asked for. */
export const Hours = states.standing(one({timescale: 'missing'}));
export const Extended = states.standing(one({timescale: 'reply', nation: 'wales'}));
/** The count runs past the table of bank holidays: no date, and why. */
export const PastTheHorizon = states.standing(one({start: '2028-12-20'}));
export const OtherNation = states.standing(one({nation: 'scotland'}));
export const NoNation = states.standing({tag: 'practice-timescales', attributes: {timescale: 'core-group', start: '2026-12-18'}});
export const NotADay = states.standing(one({start: '30 February'}));
/** The pack has no such time-scale: said on the page. */
export const Missing = states.standing({tag: 'practice-timescales', attributes: {timescale: 'no-such-timescale'}});
