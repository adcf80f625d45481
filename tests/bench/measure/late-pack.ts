/** Many checklists that wait on the page for their pack: what happens when it arrives. */
import type {Chromium} from '../browser.js';
import type {Site} from '../site.js';

export interface Late {
  /** Processor time of the longest task after the pack arrived, in milliseconds. */
  longest: number;
  /** How many long tasks the page itself was told of, by the clock. */
  observed: number;
}

export async function latePack(chromium: Chromium, site: Site, count: number): Promise<Late> {
  const visit = await chromium.visit();
  try {
    await visit.goto(site.mountPage('ours'));
    await visit.run('prepare', 'ours', site.heldPack);
    await visit.run('put', count);
    await visit.run('longTasks');
    const {tasks} = await visit.traced(async () => {
      site.release();
      await visit.run('shown');
    });
    const observed = await visit.run('longTasks');
    return {longest: Math.max(...tasks.map(({cpu}) => cpu)), observed: observed.length};
  } finally {
    await visit.close();
  }
}
