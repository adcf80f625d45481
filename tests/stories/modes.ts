/** The ways of looking at a page in which every story has to hold. */
import type {Page} from 'playwright-core';

export interface Mode {
  name: string;
  width: number;
  colours: 'light' | 'dark';
  forced?: boolean;
  /** The host's text size, in per cent. */
  text?: number;
}

export const modes: readonly Mode[] = [
  {name: 'light', width: 1280, colours: 'light'},
  {name: 'dark', width: 1280, colours: 'dark'},
  {name: 'forced colours', width: 1280, colours: 'light', forced: true},
  {name: '200% text', width: 1280, colours: 'light', text: 200},
  {name: '320 pixels', width: 320, colours: 'light'},
];

export async function look(page: Page, {width, colours, forced, text}: Mode): Promise<void> {
  await page.setViewportSize({width, height: 900});
  await page.emulateMedia({colorScheme: colours, forcedColors: forced ? 'active' : 'none'});
  await page.evaluate((size) => {
    document.body.style.fontSize = size;
  }, text ? `${text}%` : '');
}
