// The package as TypeScript alone sees it. Angular's templates are not checked for such tags; its code is this.
import 'practice-guidance/checklist/define';
import {PracticeAnswerEvent, type PracticeChecklist} from 'practice-guidance/checklist';
import {define, type ElementsByTag} from 'practice-guidance/define';
import wandsworth from 'practice-guidance/packs/wandsworth.js';

declare global {
  interface HTMLElementTagNameMap extends ElementsByTag<'ours-'> {}
}

const checklist: PracticeChecklist | null = document.querySelector('practice-checklist');
const state: 'full' | 'compact' | 'summary' | undefined = document.createElement('ours-checklist').variant;
if (checklist) {
  checklist.pack = wandsworth;
  checklist.value = '{}';
  checklist.value = null;
  checklist.dates = {'case-summary': '2026-10-01'};
  const valid: boolean = checklist.checkValidity();
  checklist.addEventListener('practice-answer', (event) => {
    const item: string = event.item;
    console.log(item, event.answer?.state, event instanceof PracticeAnswerEvent, valid, state);
  });
}
define(undefined, 'ours-', ['checklist', 'pack']);
