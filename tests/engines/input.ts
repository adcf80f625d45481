/** For component tests: what a person does with keyboard and mouse, as trusted events, the same in every engine. */
import {executeServerCommand} from '@web/test-runner-commands';

/** Presses a key by its `KeyboardEvent.key` name: `Tab`, `Shift+Tab`, `Space`, `Enter`, `ArrowDown`, `a`. */
export const press = async (keys: string): Promise<void> => void (await executeServerCommand('input-press', {keys}));

/** Types a text into what has the focus, key by key. */
export const type = async (text: string): Promise<void> => void (await executeServerCommand('input-type', {text}));

/**
 * Scrolls to an element and presses the mouse in the middle of it.
 * @throws Error where it has no box
 */
export const click = async (element: Element): Promise<void> => {
  element.scrollIntoView({block: 'center', inline: 'center', behavior: 'instant'});
  const box = element.getClientRects()[0];
  if (!box || box.width === 0 || box.height === 0) throw new Error(`<${element.localName}> has no box to press.`);
  await executeServerCommand('input-click', {x: Math.round(box.left + box.width / 2), y: Math.round(box.top + box.height / 2)});
};
