/** What stands against what, seen from inside the page: how one more of each is made, and where its content is. */
import type {Pack} from '../../../src/model/pack.js';

/** `ours-laid-out` is ours with everything laid out, on screen or not. */
export const contenders = ['ours', 'ours-laid-out', 'lit', 'native'] as const;
export type ContenderName = (typeof contenders)[number];

export interface Contender {
  /** One checklist, not yet on the page. */
  make(index: number): HTMLElement;
  /** Where its content is; nothing before it is there. */
  content(host: HTMLElement): ParentNode | null;
}

/** The one checklist that all show, and the day on which all are looked at: within its review date, so that all say the same. */
export const checklistId = 'wandsworth-5';
export const today = (pack: Pack): string => pack.checklists.find(({id}) => id === checklistId)!.reviewed;

type LitHost = HTMLElement & {data: Pack; checklist: string};
type OurHost = HTMLElement & {pack: Pack | string; checklist: string; today: string; name: string};

const inShadow = (host: HTMLElement): ParentNode | null => (host.shadowRoot?.querySelector('input') ? host.shadowRoot : null);

/**
 * @param pack already read: what is measured is the element and not the reading.
 * @param address where ours should fetch its pack from instead.
 */
export function contender(name: ContenderName, pack: Pack, address?: string): Contender {
  if (name === 'ours-laid-out') layOut();
  if (name === 'native') {
    const template = document.querySelector<HTMLTemplateElement>('#checklist')!;
    return {make: (index) => ownNames(template.content.firstElementChild!.cloneNode(true) as HTMLElement, index), content: (host) => host};
  }
  if (name === 'lit') return {make: () => Object.assign(document.createElement('lit-checklist') as LitHost, {data: pack, checklist: checklistId}), content: inShadow};
  const day = today(pack);
  return {
    make: (index) => Object.assign(document.createElement('practice-checklist') as OurHost, {pack: address ?? pack, checklist: checklistId, today: day, name: `checklist-${index}`}),
    content: inShadow,
  };
}

/** Names and ids are the whole page's where there is no shadow root. */
function ownNames(list: HTMLElement, index: number): HTMLElement {
  for (const attribute of ['name', 'id', 'aria-describedby'])
    for (const one of list.querySelectorAll(`[${attribute}]`)) one.setAttribute(attribute, `${one.getAttribute(attribute)}-${index}`);
  return list;
}

/** Ours without what spares the browser the checklists that are off screen. */
function layOut(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('.checklist { content-visibility: visible; }');
  (customElements.get('practice-checklist') as unknown as {elementStyles: CSSStyleSheet[]}).elementStyles.push(sheet);
}
