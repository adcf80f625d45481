/** A pack as the schema reads it: the last look, which only a fault of the compiler can fail. */
import type * as z from 'zod';
import {kinds, type EntryKind} from '../model/kinds.js';
import {pack as packSchema, type Pack} from '../model/pack.js';
import {kept} from './kept.js';
import {kindNames, type Entry} from './merge.js';
import {withQuickProse} from './quick-prose.js';

/** An entry as its schema reads it, or what is wrong with it. */
type Checked = {entry: Entry} | {detail: string};

const byKind = Object.fromEntries(
  kindNames.map((kind) => {
    const schema: z.ZodType = packSchema.shape[kinds[kind].key].element;
    const quick = withQuickProse(schema);
    return [kind, kept((entry: Entry): Checked => {
      const {success, data} = quick.safeParse(entry);
      return success ? {entry: data as Entry} : asChecked(schema.safeParse(entry), (whole) => ({entry: whole as Entry}), `${kind}:${entry.id}`);
    })];
  }),
) as Record<EntryKind, (entry: Entry) => Checked>;

/** @param tell is told of each part that does not fit. Such an entry is left out; a pack that does not fit without its entries is undefined. */
export function checked(made: Pack, tell: (detail: string) => void): Pack | undefined {
  const none = Object.fromEntries(kindNames.map((kind) => [kinds[kind].key, []]));
  const shell = asChecked(packSchema.safeParse({...made, ...none}), (pack) => ({pack}), 'pack');
  if ('detail' in shell) {
    tell(shell.detail);
    return undefined;
  }
  const entries = kindNames.map((kind) => [
    kinds[kind].key,
    made[kinds[kind].key].flatMap((entry) => {
      const result = byKind[kind](entry);
      if ('entry' in result) return [result.entry];
      tell(result.detail);
      return [];
    }),
  ]);
  return {...shell.pack, ...Object.fromEntries(entries)} as Pack;
}

interface Parsed<Data> {
  success: boolean;
  data?: Data | undefined;
  error?: {issues: readonly {path: readonly PropertyKey[]; message: string}[]} | undefined;
}

function asChecked<Data, Result>({success, data, error}: Parsed<Data>, fits: (data: Data) => Result, name: string): Result | {detail: string} {
  if (success) return fits(data as Data); // a success has it
  const [issue] = error?.issues ?? [];
  return {detail: `${[name, ...(issue?.path ?? [])].join('.')}: ${issue?.message}`};
}
