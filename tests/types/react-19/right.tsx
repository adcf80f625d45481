// The tags in React 19.
import type {} from 'practice-guidance/react';
import type {PracticeElements} from 'practice-guidance/react';
import type {PracticeChecklist} from 'practice-guidance/checklist';
import {PracticeChecklist as Checklist} from 'practice-guidance/react-18';
import wandsworth from 'practice-guidance/packs/wandsworth.js';
import {createRef, type JSX} from 'react';

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends PracticeElements<'ours-'> {}
  }
}

const element = createRef<PracticeChecklist>();
const record: PracticeChecklist['value'] = null;

export const page: JSX.Element = (
  <practice-pack pack={wandsworth} terms={{'child-in-need-plan': 'family help plan'}}>
    <practice-checklist
      ref={element}
      id="record"
      className="wide"
      aria-describedby="help"
      key="one"
      checklist="wandsworth-5"
      name="recordCheck"
      required
      variant="compact"
      heading-level="3"
      value={record}
      dates={{'case-summary': '2026-10-01'}}
      onpractice-answer={(event) => console.log(event.item.trim(), event.answer?.state, event.currentTarget.value?.items)}
      onpractice-progress={(event) => console.log(event.state === 'complete')}
      onchange={(event) => console.log(event.currentTarget.value)}
      onClick={(event) => console.log(event.currentTarget.value)}
    >
      The checklist is on the intranet.
    </practice-checklist>
    <practice-checklist value='{"format": "practice-guidance/record@1"}' headingLevel="3" />
    <practice-explanation explanation="first-contact" audience="parent" names={{worker: 'Worker 7'}} onpractice-shown={(event) => console.log(event.act === 'printed')} />
    <practice-timescales onpractice-due={(event) => console.log(event.worked.due)} onpractice-error={(event) => console.log(event.error.remedy)} />
    <Checklist pack={wandsworth} checklist="wandsworth-5" value={record} onChange={(event) => console.log(event.currentTarget.value)} onPracticeAnswer={(event) => console.log(event.item)} />
    <ours-term term="core-group">core group</ours-term>
  </practice-pack>
);
