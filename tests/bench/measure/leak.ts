/** What stays behind when checklists come and go. */
import type {Chromium} from '../browser.js';
import type {ContenderName} from '../page/contenders.js';
import type {Site} from '../site.js';

export interface Leak {
  /** More after the cycles than before them; both after a full collection. */
  nodes: number;
  listeners: number;
  detached: number;
  /** Bytes of script for each checklist that came and went. */
  heap: number;
}

/** A few cycles first, so that everything is there that comes once; then `cycles` more. */
export async function leak(chromium: Chromium, site: Site, contender: ContenderName, cycles = 50, count = 10): Promise<Leak> {
  const visit = await chromium.visit();
  try {
    await visit.goto(site.mountPage(contender));
    await visit.run('prepare', contender);
    await visit.run('cycles', 10, count);
    const before = await visit.memory();
    const held = await visit.detached();
    await visit.run('cycles', cycles, count);
    const after = await visit.memory();
    return {nodes: after.nodes - before.nodes, listeners: after.listeners - before.listeners, detached: (await visit.detached()) - held, heap: (after.heap - before.heap) / (cycles * count)};
  } finally {
    await visit.close();
  }
}
