/** What becomes of the value when the page is reset, left, reloaded or written anew by its server. */
import assert from 'node:assert/strict';
import {setTimeout as pause} from 'node:timers/promises';
import {firstAnswered} from '../samples.js';
import {NotTried, pageText, type Row, type Trial} from '../trial.js';

/** In milliseconds: by the time a checklist stands on a page, its browser has long restored the native fields, if it does. */
const soon = 700;

/** A browser writes a page's state down some moments after it changed. */
const untilKept = () => pause(500);

const attribute = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

/** Marks the page, so that coming back to the same one, kept alive, is told from a page loaded again. */
const mark = (trial: Trial) => trial.engine.evaluate(() => void Object.assign(window, {left: true}));
const isNewPage = (trial: Trial) => trial.engine.evaluate(() => !('left' in window));

const goAndComeBack = async (trial: Trial): Promise<void> => {
  await trial.engine.goto(trial.site.page('/elsewhere', {body: '<!doctype html><html lang="en"><title>Elsewhere</title><p>Elsewhere.</p>'}));
  await trial.engine.back();
};

/** Leaves the page and comes back to it, one way or another. False where it was never gone: the engine kept it alive. */
const isLoadedAgain = async (trial: Trial, away: (trial: Trial) => Promise<void>): Promise<boolean> => {
  await untilKept();
  await mark(trial);
  await away(trial);
  await trial.shown();
  return isNewPage(trial);
};

const keptAlive = 'the engine keeps the whole page alive, so that nothing has to be restored; a page that it has dropped comes back without the state of its native fields';
const restoresNothing = 'the engine keeps no field of a form over this reload';

const settled = (trial: Trial, wanted: boolean) => trial.until(async () => (await trial.now()).answered === wanted);

/** A form whose server writes another default from the second time on that it is asked. */
const changingPage = async (trial: Trial, defaults: readonly string[], caching: string): Promise<void> => {
  let served = 0;
  const address = trial.site.page(`/changing-${trial.engine.name}-${trial.subject}-${caching}`, () => {
    const value = defaults[Math.min(served, defaults.length - 1)]!;
    served += 1;
    const body = pageText(`<form id="form">${trial.controls(`value="${attribute(value)}"`)}<input id="touched" autocomplete="on"></form>`, '<script type="module" src="/guidance/checklist.js"></script>');
    return {body, headers: {'cache-control': caching}};
  });
  await trial.engine.goto(address);
  await trial.shown();
};

const text = (trial: Trial) => trial.ask((id) => control(id).posts()[0] ?? '');

export const stateRows: Row[] = [
  {
    group: 'State',
    title: '`form.reset()` returns to the default, in the same task',
    beside: 'checkbox',
    async check(trial) {
      const given = JSON.stringify(firstAnswered);
      await trial.form(trial.subject === 'ours' ? `value="${attribute(given)}"` : 'checked');
      const [before, changed, after] = await trial.ask((id) => {
        const {element, posts} = control(id);
        const first = posts();
        if (id === 'native') element.checked = false;
        else control(id).write();
        const second = posts();
        document.forms[0]!.reset();
        return [first, second, posts()] as const;
      });
      assert.notDeepEqual(changed, before);
      assert.deepEqual(after, before);
      if (trial.subject === 'ours') assert.deepEqual(after, [given]);
    },
  },
  {
    group: 'State',
    title: '`form.reset()` after a person’s act returns to unanswered',
    beside: 'checkbox',
    async check(trial) {
      await trial.form();
      await trial.answer();
      await trial.isCarried();
      await trial.engine.evaluate(() => document.forms[0]!.reset());
      await trial.isEmpty();
      if (trial.subject === 'ours') assert.ok(await trial.until(() => trial.engine.evaluate(() => !document.querySelector('#ours')!.shadowRoot!.querySelector(':checked'))), 'no choice stands marked');
    },
  },
  {
    group: 'State',
    title: 'the Back button brings back what a person answered',
    beside: 'checkbox',
    untried: {webkit: keptAlive},
    async check(trial) {
      await trial.form();
      await trial.answer();
      const again = await isLoadedAgain(trial, goAndComeBack);
      await settled(trial, true);
      await trial.isCarried();
      if (!again) throw new NotTried(keptAlive);
      if (trial.subject === 'ours') assert.ok(await trial.until(() => trial.engine.evaluate(() => document.querySelector('#ours')!.shadowRoot!.querySelector<HTMLInputElement>('[data-item=chronology] input[value=up-to-date]')!.checked)), 'the choice stands marked');
    },
  },
  {
    group: 'State',
    title: 'a reload keeps what a person answered, where the engine keeps anything',
    beside: 'checkbox',
    untried: {chromium: restoresNothing, webkit: restoresNothing},
    async check(trial) {
      await trial.form();
      await trial.click('#native');
      if (trial.subject === 'ours') await trial.answer();
      assert.ok(await isLoadedAgain(trial, ({engine}) => engine.reload()), 'the page was loaded again');
      if (!(await trial.until(() => trial.engine.evaluate(() => control('native').answered()), soon))) throw new NotTried(restoresNothing);
      await settled(trial, true);
      await trial.isCarried();
    },
  },
  {
    group: 'State',
    title: 'on Back, or else a reload, a newer value from the server wins over a field that nobody touched',
    beside: 'text',
    untried: {webkit: keptAlive},
    async check(trial) {
      const defaults = trial.subject === 'ours' ? ['', JSON.stringify(firstAnswered)] : ['old', 'new'];
      // on Back, a page that may be stored is not asked for again; on a reload, one engine restores no other
      const ways = [
        {caching: 'no-store', away: goAndComeBack},
        {caching: 'no-cache', away: ({engine}: Trial) => engine.reload()},
      ];
      for (const {caching, away} of ways) {
        await changingPage(trial, defaults, caching);
        assert.equal(await text(trial), defaults[0]);
        await trial.click('#touched');
        await trial.engine.type('typed');
        if (!(await isLoadedAgain(trial, away))) continue;
        // where nothing at all is restored, an untouched field shows nothing about ours
        const restored = await trial.until(() => trial.engine.evaluate(() => document.querySelector<HTMLInputElement>('#touched')!.value === 'typed'), soon);
        assert.equal(await text(trial), defaults[1]);
        if (restored) return;
      }
      throw new NotTried(keptAlive);
    },
  },
];
