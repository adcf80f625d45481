import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import '../components/guidance/define.js';
import type {PracticeGuidance} from '../components/guidance/guidance.js';
import {guidance} from './fixtures/guidance.js';
import {inPage} from './fixtures/page.js';
import {element, empty, failing, loading, long, many, narrow, onPaper, past, rightToLeft, standing, suggested, type Shown} from './fixtures/states.js';

const meta: Meta = {title: 'Guidance', component: 'practice-guidance', decorators: [inPage]};
export default meta;

const shown = {tag: 'practice-guidance', attributes: {stage: 'assessment', 'work-role': 'practitioner'}} satisfies Shown;
const anyWork = {tag: 'practice-guidance'} satisfies Shown;

export const Standing = standing(shown);
export const Loading = loading(shown);
export const Empty = empty(shown);
export const Failing = failing(shown);
export const PastReview = past(shown);
export const Drafted = suggested(shown);
export const LongText = long(shown);
export const ManyEntries = many(shown);
export const Narrow = narrow(shown);
export const RightToLeft = rightToLeft(shown);
export const OnPaper = onPaper(shown);

/** Nothing is known of the work: all of it, with every bottom line. */
export const WholePack = standing(anyWork);

/** The host's words for the work are none of ours: said on the page, with what applies always. */
export const UnknownStage = standing({tag: 'practice-guidance', attributes: {stage: 'core-grop', 'work-role': 'boss', topic: 'recordng'}});

/** The work as one object, with several topics. */
export const Topics = standing({tag: 'practice-guidance', properties: {applies: {role: 'manager', topics: ['recording', 'assessment']}}});

/** Every disclosure opened. */
export const Opened: StoryObj = {
  ...standing(shown),
  play: async ({canvasElement}) => {
    const panel = canvasElement.querySelector('practice-guidance')!; // the story is this element
    await panel.updateComplete;
    for (const one of panel.shadowRoot?.querySelectorAll('summary') ?? []) one.click();
  },
};

/** Beside a form whose stage changes what is shown. */
export const BesideAForm: StoryObj = {
  render: () => {
    const panel = element(anyWork, guidance) as PracticeGuidance;
    const follow = ({target}: Event): void => {
      panel.stage = (target as HTMLSelectElement).value;
    };
    return html`<form><label>Stage of the work <select @change=${follow}><option value="">Not said</option><option value="assessment">Assessment</option><option value="core-group">Core group</option></select></label></form><div class="narrow">${panel}</div>`;
  },
};

/** With a council's bottom lines: those about the stage, and the names of the others. Examples from elsewhere stand apart. */
export const Lewisham = standing({tag: 'practice-guidance', attributes: {stage: 'core-group', 'work-role': 'practitioner'}}, 'lewisham');

/** A council without bottom lines: it begins with the time-scales. */
export const Wandsworth = standing({tag: 'practice-guidance', attributes: {stage: 'first-contact'}}, 'wandsworth');
