import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import '../components/pathway/define.js';
import {guidance, today} from './fixtures/guidance.js';
import {inPage} from './fixtures/page.js';
import * as states from './fixtures/states.js';

const meta: Meta = {title: 'Pathway', component: 'practice-pathway', decorators: [inPage]};
export default meta;

type Story = StoryObj;
const all: states.Shown = {tag: 'practice-pathway'};
const one = (attributes: Record<string, string> = {}): states.Shown => ({tag: 'practice-pathway', attributes: {pathway: 'escalation', ...attributes}});
const dated = one({start: '2026-11-17', nation: 'england'});

const counted = (counts: 'calendar' | 'working') => ({...guidance, pathways: guidance.pathways.map((way) => ({...way, counts}))});

/** Forty steps, each with a way on to the next. */
const many = {
  ...guidance,
  pathways: guidance.pathways.slice(0, 1).map((way) => ({
    ...way,
    steps: Array.from({length: 40}, (_, index) => ({
      ...way.steps[0]!, // the sample's has three
      id: `day-${index + 1}`,
      mark: `Day ${index + 1}`,
      after: {count: index, unit: 'days' as const},
      branches: index < 39 ? [{id: `on-${index}`, title: 'If nobody has answered', body: [], to: `day-${index + 2}`}] : [],
    })),
  })),
};

/** Three pathways of a council. */
export const Barnet: Story = {render: () => html`<practice-pathway pack="barnet" today=${today}></practice-pathway>`};
export const BarnetEscalation: Story = {name: 'Barnet, escalation with dates', render: () => html`<practice-pathway pack="barnet" pathway="escalation" start="2026-11-17" nation="england" today=${today}></practice-pathway>`};

export const Standing = states.standing(all);
export const Loading = states.loading(all);
export const Empty = states.empty(all);
export const Failing = states.failing(all);
export const PastReview = states.past(all);
export const Drafted = states.suggested(all);
export const LongText = states.long(all);
export const ManyEntries = states.standing(one({start: '2026-11-17', nation: 'england'}), many);
export const Narrow = states.narrow(all);
export const RightToLeft = states.rightToLeft(all);
export const OnPaper = states.onPaper(all);

/** The source does not say which days it means: both are shown. */
export const Dated = states.standing(dated);
export const DatedNarrow = states.narrow(dated);
export const DatedRightToLeft = states.rightToLeft(dated);
export const DatedOnPaper = states.onPaper(dated);
/** Calendar days alone until a nation is chosen. */
export const NoNation = states.standing(one({start: '2026-11-17'}));
export const CalendarDays = states.standing(one({start: '2026-11-17'}), counted('calendar'));
export const WorkingDays = states.standing(dated, counted('working'));
export const WorkingDaysWithoutNation = states.standing(one({start: '2026-11-17'}), counted('working'));
/** Past the table of bank holidays: no working day, and why. */
export const PastTheHorizon = states.standing(one({start: '2028-12-22', nation: 'england'}));
export const AllPassed = states.standing(one({start: '2020-01-06', nation: 'england'}));
export const NotADay = states.standing(one({start: 'next Tuesday'}));
/** Weekly and annually: no dates, and none asked for. */
export const Rhythm = states.standing(one({pathway: 'rhythm'}));
/** The pack has no such pathway: said on the page. */
export const Missing = states.standing(one({pathway: 'no-such-pathway'}));
