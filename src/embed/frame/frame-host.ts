/**
 * The script for the page around a frame, from the folder: connects each `<iframe data-practice-frame>` on the page and each that comes,
 * and lets go of those that leave. What the attribute says is the id of the field that posts the value. Programs import `connectFrame`.
 */
import {connectFrame, type FrameConnection} from './host.js';

export {connectFrame, PracticeFrameEvent} from './host.js';

const mark = 'data-practice-frame';
const connected = new Map<HTMLIFrameElement, FrameConnection>();

function look(): void {
  for (const [iframe, connection] of connected) {
    if (iframe.isConnected) continue;
    connection.disconnect();
    connected.delete(iframe);
  }
  for (const iframe of document.querySelectorAll<HTMLIFrameElement>(`iframe[${mark}]`)) if (!connected.has(iframe)) connect(iframe);
}

function connect(iframe: HTMLIFrameElement): void {
  const field = (): HTMLInputElement | null => document.getElementById(iframe.getAttribute(mark) ?? '') as HTMLInputElement | null;
  try {
    connected.set(iframe, connectFrame(iframe, {input: field}));
  } catch (error) {
    console.error((error as Error).message);
  }
}

if (globalThis.document) {
  look();
  new MutationObserver(look).observe(document, {childList: true, subtree: true});
}
