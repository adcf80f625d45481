/** The preview in a browser, as an editor has it beside her text. */
import assert from 'node:assert/strict';
import {mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {setTimeout as pause} from 'node:timers/promises';
import {fileURLToPath} from 'node:url';
import type {Browser, Frame, Page} from 'playwright-core';
import {run} from '../../../src/cli/run.js';
import {openBrowser, openPage, seen, until} from '../../demo/browser.js';
import {packYaml} from '../../unit/authoring/support.js';
import {put} from '../package.js';

const installed = fileURLToPath(new URL('../../../', import.meta.url));
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const root = mkdtempSync(join(tmpdir(), 'preview-'));

const standard = (id: string, number: number, body: string): string => `---\nid: ${id}\nnumber: ${number}\ntitle: Standard ${id}\nplace: page ${number}\n---\n\n${body}\n\n${'A sentence that takes room on the page, so that there is something to scroll past.\n\n'.repeat(30)}`;
const words = '## Core group {#core-group}\n\n```yaml\nplain: Those who carry out the plan\nuses: [core group]\n```\n';
const part = (title: string, id: string, text: string): string => `### ${title} {#${id}}\n\n${text}\n\n`;
const explanation = `---\nid: visits\ntitle: When we visit\nplace: page 9\n---\n\n## For a parent or carer {#parent}\n\n${part('What this is', 'what', 'Your social worker, [the worker](name:worker), visits.')}${part('What you can ask', 'ask', 'Ask anything.')}${part('Who else can help', 'help', 'Others can.')}## For a young person {#young-person}\n\n${part('What this is', 'what', 'We come to see you.')}${part('What you can ask', 'ask', 'Ask us.')}${part('Who else can help', 'help', 'Somebody else.')}`;
const checklist = '---\nid: five\ntitle: The five\nanswers: status\nplace: page 3\n---\n\nRead this first.\n\n## Case summary {#case-summary}\n\nIt is up to date.\n';
const files = {'pack.yaml': packYaml, 'standards/visits.md': standard('visits', 1, 'The core group meets.'), 'standards/plans.md': standard('plans', 2, 'Plans are short.'), 'terms/words.md': words, 'explanations/visits.md': explanation, 'checklists/five.md': checklist};

let browser: Browser;
let origin = '';
let end = (): void => undefined;
let ended: Promise<number>;

const folder = join(root, 'sample');
const big = join(root, 'big');
const save = (path: string, text: string): void => writeFileSync(join(folder, path), text);

async function start(name: string): Promise<{origin: string; end(): void; ended: Promise<number>}> {
  let stop = (): void => undefined;
  const interrupted = new Promise<void>((resolve) => (stop = resolve));
  let tell = (_: string): void => undefined;
  const address = new Promise<string>((resolve) => (tell = resolve));
  const code = run(['preview', name, '--port', '0'], {cwd: root, installed, env: {}, colour: false, interrupted: () => interrupted, err: tell, out: (text) => {
    const found = /http:\/\/127\.0\.0\.1:\d+/.exec(text)?.[0];
    if (found) tell(found);
  }});
  return {origin: await address, end: stop, ended: code};
}

before(async () => {
  put(folder, files);
  browser = await openBrowser();
  ({origin, end, ended} = await start('sample'));
  assert.match(origin, /^http:/);
});
after(async () => {
  end();
  await ended;
  await browser?.close();
  rmSync(root, {recursive: true});
});

const guidance = (page: Page): Frame => page.frame({url: /\/frame\.html$/}) ?? assert.fail('there is a frame');

/** Opens a view of the preview; at its end, nothing may have gone wrong unseen, and nothing may have been asked of anybody else. */
async function visiting(search: string, task: (page: Page, frame: Frame) => Promise<void>, {at = origin, width = 1280, dark = false} = {}): Promise<void> {
  const {page, problems} = await openPage(browser, at, {viewport: {width, height: 800}, colorScheme: dark ? 'dark' : 'light', permissions: ['clipboard-read', 'clipboard-write']});
  try {
    await page.goto(`/${search}`);
    await page.locator('#rows a').first().waitFor({state: 'attached'});
    await guidance(page).locator('#place > *').waitFor({state: 'attached'});
    await task(page, guidance(page));
  } finally {
    await page.context().close();
  }
  assert.deepEqual(problems, []);
}

/** Milliseconds from saving a file to its new words on the screen: they are looked for at every frame. */
async function timed(frame: Frame, tag: string, wanted: string, change: () => void): Promise<number> {
  const shown = frame.evaluate(`new Promise((resolve) => (function look() { document.querySelector('${tag}').shadowRoot.textContent.includes(${JSON.stringify(wanted)}) ? resolve(Date.now()) : requestAnimationFrame(look); })())`) as Promise<number>;
  await pause(250);
  const from = Date.now();
  change();
  const at = await Promise.race([shown, pause(10_000)]);
  return (at ?? assert.fail(`“${wanted}” is not on the screen after ten seconds`)) - from;
}

const median = (all: readonly number[]): number => [...all].sort((a, b) => a - b)[Math.floor(all.length / 2)] ?? 0;

describe('the two pages, the one around and the one in the frame', () => {
  for (const late of ['shell.js', 'frame.js'])
    it(`meet whichever is there first: ${late} comes late`, async () => {
      const {page, problems} = await openPage(browser, origin);
      try {
        await page.route(`**/${late}`, async (route) => {
          await pause(1200);
          await route.continue();
        });
        await page.goto('/?entry=standard:visits');
        await guidance(page).locator('#place > practice-standards').waitFor();
        assert.deepEqual(problems, []);
      } finally {
        await page.context().close();
      }
    });
});

describe('a file that is saved', () => {
  it('is on the screen at once; the place on the page and the element itself stay', () =>
    visiting('?entry=standard:visits', async (page, frame) => {
      await frame.evaluate('scrollTo(0, 400); document.querySelector("practice-standards").keptHere = "the same"');
      const times = [];
      for (const text of ['One more sentence.', 'Another sentence.', 'A third sentence.']) times.push(await timed(frame, 'practice-standards', text, () => save('standards/visits.md', standard('visits', 1, `The core group meets.\n\n${text}`))));
      console.log(`saved to shown: ${times.join(', ')} ms`);
      assert.ok(median(times) < 1500, `${median(times)} ms`);
      assert.equal(await frame.evaluate('document.querySelector("practice-standards").keptHere'), 'the same');
      assert.ok(Math.abs(Number(await frame.evaluate('scrollY')) - 400) < 120);
      assert.equal(await page.evaluate('performance.getEntriesByType("navigation").length'), 1);
      save('standards/visits.md', files['standards/visits.md']);
    }));

  it('leaves an entry alone that it has nothing to do with, and not one that explains its words', () =>
    visiting('?entry=standard:visits', async (_, frame) => {
      await frame.evaluate('document.querySelector("practice-standards").before = document.querySelector("practice-standards").pack');
      const isSame = () => frame.evaluate('document.querySelector("practice-standards").before === document.querySelector("practice-standards").pack');
      save('standards/plans.md', standard('plans', 2, 'Plans are shorter.'));
      await pause(700);
      assert.equal(await isSame(), true);
      save('terms/words.md', words.replace('Those who', 'The people who'));
      await until(isSame, false);
      await frame.getByRole('button', {name: 'core group'}).click();
      await seen(frame.getByText('The people who carry out the plan'));
      put(folder, files);
    }));

  it('changes the whole pack in place too: what is open stays open', () =>
    visiting('?inherited=yes', async (_, frame) => {
      const explained = frame.locator('practice-framework details.explanation');
      await explained.locator('summary').click();
      await seen(frame.getByText('We come to see you').or(frame.getByText('Ask anything.')));
      const time = await timed(frame, 'practice-framework practice-standards, practice-framework', 'Standard visits', () => save('explanations/visits.md', explanation.replace('Ask anything.', 'Ask whatever you like.')));
      assert.ok(time < 10_000);
      await seen(frame.getByText('Ask whatever you like.'));
      assert.equal(await explained.evaluate((one) => (one as HTMLDetailsElement).open), true);
      put(folder, files);
    }));

  it('is on the screen at once in a pack of a thousand files', async () => {
    put(big, {'pack.yaml': packYaml.replace('id: sample', 'id: big')});
    mkdirSync(join(big, 'standards'));
    for (let number = 1; number <= 1000; number++) writeFileSync(join(big, `standards/s-${number}.md`), standard(`s-${number}`, number, `As [before](standard:s-${number > 1 ? number - 1 : 1}).`).slice(0, 1500));
    const running = await start('big');
    try {
      await visiting('?entry=standard:s-500', async (_, frame) => {
        const times = [];
        for (const text of ['One more sentence.', 'Another sentence.', 'A third sentence.']) times.push(await timed(frame, 'practice-standards', text, () => writeFileSync(join(big, 'standards/s-500.md'), standard('s-500', 500, text))));
        console.log(`saved to shown, 1,000 files: ${times.join(', ')} ms`);
        assert.ok(median(times) < 3000, `${median(times)} ms`);
      }, {at: running.origin});
    } finally {
      running.end();
      await running.ended;
    }
  });
});

describe('a problem', () => {
  it('stands beside the text it is about, which stays as it last could be read, until it is mended', () =>
    visiting('?entry=standard:visits', async (page, frame) => {
      const notes = page.getByRole('complementary');
      await seen(notes.getByText('No problems in this entry'));
      save('standards/visits.md', files['standards/visits.md'].replace('number: 1', 'nmber: 1').replace('The core group meets.', 'See [it](standard:gone).'));
      await seen(notes.getByText('There is no key "nmber" here.'));
      await seen(notes.getByText('→ Did you mean "number"?'));
      await seen(notes.getByText('nmber: 1', {exact: true}));
      await seen(notes.getByText('unknown-key'));
      await seen(page.getByText('Shown here is how it last could be read.'));
      await seen(frame.getByText('The core group meets.').or(frame.getByText('meets.')));
      await seen(page.getByRole('link', {name: /^Standard visits ?: 3 errors, shown as it was$/}));
      await page.getByRole('link', {name: 'Standard plans'}).click();
      await seen(notes.getByText('There are some elsewhere'));
      await page.getByRole('button', {name: 'All problems: 3 errors'}).click();
      await seen(notes.getByText('In the pack: 3 errors'));
      await notes.getByRole('button', {name: 'standards/visits.md:3:1'}).click();
      await seen(page.getByText('Copied: standards/visits.md:3:1'));
      assert.equal(await page.evaluate('navigator.clipboard.readText()'), 'standards/visits.md:3:1');
      await notes.getByRole('link', {name: 'Standard visits'}).first().click();
      await until(() => new URL(page.url()).searchParams.get('entry'), 'standard:visits');
      put(folder, files);
      await seen(notes.getByText('No problems in this entry'));
      await until(() => page.getByText('Shown here is how it last could be read.').count(), 0);
    }));

  it('of a link alone leaves the rest of the entry up to date', () =>
    visiting('?entry=standard:plans', async (page, frame) => {
      save('standards/plans.md', standard('plans', 2, 'New words, and [a link](standard:gone).'));
      await seen(page.getByText('dangling-link'));
      await seen(frame.getByText('New words, and a link.'));
      put(folder, files);
      await seen(frame.getByText('Plans are short.'));
    }));

  it('that keeps the whole pack from being read is told where the guidance would stand as well: nobody looks at an empty page', async () => {
    put(join(root, 'unreadable'), {'pack.yaml': 'id: sample\n\ttitle: "A\n'});
    const running = await start('unreadable');
    try {
      const {page, problems} = await openPage(browser, running.origin);
      await page.goto('/');
      await seen(page.getByText('The pack cannot be read'));
      await seen(page.frameLocator('iframe').getByText('There is nothing here to show yet.'));
      assert.deepEqual(problems, []);
      await page.context().close();
    } finally {
      running.end();
      await running.ended;
    }
  });

  it('of pack.yaml, and a folder that is gone, are told at the top; the page goes on by itself once they are mended', () =>
    visiting('', async (page, frame) => {
      const trouble = page.locator('#trouble');
      rmSync(join(folder, 'pack.yaml'));
      await seen(trouble.getByText('There is no pack.yaml in the folder'));
      await seen(frame.getByRole('heading', {name: 'Standard plans'}));
      put(folder, files);
      await until(() => trouble.isVisible(), false);
      renameSync(folder, `${folder}-away`);
      await seen(trouble.getByText('The folder is not there any more.'));
      renameSync(`${folder}-away`, folder);
      await until(() => trouble.isVisible(), false);
      save('standards/plans.md', standard('plans', 2, 'Back again.'));
      await seen(frame.getByText('Back again.'));
      put(folder, files);
    }));
});

describe('the switches', () => {
  it('show the guidance at another width, in another look, for another reader; the address keeps them', () =>
    visiting('?entry=explanation:visits', async (page, frame) => {
      const choose = (label: string, choice: string) => page.getByLabel(label).selectOption({label: choice});
      const inner = (what: string) => guidance(page).evaluate(what);
      await seen(frame.getByText('[worker’s name]').or(frame.getByText('the worker')));
      await choose('Width', 'Phone, 320');
      await until(() => inner('innerWidth'), 320);
      await choose('Look', 'Plain, dark');
      await until(() => inner('getComputedStyle(document.body).colorScheme'), 'dark');
      await choose('Audience', 'Young person');
      await seen(frame.getByText('We come to see you.'));
      await choose('Audience', 'Parent or carer');
      await choose('Names in the text', 'Invented ones');
      await seen(frame.getByText('Sam Example'));
      await choose('Text size', '200%');
      await until(() => inner('getComputedStyle(document.documentElement).fontSize'), '32px');
      assert.equal(new URL(page.url()).search, '?entry=explanation%3Avisits&width=phone&theme=dark&size=200&audience=parent&names=invented');
      await page.reload();
      await until(() => inner('innerWidth').catch(() => 0), 320);
      await seen(guidance(page).getByText('Sam Example'));
    }));

  it('show ready looks, forced colours and paper as far as a page can', () =>
    visiting('?entry=standard:visits&theme=govuk', async (page, frame) => {
      const style = (what: string) => frame.evaluate(`getComputedStyle(document.querySelector('practice-standards').shadowRoot.querySelector('[role=heading]')).${what}`);
      await until(() => frame.evaluate('getComputedStyle(document.querySelector("practice-standards")).getPropertyValue("--practice-bar-width").trim()'), '5px');
      await page.getByLabel('Look').selectOption('contrast');
      await until(() => style('backgroundColor'), await frame.evaluate('(() => { const one = document.body.appendChild(document.createElement("i")); one.style.backgroundColor = "Canvas"; const found = getComputedStyle(one).backgroundColor; one.remove(); return found; })()'));
      await page.getByLabel('Look').selectOption('light');
      await until(() => frame.evaluate('document.querySelector("practice-standards").shadowRoot.adoptedStyleSheets.length'), await frame.evaluate('document.querySelector("practice-standards").constructor.elementStyles.length'));
      await page.getByLabel('Width').selectOption('paper');
      await seen(frame.getByText('Words used here'));
      await page.getByLabel('Width').selectOption('full');
      await until(() => frame.getByText('Words used here').isVisible(), false);
    }));

  it('work by keys alone, and Back leads to the entry before', () =>
    visiting('?entry=standard:visits', async (page, frame) => {
      await page.getByLabel('Width').focus();
      await page.keyboard.press('ArrowDown');
      await until(() => new URL(page.url()).searchParams.get('width'), 'tablet');
      await page.getByRole('link', {name: 'Standard plans'}).focus();
      await page.keyboard.press('Enter');
      await seen(frame.getByText('Plans are short.'));
      await page.goBack();
      await seen(frame.getByText('meets.'));
      assert.equal(new URL(page.url()).searchParams.get('width'), 'tablet');
    }));
});

describe('every entry', () => {
  it('is shown by its own element, and an answer given to a checklist stays while the checklist is written', () =>
    visiting('?entry=checklist:five', async (page, frame) => {
      await frame.getByRole('radio', {name: 'Needs updating'}).check();
      save('checklists/five.md', checklist.replace('Read this first.', 'Read all of this first.'));
      await seen(frame.getByText('Read all of this first.'));
      assert.equal(await frame.getByRole('radio', {name: 'Needs updating'}).isChecked(), true);
      put(folder, files);
      for (const name of ['Core group', 'When we visit', 'Standard plans', 'The whole pack']) {
        await page.getByRole('link', {name}).click();
        await seen(frame.getByRole('heading', {name: name === 'The whole pack' ? 'A sample: practice guidance' : name}));
      }
    }));

  it('has no axe finding around it, light and dark, wide and narrow, with problems and without', async () => {
    for (const [width, dark] of [[1280, false], [768, true], [320, false]] as const) {
      await visiting('?entry=standard:visits', async (page) => {
        save('standards/visits.md', standard('visits', 1, width === 320 ? 'Good.' : '![x](y.png) See [it](standard:gone).'));
        if (width !== 320) await seen(page.locator('.note'));
        const found = await page.evaluate<{id: string; nodes: {target: unknown; failureSummary?: string}[]}[]>(`${axe}; axe.run(document, {iframes: false}).then(({violations}) => violations)`);
        assert.deepEqual(found.map(({id, nodes}) => [id, nodes.map(({target, failureSummary}) => [target, failureSummary])]), [], `${width} ${dark}`);
        assert.ok(Number(await page.evaluate('document.documentElement.scrollWidth')) <= width, `nothing to scroll sideways at ${width}`);
      }, {width, dark});
    }
    put(folder, files);
  });
});
