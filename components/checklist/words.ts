/** What the checklist says of its own on most pages. What is asked comes from the pack; what is rarely said is in `unusual.ts`. */
import type {Checklist} from '../../src/model/checklist.js';
import type {OpenReason, Progress, Standing} from '../../src/records/progress.js';

export const progressWords = {'not-started': 'Not started', 'in-progress': 'In progress', complete: 'Complete', 'out-of-date': 'Out of date', unreadable: 'Cannot be read'};

/** Why an item is open, said at the item. */
export const openWords: Record<OpenReason, string> = {
  unanswered: 'Not answered yet.',
  reworded: 'The wording has changed since this was answered. Keep the answer or choose again.',
  date: 'Give the date it was last updated, today or earlier.',
  reason: 'Say why it does not apply.',
  'unknown-answer': 'Answered by another version. Choose again.',
};

/** The one sentence that says how far a checklist is: the count, then what is open, or else what is out of date. */
export function statusSentence({items, answers}: Checklist, {answered, total, open, standings, state}: Progress): string {
  const named = (what: string, kind: Standing['kind']): string => {
    const names = items.filter(({id}) => standings[id]!.kind === kind).map(({label}) => label);
    // a long list is counted, so that the sentence can be taken in
    if (names.length > 5) names.splice(3, names.length, `${names.length - 3} more`);
    const last = names.pop();
    return last ? ` ${what}: ${names.length ? `${names.join(', ')} and ` : ''}${last}.` : '';
  };
  const told = open.length ? named('Open', 'open') : state === 'complete' ? (answers === 'tick' ? ' All done.' : ' Nothing needs updating.') : named('Needs updating', 'needs-updating') + named('Too old', 'too-old');
  return `${answered} of ${total} answered.${told}`;
}

/** A period in words: "3 months", "1 month". */
export const periodWords = ({every, unit}: {every: number; unit: string}): string => `${every} ${every === 1 ? unit.slice(0, -1) : unit}`;
