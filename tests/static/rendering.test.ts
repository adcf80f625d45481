/** What comes of rendering without a browser: whole, escaped, and with an error that helps where something is wrong. */
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {suite, test} from 'node:test';
import {PracticeError, renderElement, renderPlain, styleSheets} from '../../src/embed/static/index.js';
import type {Pack} from '../../src/model/pack.js';

const packNamed = (name: string): Pack => JSON.parse(readFileSync(`dist/packs/${name}.json`, 'utf8')) as Pack;
const pack = packNamed('wandsworth');
const today = '2026-11-22';
const standard = {tag: 'practice-standards', attributes: {pack: 'wandsworth', standard: 'assessing-needs'}, pack, today};

const refused = async (given: Parameters<typeof renderElement>[0], words: RegExp): Promise<unknown> => {
  const thrown = await renderElement(given).then(() => undefined, (error: unknown) => error);
  assert.match(String(thrown), words);
  return thrown;
};

suite('rendering without a browser', () => {
  test('gives the tag, its attributes, a declarative shadow root with every word of a standard, and the fallback', async () => {
    const html = await renderElement({...standard, children: '<p>In the blue folder.</p>'});
    assert.match(html, /^<practice-standards pack="wandsworth" standard="assessing-needs"><template shadowrootmode="open"><style>/);
    assert.match(html, /<\/template><p>In the blue folder.<\/p><\/practice-standards>$/);
    const {sections} = pack.standards.find(({id}) => id === 'assessing-needs')!; // the pack has it
    for (const {title} of sections) assert.ok(html.includes(title), title);
  });

  test('escapes what a pack says: no word of it becomes mark-up', async () => {
    const hostile = {...pack, standards: pack.standards.map((one) => ({...one, title: '<img src=x onerror=alert(1)>"&', body: [{type: 'paragraph' as const, children: [{type: 'text' as const, text: '</template><script>alert(2)</script>'}]}]}))};
    for (const html of [await renderElement({...standard, pack: hostile}), await renderPlain({...standard, pack: hostile})]) {
      assert.ok(!/<img|<script/.test(html));
      assert.ok(html.includes('&lt;img src=x'));
    }
  });

  test('gives what a pack element says to those inside it: the day, the language, names of things and where entries have pages', async () => {
    const html = await renderElement({
      tag: 'practice-pack',
      attributes: {name: 'wandsworth', language: 'cy', links: '/g/{kind}/{id}', today: '2031-01-01'},
      pack,
      children: ['<p>Before. <b>', {tag: 'practice-standards', attributes: {standard: 'assessing-needs'}}, '</b></p>'],
    });
    assert.match(html, /^<practice-pack name="wandsworth" language="cy" links="\/g\/{kind}\/{id}" today="2031-01-01"><p>Before. <b><practice-standards/);
    assert.match(html, /href="\/g\/explanation\//);
    assert.match(html, /Ffynhonnell/, 'in Welsh');
    assert.match(html, /class="passed"/, 'reckoned from that day');
  });

  test('says what is wrong, and what was perhaps meant', async () => {
    await refused({tag: 'practice-standard', pack}, /no <practice-standard>. Meant perhaps: practice-standards/);
    await refused({tag: 'practice-standards', attributes: {standrad: 'x'}, pack}, /no attribute “standrad”. Meant perhaps: standard/);
    await refused({tag: 'practice-standards'}, /was given no pack/);
    await refused({tag: 'practice-standards', pack: {...pack, format: 'x'} as unknown as Pack}, /format/);
    const missing = await refused({...standard, attributes: {standard: 'no-such'}}, /“no-such” in “wandsworth”, which has .*assessing-needs/);
    assert.ok(missing instanceof PracticeError);
    assert.equal(missing.code, 'entry-missing');
    assert.match(missing.remedy, /Name one that the pack has/);
  });

  test('plain HTML has ordinary tags alone, each of which is closed, and nothing to press', async () => {
    const ordinary = /^(div|p|h[1-6]|ul|ol|li|dl|dt|dd|table|thead|tbody|tfoot|tr|th|td|caption|blockquote|pre|code|hr|br|em|strong|ins|del|a|span)$/;
    for (const [council, tags] of Object.entries({wandsworth: ['standards', 'statements', 'timescales', 'figures', 'glossary', 'guidance', 'framework'], lewisham: ['bottom-lines'], barnet: ['roles', 'pathway']}))
      for (const tag of tags) {
        const html = await renderPlain({tag: `practice-${tag}`, pack: packNamed(council), today});
        assert.ok(html.length > 500, `${tag} says something: ${html}`);
        const open: string[] = [];
        for (const [, end, name = '', attributes = ''] of html.matchAll(/<(\/?)(\w[\w-]*)([^>]*)>/g)) {
          assert.match(name, ordinary, `${tag}: <${name}>`);
          assert.ok(!/ (class|style|on\w+|tabindex|role|aria-\w+)/.test(attributes), `${tag}: <${name}${attributes}>`);
          if (end) assert.equal(open.pop(), name, `${tag}: </${name}> after ${html.slice(0, 200)}`);
          else if (!/^(br|hr)$/.test(name)) open.push(name);
        }
        assert.deepEqual(open, []);
        const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
        assert.deepEqual(ids.filter((id, at) => ids.indexOf(id) !== at), [], `${tag}: an id twice`);
        for (const [, id] of html.matchAll(/ href="#([^"]+)"/g)) assert.ok(ids.includes(id), `${tag}: a link to #${id}`);
      }
  });

  test('plain HTML opens what is closed, keeps the order of headings, links by the pattern given and explains words once, at the end', async () => {
    const html = await renderPlain({...standard, attributes: {standard: 'assessing-needs', links: '/g/{kind}/{id}', 'heading-level': '3'}}, {idPrefix: 'one-'});
    assert.match(html, /<h3[^>]*>Standard 3: Assessing/);
    assert.match(html, /<h4 id="one-part-why">/);
    assert.match(html, /href="#one-part-why"/);
    assert.match(html, /href="\/g\/explanation\//);
    const checklist = await renderPlain({tag: 'practice-checklist', attributes: {checklist: 'wandsworth-5'}, pack, today});
    assert.match(checklist, /<h3>Chronology<\/h3>/);
    assert.match(checklist, /What good looks like/);
    assert.ok(!/Needs updating|Up to date/.test(checklist), 'nothing to answer');
    const told = await renderPlain({tag: 'practice-explanation', attributes: {explanation: 'first-contact'}, pack, today});
    assert.ok(!/Hide this|Who is it for/.test(told));
  });

  test('plain HTML of an answered checklist says how far it is, and of each item how it was answered', async () => {
    const {items} = pack.checklists[0]!; // the pack has one
    const answer = (at: number, more: object): [string, object] => [items[at]!.id, {packVersion: '1.0.0', hash: items[at]!.hash, wording: items[at]!.label, ...more}];
    const record = {format: 'practice-guidance/record@1', checklist: 'wandsworth-5', pack: 'wandsworth', items: Object.fromEntries([answer(0, {state: 'needs-updating', date: '2026-10-30'}), answer(1, {state: 'not-applicable', reason: 'No family <yet>'})])};
    const given = {tag: 'practice-checklist', pack, today};
    for (const html of [await renderPlain({...given, attributes: {checklist: 'wandsworth-5', value: JSON.stringify(record)}}), await renderPlain({...given, attributes: {checklist: 'wandsworth-5'}, properties: {value: record}})]) {
      assert.match(html, /<strong>In progress\.<\/strong> 2 of 5 answered\./);
      assert.match(html, /<h3>Case summary<\/h3>.*?<p>Needs updating, last updated 30 October 2026\.<\/p>.*<h3>Chronology<\/h3>.*?<p>Not applicable\. Reason: No family &lt;yet(&gt;|>)\.<\/p>.*<h3>Genogram<\/h3>.*?<p>Not answered\.<\/p>/s);
    }
  });

  test('names a hash for every style sheet, as a policy writes it', () => {
    assert.ok(styleSheets().length > 12);
    for (const {hash, css, name} of styleSheets()) {
      assert.match(hash, /^'sha256-[\w+/]+=*'$/);
      assert.match(css, /:host/);
      assert.match(name, /^[\w-]+\.css$/);
    }
  });
});
