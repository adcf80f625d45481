/** What a host may paste: one element that is there, with one entry of a pack that was copied. */

/** As much of a pack as an example is made from. */
export interface ExamplePack {
  id: string;
  title: string;
  checklists: readonly {id: string; title: string; answers: string; items: readonly {label: string}[]}[];
  standards: readonly {id: string; title: string}[];
  explanations: readonly {id: string; title: string}[];
  pathways: readonly {id: string; title: string}[];
  terms: readonly {id: string; title: string}[];
}

export interface Example {
  /** Without `practice-`. */
  element: string;
  attributes: readonly (readonly [name: string, value: string])[];
  /** The id that the label leads to, and its words; only for a form control. */
  label?: {id: string; words: string};
  /** What stands inside: read until the guidance is there, and where it cannot be. */
  fallback: string;
}

/** Elements that show one entry: the attribute that names it, and where a pack has such entries. */
const picks = {standards: ['standard', 'standards'], explanation: ['explanation', 'explanations'], pathway: ['pathway', 'pathways'], term: ['term', 'terms']} as const;

/**
 * @param elements those asked for; empty for all
 * @returns undefined where no pack was copied
 */
export function exampleOf(packs: readonly ExamplePack[], elements: readonly string[]): Example | undefined {
  const all = packs.flatMap((pack) => pack.checklists.map((checklist) => ({pack, checklist})));
  // one that is asked about a record says more of what the element does than one to tick
  const {pack: withChecklist, checklist} = all.find((one) => one.checklist.answers !== 'tick') ?? all[0] ?? {};
  if (withChecklist && checklist && (elements.length === 0 || elements.includes('checklist'))) {
    const {id, title, answers, items} = checklist;
    return {
      element: 'checklist',
      attributes: [['name', 'recordCheck'], ['pack', withChecklist.id], ['checklist', id], ['value', '']],
      label: {id: 'record-check', words: answers === 'tick' ? title : 'Case record check'},
      fallback: `${title}: ${items.map(({label}) => label.toLocaleLowerCase('en-GB')).join(', ')}.`,
    };
  }
  const element = elements.find((name) => name !== 'pack' && name !== 'checklist') ?? 'bottom-lines';
  const [attribute, key] = element in picks ? picks[element as keyof typeof picks] : [];
  const pack = packs.find((one) => !key || one[key].length > 0);
  if (!pack) return undefined;
  const entry = key && pack[key][0];
  return {
    element,
    attributes: [['pack', pack.id], ...(attribute && entry ? [[attribute, entry.id] as const] : [])],
    fallback: element === 'term' && entry ? entry.title : `Read ${entry ? `“${entry.title}” in ` : ''}our guidance on the intranet.`,
  };
}
