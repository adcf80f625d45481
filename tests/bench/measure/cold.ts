/** A cold load: nothing cached, nothing compiled, until the first tick works. */
import type {Chromium} from '../browser.js';
import type {ContenderName} from '../page/contenders.js';
import type {Site} from '../site.js';

/** Processor time of the main thread from the navigation to the tick that worked, in milliseconds. */
export async function coldLoad(chromium: Chromium, site: Site, contender: ContenderName): Promise<number> {
  const visit = await chromium.visit();
  try {
    // the process itself is started by a page without anything, and costs all the same
    await visit.goto(site.blank);
    await visit.session.send('Runtime.enable');
    await visit.session.send('Runtime.addBinding', {name: 'tickWorks'});
    const works = new Promise<void>((resolve, reject) => {
      visit.session.once('Runtime.bindingCalled', () => resolve());
      setTimeout(() => reject(new Error(`${site.coldPage(contender)}: no tick worked within a minute`)), 60_000).unref();
    });
    const before = await visit.cpu();
    await Promise.all([visit.goto(site.coldPage(contender)), works]);
    return (await visit.cpu()) - before;
  } finally {
    await visit.close();
  }
}
