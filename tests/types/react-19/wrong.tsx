import type {} from 'practice-guidance/react';

export const pages = [
  // @ts-expect-error -- no such tag
  <practice-cheklist />,
  // @ts-expect-error -- no such variant
  <practice-checklist variant="tiny" />,
  // @ts-expect-error -- no such attribute
  <practice-checklist checklists="wandsworth-5" />,
  // @ts-expect-error -- required is there or not
  <practice-checklist required="required" />,
  // @ts-expect-error -- React would write it as a property, and there is nothing to write
  <practice-checklist form="case" />,
  // @ts-expect-error -- what follows from the answers cannot be written
  <practice-checklist validity={null} />,
  // @ts-expect-error -- ours are events of their own, and have no detail
  <practice-checklist onpractice-answer={(event) => console.log(event.detail)} />,
];
