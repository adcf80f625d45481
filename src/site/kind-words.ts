/** The kinds of entry in words. */
import type {EntryKind} from '../model/kinds.js';

/** As they stand beside one entry. */
export const kindWords: Readonly<Record<EntryKind, string>> = {
  'bottom-line': 'Bottom line', standard: 'Standard', checklist: 'Checklist', timescale: 'Time-scale', pathway: 'Pathway', explanation: 'Explanation for families',
  term: 'Word', 'help-line': 'Help line', role: 'Role', statement: 'Statement', figure: 'Figure', list: 'Set',
};

/** As the name of a chapter. */
export const chapterWords: Readonly<Record<EntryKind, string>> = {
  'bottom-line': 'Bottom lines', standard: 'Practice standards', checklist: 'Checklists', timescale: 'Time-scales', pathway: 'Pathways', explanation: 'Explanations for families',
  term: 'Words and what they mean', 'help-line': 'Independent help', role: 'Roles', statement: 'Statements', figure: 'Figures', list: 'Sets',
};
