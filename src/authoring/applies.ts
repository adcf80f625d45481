/** When an entry applies, and which entries go with it. */
import type {Applies, Related} from '../model/applies.js';
import type {Context} from './context.js';
import {entryName} from './entry-names.js';
import {readEntryName} from './links.js';
import type {AppliesFields} from './shapes.js';
import type {Yaml} from './yaml.js';

/**
 * What an entry says of when it applies, over what its file says for all its entries. What goes with it is its own alone.
 * @param written where the fields are written: a mapping, nowhere, or in a text that cannot be read.
 */
export function readApplies(own: AppliesFields, written: Yaml | 'nowhere' | 'unreadable', context: Context, above: AppliesFields = {}): Applies {
  const {stages = above.stages, roles = above.roles, topics = above.topics} = own;
  const related = typeof written === 'string' ? [] : readRelated(own.related ?? [], written, context);
  return {...(stages && {stages}), ...(roles && {roles}), ...(topics && {topics}), ...(related.length && {related})};
}

function readRelated(names: readonly string[], written: Yaml, {report, uses, unnamedUses}: Context): Related[] {
  return names.flatMap((name, index) => {
    const at = written.at(['related', index]);
    if (!entryName.test(name)) {
      unnamedUses.push({words: name, at, field: 'related'});
      return [];
    }
    const target = readEntryName(name, at, report);
    if (!target) return [];
    const entry: Related = {...target, title: target.id};
    uses.push({...target, at, field: 'related', found: (title) => void (entry.title = title)});
    return [entry];
  });
}
