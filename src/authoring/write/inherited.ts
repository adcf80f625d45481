/** What an entry has to say of itself, given what it inherits: provenance, and when it applies. */
import type {Applies} from '../../model/applies.js';
import type {Provenance} from '../../model/provenance.js';
import type {AppliesFields, ProvenanceFields} from '../shapes.js';
import type {YamlFields} from './yaml.js';

export type {ProvenanceFields} from '../shapes.js';

/** Provenance as it is written: the source by its id. */
export const fieldsOf = ({source, place, wording, duty, owner, reviewed, due, adopted}: Provenance): ProvenanceFields => ({source: source.id, place, wording, duty, owner, reviewed, due, ...(adopted && {adopted})});

/** The keys that differ from what is inherited, in the order in which they are read. With another source its place is named too. */
export function provenanceUnder(above: ProvenanceFields, own: Provenance): YamlFields {
  const {source, place, wording, duty, owner, reviewed, due, adopted} = fieldsOf(own);
  const unless = (key: keyof ProvenanceFields, value: string | undefined) => (value === above[key] ? undefined : value);
  return {
    source: unless('source', source),
    place: source === above.source ? unless('place', place) : place,
    wording: unless('wording', wording),
    duty: unless('duty', duty),
    owner: unless('owner', owner),
    reviewed: unless('reviewed', reviewed),
    due: unless('due', due),
    adopted: unless('adopted', adopted),
  };
}

/** When an entry applies, as far as its file does not say so for all; what goes with it, by kind and id. */
export function appliesUnder(above: AppliesFields, {stages, roles, topics, related}: Applies): YamlFields {
  const unless = (key: 'stages' | 'roles' | 'topics', value: readonly string[] | undefined) => (JSON.stringify(value) === JSON.stringify(above[key]) ? undefined : value);
  return {stages: unless('stages', stages), roles: unless('roles', roles), topics: unless('topics', topics), related: related?.map(({kind, id}) => `${kind}:${id}`)};
}

/**
 * What most of the entries say of where they come from, to be written once above them all. A page goes with its source and one date with
 * the other; that the council adopted them is said above only where it holds for all, since below it cannot be taken back.
 */
export function shared(all: readonly ProvenanceFields[]): ProvenanceFields {
  const source = most(all.map((one) => one.source));
  const place = most(all.filter((one) => one.source === source).map((one) => one.place));
  const wording = most(all.map((one) => one.wording));
  const duty = most(all.map((one) => one.duty));
  const owner = most(all.map((one) => one.owner));
  const adopted = all.every((one) => one.adopted === all[0]?.adopted) ? all[0]?.adopted : undefined;
  const dates = most(all.map(({reviewed, due}) => (reviewed && due ? `${reviewed} ${due}` : undefined)))?.split(' ');
  return {...(source && {source, ...(place && {place})}), ...(wording && {wording}), ...(duty && {duty}), ...(owner && {owner}), ...(dates && {reviewed: dates[0], due: dates[1]}), ...(adopted && {adopted})};
}

/** The value that more than half of all have, where it is said more than once. */
function most<Value extends string>(values: readonly (Value | undefined)[]): Value | undefined {
  const counts = new Map<Value, number>();
  for (const value of values) if (value !== undefined) counts.set(value, (counts.get(value) ?? 0) + 1);
  const [value, count] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [undefined, 0];
  return count * 2 > values.length && count > 1 ? value : undefined;
}
