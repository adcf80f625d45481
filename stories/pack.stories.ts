import type {Meta, StoryObj} from '@storybook/web-components-vite';
import type {TemplateResult} from 'lit';
import {html, nothing} from 'lit';
import '../components/checklist/define.js';
import '../components/pack/define.js';
import type {Pack} from '../src/model/pack.js';
import {samplePack, today} from './fixtures/pack.js';
import {inPage} from './fixtures/page.js';
import * as records from './fixtures/records.js';

/** What a story sets, by the names of the attributes. */
interface Given {
  src?: string;
  name?: string;
  pack?: Pack;
  language?: string;
  nation?: 'england' | 'wales' | 'scotland' | 'northern-ireland';
  today: string;
  /** What stands inside. */
  inside: unknown;
}

const meta: Meta<Given> = {
  title: 'Pack',
  component: 'practice-pack',
  decorators: [inPage],
  args: {today, inside: html`<practice-checklist checklist="wandsworth-5" heading-level="2"></practice-checklist>`},
  argTypes: {
    nation: {control: 'select', options: ['england', 'wales', 'scotland', 'northern-ireland']},
    pack: {control: false},
    inside: {control: false},
  },
  render: ({src, name, language, nation, today, inside}) =>
    html`<practice-pack src=${src ?? nothing} name=${name ?? nothing} language=${language ?? nothing} nation=${nation ?? nothing} today=${today}>${inside}</practice-pack>`,
};
export default meta;

type Story = StoryObj<Given>;

const asAnObject = ({pack, language, today, inside}: Given): TemplateResult => html`<practice-pack .pack=${pack} language=${language ?? nothing} today=${today}>${inside}</practice-pack>`;

/** A pack by its name, found beside the script. */
export const ByName: Story = {args: {name: 'wandsworth'}};

/** A pack by its address. */
export const ByAddress: Story = {args: {src: './packs/wandsworth.json'}};

/** A pack as an object, for two checklists that are about the same child. */
export const AsAnObject: Story = {
  render: asAnObject,
  args: {
    pack: samplePack,
    inside: html`<practice-checklist checklist="record-basics" value=${records.inProgress}></practice-checklist><practice-checklist checklist="promises" value=${records.ticked}></practice-checklist>`,
  },
};

/** Dates in the language that the page is read in. */
export const AnotherLanguage: Story = {
  render: asAnObject,
  args: {pack: samplePack, language: 'cy', inside: html`<practice-checklist checklist="record-basics" value=${records.complete}></practice-checklist>`},
};
