/** The kinds of entry, where a pack keeps them, and what they are called. */
import type {EntryKind, kinds} from '../../model/kinds.js';

/** In the order in which they are told. The keys are written here again since the model's own table brings its schemas with it; one that differs does not compile. */
export const kindWords: {readonly [Kind in EntryKind]: {key: (typeof kinds)[Kind]['key']; one: string; many: string}} = {
  standard: {key: 'standards', one: 'standard', many: 'standards'},
  'bottom-line': {key: 'bottomLines', one: 'bottom line', many: 'bottom lines'},
  checklist: {key: 'checklists', one: 'checklist', many: 'checklists'},
  timescale: {key: 'timescales', one: 'time-scale', many: 'time-scales'},
  pathway: {key: 'pathways', one: 'pathway', many: 'pathways'},
  statement: {key: 'statements', one: 'statement', many: 'statements'},
  role: {key: 'roles', one: 'role', many: 'roles'},
  figure: {key: 'figures', one: 'figure', many: 'figures'},
  list: {key: 'lists', one: 'list', many: 'lists'},
  explanation: {key: 'explanations', one: 'explanation for families', many: 'explanations for families'},
  'help-line': {key: 'helpLines', one: 'help line', many: 'help lines'},
  term: {key: 'terms', one: 'term', many: 'terms'},
};

export const allKinds = Object.keys(kindWords) as EntryKind[]; // its own keys
