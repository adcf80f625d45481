/** Entries that no reader can come to. */
import {kinds} from '../../model/kinds.js';
import type {AnyDraft} from '../drafts.js';
import {linksOf} from '../links-of.js';
import type {Look} from './look.js';

/**
 * Whether some element lists every entry of the kind: all standards, bottom lines, terms, time-scales; every set of statements. The
 * others are shown where a page names them, where the panel finds that they apply, or where something links to them.
 */
const isListed = ({kind, entry}: AnyDraft): boolean =>
  kind === 'standard' || kind === 'bottom-line' || kind === 'term' || kind === 'timescale' || kind === 'list' || Boolean(entry && 'list' in entry && entry.list);

/** Whether the panel beside a case shows it at some moment, to somebody or on some topic. */
const applies = ({kind, entry}: AnyDraft): boolean => kind !== 'help-line' && Boolean(entry?.stages?.length || entry?.roles?.length || entry?.topics?.length);

export function unlinkedEntries({drafts, entries, report}: Look): void {
  const alone = drafts.filter((draft) => draft.entry && !isListed(draft) && !applies(draft));
  if (!alone.length) return;
  const linked = new Set(entries.flatMap(({kind, entry}) => [...linksOf(entry)].filter((name) => name !== `${kind}:${entry.id}`)));
  for (const draft of alone) if (!linked.has(`${draft.kind}:${draft.id}`)) report('unlinked-entry', draft.at, {title: draft.title, remedy: remedy(draft)});
}

function remedy({kind, id, title}: AnyDraft): string {
  if (kind === 'help-line') return `Name it where a family can use it: "helpLines: [${id}]" under an audience of an explanation.`;
  const link = `[${title}](${kind}:${id})`;
  if (kind === 'statement' || kind === 'role' || kind === 'figure') return `Give the file "list" and "title", so that its entries are shown as a set, or link to it: ${link}`;
  return `Say under "stages", "roles" or "topics" when it applies, so that the panel beside a case shows it, or link to it from another ${kinds[kind].key === 'explanations' ? 'explanation' : 'entry'}: ${link}`;
}
