import type {ArgTypes, Meta, StoryObj} from '@storybook/web-components-vite';
import {html, nothing} from 'lit';
import type {PracticeChecklist} from '../components/checklist/checklist.js';
import '../components/checklist/define.js';
import '../components/pack/define.js';
import type {Pack} from '../src/model/pack.js';
import {press, report} from './fixtures/act.js';
import {dueOn, samplePack, today} from './fixtures/pack.js';
import {inForm, inPage} from './fixtures/page.js';
import * as records from './fixtures/records.js';

/** What a story sets, by the names of the attributes. */
interface Given {
  checklist: string;
  pack: string | Pack;
  today: string;
  name: string;
  value?: string;
  dates?: string;
  required?: boolean;
  readonly?: boolean;
  disabled?: boolean;
  variant?: PracticeChecklist['variant'];
  'heading-level'?: string;
  submit?: PracticeChecklist['submit'];
  carrier?: PracticeChecklist['carrier'];
  id?: string;
}

const choice = (...options: string[]): ArgTypes[string] => ({control: 'select', options});

const checklist = (given: Given) => html`<practice-checklist
  id=${given.id ?? nothing}
  checklist=${given.checklist}
  .pack=${given.pack}
  today=${given.today}
  name=${given.name}
  value=${given.value ?? nothing}
  dates=${given.dates ?? nothing}
  variant=${given.variant ?? nothing}
  heading-level=${given['heading-level'] ?? nothing}
  submit=${given.submit ?? nothing}
  carrier=${given.carrier ?? nothing}
  ?required=${given.required}
  ?readonly=${given.readonly}
  ?disabled=${given.disabled}
><p>Read the <a href="https://example.org/recording-guidance">recording guidance</a>.</p></practice-checklist>`;

const meta: Meta<Given> = {
  title: 'Checklist',
  component: 'practice-checklist',
  decorators: [inPage],
  args: {checklist: 'record-basics', pack: samplePack, today, name: 'record'},
  argTypes: {
    checklist: choice('record-basics', 'promises', 'long'),
    variant: choice('full', 'compact', 'summary'),
    'heading-level': choice('1', '2', '3', '4', '5', '6', 'none'),
    submit: choice('json', 'fields'),
    carrier: choice('auto', 'element', 'input'),
    pack: {control: false},
    required: {control: 'boolean'},
    readonly: {control: 'boolean'},
    disabled: {control: 'boolean'},
    value: {control: 'text'},
    dates: {control: 'text'},
    today: {control: 'text'},
  },
  render: checklist,
};
export default meta;

type Story = StoryObj<Given>;

/** The shipped checklist in a form, as a case screen has it. */
export const Wandsworth5: Story = {
  name: 'Wandsworth 5',
  args: {checklist: 'wandsworth-5', pack: 'wandsworth', required: true},
  argTypes: {checklist: {control: false}},
  render: (given) => inForm(checklist(given)),
};

/** The shipped checklist of the tick kind. */
export const PartnersRequests: Story = {args: {checklist: 'partners-requests', pack: 'leicestershire'}, argTypes: {checklist: {control: false}}};

// States that follow from the answers

export const NotStarted: Story = {};

export const InProgress: Story = {args: {value: records.inProgress}};

export const Complete: Story = {args: {value: records.complete}};

/** Out of date because the worker says so. */
export const NeedsUpdating: Story = {args: {value: records.needsUpdating}};

/** Out of date by its own date: said to be up to date, but longer ago than the item allows. */
export const TooOld: Story = {args: {value: records.tooOld}};

/** Said to be up to date where the pack asks since when. */
export const DateAsked: Story = {args: {value: records.dateAsked}};

/** Not applicable, and not yet said why. */
export const NoReason: Story = {args: {value: records.noReason}};

/** Required, and somebody tried to go on with items open. */
export const Unmet: Story = {args: {required: true, value: records.inProgress}, render: (given) => inForm(checklist(given)), play: report};

/** The guidance of one item, open. */
export const GuidanceOpen: Story = {play: press('help')};

/** The date field, which is there only while it is in use. */
export const AddingADate: Story = {args: {value: records.complete}, play: press('date')};

// Records from another time or another place

/** One item worded otherwise since it was answered, one no longer asked, two new. */
export const Drifted: Story = {args: {value: records.drifted}};

export const UnreadableDamaged: Story = {name: 'Unreadable: damaged', args: {value: records.unreadable.damaged}};

