/** Every element that is read, by ear and on paper: the story "Standing" as a screen reader reads it, and every story that has "On Paper" in its name. */
import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {after, suite, test} from 'node:test';
import {axTree} from './ax-tree.js';
import {look, modes} from './modes.js';
import {readAll} from './reader.js';
import {asKept} from './spoken.js';
import {Stories} from './storybook.js';

const noReader = 'pdftotext was not found, so no print was read. On Debian or Ubuntu: apt-get install -y poppler-utils';

suite('elements that are read', async () => {
  const stories = await Stories.start();
  const folder = mkdtempSync(path.join(tmpdir(), 'practice-paper-'));
  after(async () => {
    await stories.stop();
    rmSync(folder, {recursive: true, force: true});
  });

  const standing = stories.all.filter(({name}) => name === 'Standing');

  test('there is one of each', () => assert.ok(standing.length >= 13, standing.map(({title}) => title).join(', ')));

  /** What is open, as text of its pages, with a form feed after each; nothing where this machine cannot read a print. */
  const print = async (id: string, format = 'A4'): Promise<string | undefined> => {
    const file = path.join(process.env['KEEP_PRINTS'] ?? folder, `${id}.pdf`);
    await stories.page.pdf({path: file, format});
    const {error, stdout, status} = spawnSync('pdftotext', ['-raw', file, '-'], {encoding: 'utf8'}); // as it was written: columns side by side are not read across
    if (error) return undefined;
    assert.equal(status, 0);
    return stdout;
  };

  for (const {id, title} of standing)
    test(`${title}, by ear: nothing without a name, nothing said twice running`, async () => {
      await look(stories.page, modes[0]!); // the list is a constant
      await stories.open(id);
      const lines = readAll(await axTree(stories.protocol));
      assert.ok(lines.length > 1, 'something is read');
      assert.deepEqual(lines.filter((line, index) => line === lines[index - 1] && line !== 'link, Contents'), [], 'said twice running');
      assert.deepEqual(lines.filter((line) => /^(button|link|edit|search edit|combobox|date field|tick box|radio button), (,|$)/.test(line)), [], 'without a name');
      asKept(id.replace(/--standing$/, ''), lines);
    });

  for (const {id, title, name} of stories.all)
    // a search prints none of its results, and a term puts its meaning into the sentence: their own tests hold their paper
    if (/\bon paper\b/i.test(name) && !['Search', 'Term'].includes(title))
      test(`${title}, ${name}: every heading, word and source is on paper, and nothing to press`, async (t) => {
        await look(stories.page, modes[0]!); // the list is a constant
        await stories.open(id);
        const {wanted, buttons, ways} = await stories.page.evaluate(() => {
          const [wanted, buttons, ways] = ['[role=heading]:not(.unasked *), dt, p:not(:has(button, .aside)):not([role]), .provenance > .in-date', 'button:not(.peek, .open, [role=heading] *)', '.contents summary, .neighbours > *'].map((selector) =>
            [document.querySelector('#storybook-root')!, ...[...document.querySelectorAll('#storybook-root *')].flatMap(({shadowRoot}) => shadowRoot ?? [])].flatMap((root) => [...root.querySelectorAll<HTMLElement>(selector)].filter((element) => element.checkVisibility()).map((element) => element.innerText)),
          );
          return {wanted: wanted ?? [], buttons: buttons ?? [], ways: ways ?? []};
        });
        const printed = await print(id);
        if (printed === undefined) return t.skip(noReader);
        // where lines break on paper means nothing, and a long word may be broken anywhere
        const flat = (text: string): string => text.replace(/[\s\u00ad-]+/g, '');
        const paper = flat(printed);
        assert.ok(wanted.length > 0, 'something is on the page');
        assert.deepEqual(wanted.map(flat).filter((text) => text && !paper.includes(text)), [], 'is on screen and not on paper');
        assert.deepEqual([...new Set(buttons)].filter((text) => text.length > 12 && paper.includes(flat(text))), [], 'cannot be pressed on paper');
        assert.deepEqual(ways.map(flat).filter((text) => text && paper.includes(text)), [], 'leads nowhere on paper');
      });

  test('Roles, Barnet, on paper: a set begins with its first role, and no source is parted from what it belongs to', async (t) => {
    await look(stories.page, modes[0]!); // the list is a constant
    await stories.open('roles--barnet');
    // pages of two heights, which end in other places
    for (const format of ['A4', 'Letter']) {
      const pages = (await print('roles--barnet', format))?.split('\f');
      if (!pages) return t.skip(noReader);
      for (const [set, first] of [['Roles and responsibilities', 'Operational Directors'], ['What each does around the team', 'Team Manager']] as const)
        assert.match(pages.find((page) => page.includes(set)) ?? '', new RegExp(first), `${format}: ${set}`);
      const heads = pages.slice(1).map((page) => page.split('\n')[0] ?? '');
      assert.deepEqual(heads.filter((line) => /^Source|Adapted|Local expectation|Review due/.test(line)), [], format);
    }
  });
});
