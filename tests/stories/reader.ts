/**
 * A screen reader that writes down what it would say, from the accessibility tree that Chromium gives to the real ones.
 * One utterance a line.
 *
 * It follows the manners that NVDA, JAWS and VoiceOver share. Reading down a page it says text as it stands, and of a control its
 * role, name and states; on Tab it says what was entered on the way, with its description, then the control. What names a
 * control or a group is not read again as text. A live region is said when its text changes, after what the key did.
 */
import type {AxNode} from './ax-tree.js';
import {allOf, textOf} from './ax-tree.js';

const roles: Record<string, string> = {textbox: 'edit', searchbox: 'search edit', Date: 'date field', InputTime: 'date field', checkbox: 'tick box', radio: 'radio button', contentinfo: 'content information'};
const spokenGroups = ['Date', 'group', 'radiogroup', 'region', 'main', 'form', 'alert', 'list', 'table', 'blockquote', 'navigation'];
const inlineRoles = ['StaticText', 'strong', 'emphasis', 'code', 'insertion', 'deletion', 'LineBreak', 'superscript', 'subscript'];
const controls = ['button', 'radio', 'checkbox', 'textbox', 'searchbox', 'Date', 'InputTime', 'link', 'spinbutton', 'combobox'];

/** A control in words: role, name, value, states, and which of how many where it is one of a few. */
function control(node: AxNode): string {
  const {role, name, value, states} = node;
  const said = [roles[role] ?? role, name];
  if (['textbox', 'searchbox', 'Date', 'InputTime', 'spinbutton'].includes(role)) said.push(value || 'empty');
  if (role === 'radio' || role === 'checkbox') said.push(states['checked'] === 'true' ? 'checked' : 'not checked');
  if (role === 'radio') {
    const group = groupOf(node);
    const few = allOf(group ?? node).filter((other) => other.role === 'radio' && groupOf(other) === group);
    said.push(`${few.indexOf(node) + 1} of ${few.length}`);
  }
  if ('expanded' in states) said.push(states['expanded'] === true ? 'expanded' : 'collapsed');
  if (states['required'] === true) said.push('required');
  if (states['invalid'] === 'true') said.push('invalid');
  if (states['disabled'] === true) said.push('unavailable');
  return said.join(', ');
}

/** The group in which a radio button is one of a few: the nearest around it, which a fieldset is as well. */
const groupOf = (node: AxNode): AxNode | undefined => path(node.parent).findLast(({role}) => ['group', 'radiogroup'].includes(role));

/** A group as it is entered. One without a name says nothing of itself. */
function entering(node: AxNode): string[] {
  const {role, name, children, states} = node;
  if (role === 'list') return [`list with ${children.filter((child) => child.role === 'listitem').length} items`];
  if (!spokenGroups.includes(role) || (!name && role !== 'alert')) return [];
  return [[roles[role] ?? role, name, states['disabled'] === true && 'unavailable'].filter(Boolean).join(', ')];
}

/** Everything of a page from top to bottom, as "read all" says it. */
export function readAll(node: AxNode): string[] {
  const {role, name, children, states, parent} = node;
  if (role === 'Legend' && parent?.name === textOf(node)) return [];
  if (controls.includes(role)) return [[control(node), role === 'link' || role === 'button' ? '' : node.description].filter(Boolean).join(', ')];
  if (role === 'heading') return [`heading level ${String(states['level'])}, ${name}`];
  if (role === 'StaticText') return name.trim() ? [name.trim()] : [];
  const said: string[] = [];
  let text: string[] = [];
  const flush = (): void => {
    const line = text.join('').replace(/\s+/g, ' ').trim();
    if (line) said.push(role === 'listitem' ? `bullet, ${line}` : line);
    text = [];
  };
  for (const child of children) {
    if (child.role === 'ListMarker') continue;
    if (inlineRoles.includes(child.role)) text.push(inline(child));
    else if (child.role === 'link') text.push(` link, ${child.name}`);
    else {
      flush();
      said.push(...readAll(child));
    }
  }
  flush();
  // the name of a label is said with its control
  if (role === 'LabelText' && children.some(({role}) => controls.includes(role))) return children.filter(({role}) => controls.includes(role)).flatMap(readAll);
  return [...entering(node), ...said];
}

const inline = (node: AxNode): string => {
  const text = node.role === 'StaticText' ? node.name : node.role === 'LineBreak' ? '\n' : node.children.map(inline).join('');
  return node.role === 'insertion' ? ` inserted: ${text.trim()}, end of inserted. ` : node.role === 'deletion' ? ` deleted: ${text.trim()}, end of deleted. ` : text;
};

/** The control that has the focus: the innermost, since a page as a whole counts as focused too. */
export const focused = (page: AxNode): AxNode | undefined => allOf(page).filter(({role, states}) => states['focused'] === true && role !== 'RootWebArea').at(-1);

const path = (node: AxNode | undefined): AxNode[] => (node ? [...path(node.parent), node] : []);
const key = (node: AxNode): string => `${node.role} ${node.name}`;

/** What is said as the focus comes from one place to another: the groups entered with their descriptions, then the control. */
export function arriving(from: AxNode | undefined, to: AxNode): string[] {
  const left = new Set(path(from).map(key));
  const entered = path(to.parent).filter((node) => !left.has(key(node)));
  return [...entered.flatMap((node) => entering(node).map((words) => [words, node.description].filter(Boolean).join(', '))), [control(to), to.description].filter(Boolean).join(', ')];
}

/** The text of every live region of a page, so that a change can be told. */
export const liveTexts = (page: AxNode): string[] => allOf(page).filter(({role, states}) => ['status', 'alert', 'log'].includes(role) || (states['live'] && states['live'] !== 'off')).map(textOf);
