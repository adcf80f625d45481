/** What Chromium tells assistive technology of a page: its accessibility tree, without what it leaves out of it. */
import type {CDPSession} from 'playwright-core';

export interface AxNode {
  role: string;
  name: string;
  description: string;
  value: string;
  /** States and properties by Chromium's names, such as `checked`, `expanded`, `invalid`, `focused`, `level`. */
  states: Record<string, unknown>;
  children: AxNode[];
  parent: AxNode | undefined;
}

/** The whole tree, from the page down, with shadow roots where they are shown. Lines of text are whole, not cut where they wrap. */
export async function axTree(protocol: CDPSession): Promise<AxNode> {
  const {nodes} = await protocol.send('Accessibility.getFullAXTree');
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const build = (id: string, parent: AxNode | undefined): AxNode[] => {
    const node = byId.get(id);
    if (!node) return [];
    const role = String(node.role?.value ?? 'none');
    if (role === 'InlineTextBox') return [];
    if (node.ignored) return (node.childIds ?? []).flatMap((child) => build(child, parent));
    const made: AxNode = {
      role,
      name: String(node.name?.value ?? ''),
      description: String(node.description?.value ?? ''),
      value: String(node.value?.value ?? ''),
      states: Object.fromEntries((node.properties ?? []).map(({name, value}) => [name, value.value as unknown])),
      children: [],
      parent,
    };
    made.children = (node.childIds ?? []).flatMap((child) => build(child, made));
    return [made];
  };
  const [page] = build(nodes[0]?.nodeId ?? '', undefined);
  if (!page) throw new Error('The page has no accessibility tree.');
  return page;
}

/** Every node of a tree, in reading order. */
export function allOf(node: AxNode): AxNode[] {
  // into one list: a page has tens of thousands, and a list of lists would copy each once a level
  const all: AxNode[] = [];
  const add = (one: AxNode): void => {
    all.push(one);
    one.children.forEach(add);
  };
  add(node);
  return all;
}

/** Nodes of a role, and of a name where one is given. */
export const having = (tree: AxNode, role: string, name?: string): AxNode[] => allOf(tree).filter((node) => node.role === role && (name === undefined || node.name === name));

/**
 * The one node of that role and name.
 * @throws where there is none or more than one, with the names of all of the role.
 */
export function the(tree: AxNode, role: string, name?: string): AxNode {
  const found = having(tree, role, name);
  if (found.length !== 1) throw new Error(`${found.length} of ${role} “${name ?? ''}”; the page has: ${having(tree, role).map((node) => `“${node.name}”`).join(', ') || 'none'}`);
  return found[0]!; // just counted
}

/** All text of a node, as it is read. */
export const textOf = (node: AxNode): string => (node.role === 'StaticText' ? node.name : node.children.map(textOf).join(' ')).replace(/\s+/g, ' ').trim();
