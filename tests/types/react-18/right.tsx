// The components for React 18.
import type {PracticeChecklist as Checklist} from 'practice-guidance/checklist';
import {PracticeChecklist, PracticeExplanation, PracticePack} from 'practice-guidance/react-18';
import {createRef} from 'react';

const element = createRef<Checklist>();

export const page: JSX.Element = (
  <PracticePack pack="wandsworth">
    <PracticeChecklist
      ref={element}
      key="one"
      id="record"
      form="case"
      className="wide"
      checklist="wandsworth-5"
      required
      heading-level="3"
      value={null}
      onPracticeAnswer={(event) => console.log(event.item.trim(), event.currentTarget.value?.items)}
      onChange={(event) => console.log(event.currentTarget.value)}
    >
      The checklist is on the intranet.
    </PracticeChecklist>
    <PracticeExplanation audience="young-person" onPracticeShown={(event) => console.log(event.language)} />
  </PracticePack>
);
console.log(element.current?.checkValidity());
