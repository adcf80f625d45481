import {PracticeChecklist} from 'practice-guidance/react-18';

export const pages = [
  // @ts-expect-error -- no such variant
  <PracticeChecklist variant="tiny" />,
  // @ts-expect-error -- no such property
  <PracticeChecklist checklists="wandsworth-5" />,
  // @ts-expect-error -- a checklist fires no such event
  <PracticeChecklist onPracticeDue={() => undefined} />,
  // @ts-expect-error -- ours are events of their own, and have no detail
  <PracticeChecklist onPracticeAnswer={(event) => console.log(event.detail)} />,
];
