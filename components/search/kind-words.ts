/** The kinds of entry in words, as they stand beside what was found. */
import type {EntryKind} from '../../src/model/kinds.js';
import type {Say} from '../base/say.js';

export const kindWords = (say: Say): Record<EntryKind, string> => ({
  'bottom-line': say('Bottom line'),
  standard: say('Standard'),
  checklist: say('Checklist'),
  timescale: say('Time-scale'),
  pathway: say('Pathway'),
  explanation: say('Explanation for families'),
  term: say('Word'),
  'help-line': say('Help line'),
  role: say('Role'),
  statement: say('Statement'),
  figure: say('Figure'),
  list: say('Set'),
});
