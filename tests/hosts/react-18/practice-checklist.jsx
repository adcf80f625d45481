/* What React 18 needs for an element of ours: it writes each prop as an attribute and hears no `change` of one, so the record and the event go by way of the node. */
import {useEffect, useLayoutEffect, useRef} from 'react';

/** `value` is a record or null; `onChange` is called with the record after each answer. */
export function PracticeChecklist({value, onChange, children, ...attributes}) {
  const node = useRef(null);
  const told = useRef(onChange);

  useLayoutEffect(() => {
    told.current = onChange;
  });
  useLayoutEffect(() => {
    node.current.value = value;
  }, [value]);
  useEffect(() => {
    const element = node.current;
    const tell = () => told.current?.(element.value);
    element.addEventListener('change', tell);
    return () => element.removeEventListener('change', tell);
  }, []);

  return <practice-checklist ref={node} {...attributes}>{children}</practice-checklist>;
}