export const UnreadableFutureVersion: Story = {name: 'Unreadable: made by a newer version', args: {value: records.unreadable.futureVersion}};

export const UnreadableMustUnderstand: Story = {name: 'Unreadable: holds something unknown', args: {value: records.unreadable.mustUnderstand}};

export const UnreadableOtherChecklist: Story = {name: 'Unreadable: of another checklist', args: {value: records.unreadable.otherChecklist}};

export const UnreadableObject: Story = {name: 'Unreadable: an object as text', args: {value: records.unreadable.objectAsText}};

export const UnreadableNoRecord: Story = {name: 'Unreadable: not a record', args: {value: records.unreadable.notARecord}};

/** The record that could not be read is set aside until the page is saved. */
export const StartedAfresh: Story = {args: {value: records.unreadable.damaged}, play: press('swap')};

// Not to be answered

/** A closed case. */
export const ReadOnly: Story = {args: {readonly: true, value: records.complete}};

export const ReadOnlyDrifted: Story = {name: 'Read only, drifted', args: {readonly: true, value: records.drifted}};

export const ReadOnlyUnreadable: Story = {name: 'Read only, unreadable', args: {readonly: true, value: records.unreadable.damaged}};

export const Disabled: Story = {args: {disabled: true, value: records.inProgress}};

// Variants

/** Beside a form, in a column of 320 pixels. */
export const Compact: Story = {
  args: {variant: 'compact', 'heading-level': '3', value: records.inProgress},
  render: (given) => html`<div class="narrow">${checklist(given)}</div>`,
};

/** One line with the state. */
export const Summary: Story = {args: {variant: 'summary', value: records.inProgress}};

export const SummaryUnreadable: Story = {name: 'Summary, unreadable', args: {variant: 'summary', value: records.unreadable.damaged}};

export const Ticks: Story = {args: {checklist: 'promises', value: records.ticked}};

/** With the days that the record system knows: shown as its own, one of them too long ago. */
export const SystemDates: Story = {
  args: {value: records.inProgress, dates: JSON.stringify({summary: '2026-11-10', history: '2026-01-15', plan: '2026-11-01'})},
};

// Guidance near and past its review date

export const ReviewDueSoon: Story = {args: {pack: dueOn('2026-12-12')}, play: press('help')};

export const ReviewPassed: Story = {args: {pack: dueOn('2026-09-30')}, play: press('help')};

// Places that a host may put it in

/** Thirty items, some with words longer than a phone is wide. */
export const LongText: Story = {args: {checklist: 'long'}};

export const RightToLeft: Story = {args: {value: records.inProgress}, render: (given) => html`<div dir="rtl">${checklist(given)}</div>`};

/** On a ground that the host paints dark, and says so by its colour scheme. */
export const DarkGround: Story = {args: {value: records.drifted}, render: (given) => html`<div class="dark">${checklist(given)}</div>`};

/** Named by a label of the host's. */
export const OutsideLabel: Story = {
  args: {id: 'of-a-label', 'heading-level': 'none', required: true},
  render: (given) => inForm(html`<label class="outside" for="of-a-label">Is the record of this child sound?</label>${checklist(given)}`),
};

/** The same checklist about two children, in one form. */
export const TwoOnOnePage: Story = {
  render: (given) =>
    inForm(html`<h2>First child</h2>${checklist({...given, name: 'first', 'heading-level': '3', value: records.inProgress})}<h2>Second child</h2>${checklist({...given, name: 'second', 'heading-level': '3'})}`),
};

/** With what a pack element around it gives: the pack, and the day. */
export const InsideAPack: Story = {
  render: ({checklist, pack, today, name}) => html`<practice-pack .pack=${pack} today=${today}><practice-checklist checklist=${checklist} name=${name}></practice-checklist></practice-pack>`,
};

// Without its pack

/** A pack that has not come: what the host wrote inside is what is read. */
export const Loading: Story = {
  render: ({checklist, name}) => html`<practice-pack><practice-checklist checklist=${checklist} name=${name}><p>Read the <a href="https://example.org/recording-guidance">recording guidance</a>.</p></practice-checklist></practice-pack>`,
};

/** A pack that cannot be had, and may be asked for again. */
export const Failed: Story = {args: {pack: 'no-such-pack'}, tags: ['asks-for-what-is-not-there']};

/** What came is no pack. */
export const NoPack: Story = {args: {pack: {} as Pack}};

export const ChecklistMissing: Story = {args: {checklist: 'no-such-checklist'}};
