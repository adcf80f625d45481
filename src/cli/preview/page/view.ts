/** What is looked at and how, as it stands in the address: a link to it shows the same to whoever opens it. */

export interface View {
  /** `standard:assessing-needs`; empty for the whole pack. */
  entry: string;
  width: string;
  theme: string;
  size: string;
  audience: string;
  language: string;
  names: string;
  /** What was taken over from other packs stands in the whole pack as well. */
  inherited: string;
}

/** What stands without a word in the address. */
export const plainView: Readonly<View> = {entry: '', width: 'full', theme: 'light', size: '100', audience: '', language: '', names: 'open', inherited: 'no'};

export function viewFrom(search: string): View {
  const asked = new URLSearchParams(search);
  return Object.fromEntries(Object.entries(plainView).map(([key, plain]) => [key, asked.get(key) ?? plain])) as unknown as View;
}

export function searchOf(view: View): string {
  const differing = Object.entries(view).filter(([key, value]) => value !== plainView[key as keyof View]) as [string, string][];
  return differing.length > 0 ? `?${new URLSearchParams(differing)}` : '/';
}

/** What the two pages say to each other. */
export type ToFrame = {type: 'take'; patch: import('../update.js').PackPatch | null; afresh: boolean} | {type: 'view'; view: View} | {type: 'are-you-ready'};
export type ToShell = {type: 'ready'} | {type: 'go'; entry: string};
