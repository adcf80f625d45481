import 'practice-guidance/checklist/define';
import {define} from 'practice-guidance/define';

const checklist = document.createElement('practice-checklist');
// @ts-expect-error -- no such variant
checklist.variant = 'tiny';
// @ts-expect-error -- what follows from the answers cannot be written
checklist.validity = null;
// @ts-expect-error -- a pack is a name, an address or a compiled pack
checklist.pack = 7;
// @ts-expect-error -- ours are events of their own, and have no detail
checklist.addEventListener('practice-answer', (event) => console.log(event.detail));
// @ts-expect-error -- no such element
define(undefined, 'ours-', ['cheklist']);
