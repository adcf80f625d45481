import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import '../components/roles/define.js';
import {guidance, today} from './fixtures/guidance.js';
import {inPage} from './fixtures/page.js';
import * as states from './fixtures/states.js';

const meta: Meta = {title: 'Roles', component: 'practice-roles', decorators: [inPage]};
export default meta;

type Story = StoryObj;
const all: states.Shown = {tag: 'practice-roles'};
const team: states.Shown = {...all, attributes: {list: 'team'}};

/** A pod: numbers in two units, which are not added up. */
export const Leicestershire: Story = {render: () => html`<practice-roles pack="leicestershire" list="pod" today=${today}></practice-roles>`};
export const Barnet: Story = {render: () => html`<practice-roles pack="barnet" today=${today}></practice-roles>`};
export const Hackney: Story = {render: () => html`<practice-roles pack="hackney" today=${today}></practice-roles>`};

export const Team = states.standing(team);
/** All in one unit: with a sum that is said to be ours. */
export const TeamInOneUnit = states.standing(team, {...guidance, roles: guidance.roles.map((role) => (role.list === 'team' ? {...role, unit: 'FTE'} : role))});
export const TeamDrafted = states.suggested(team);
export const Duties = states.standing({...all, attributes: {list: 'who-does-what'}});
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
