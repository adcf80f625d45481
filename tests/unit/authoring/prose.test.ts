import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {Block, Inline} from '../../../src/model/prose.js';
import {compile, compiled, standard, told} from './support.js';

const prose = (body: string): Block[] => compiled({...standard(body), 'terms/a.md': '## Core group {#core-group}\n```yaml\nplain: x\n```\n'}).standards[0]!.body;
const text = (words: string): Inline => ({type: 'text', text: words});
const paragraph = (...children: Inline[]): Block => ({type: 'paragraph', children});

describe('Markdown becomes the closed tree', () => {
  it('paragraphs, emphasis, code and breaks', () => {
    assert.deepEqual(prose('One *two* **three** `four`  \nfive\\\nsix\nseven\n\nEight.\n'), [
      paragraph(text('One '), {type: 'emphasis', children: [text('two')]}, text(' '), {type: 'strong', children: [text('three')]}, text(' '), {type: 'code', text: 'four'}, {type: 'break'}, text('five'), {type: 'break'}, text('six seven')),
      paragraph(text('Eight.')),
    ]);
  });

  it('lists within lists, with the number they start at', () => {
    assert.deepEqual(prose('- One\n  - Two\n- Three\n\n  Four\n\n4. Five\n5. Six\n'), [
      {type: 'list', ordered: false, items: [[paragraph(text('One')), {type: 'list', ordered: false, items: [[paragraph(text('Two'))]]}], [paragraph(text('Three')), paragraph(text('Four'))]]},
      {type: 'list', ordered: true, start: 4, items: [[paragraph(text('Five'))], [paragraph(text('Six'))]]},
    ]);
  });

  it('quotes, rules, code and tables', () => {
    assert.deepEqual(prose('> One\n> two\n\n---\n\n```text\na < b\n\n  c\n```\n\n| A | B |\n| :- | -: |\n| *a* \\| b | |\n'), [
      {type: 'quote', children: [paragraph(text('One two'))]},
      {type: 'rule'},
      {type: 'code-block', text: 'a < b\n\n  c'},
      {type: 'table', head: [[text('A')], [text('B')]], rows: [[[{type: 'emphasis', children: [text('a')]}, text(' | b')], []]]},
    ]);
  });

  it('links out, by reference and between angles, with their references decoded', () => {
    assert.deepEqual(prose('[a](https://example.org/?a=1&amp;b=2) [b][] <https://example.org> <mailto:duty@example.org> <duty@example.org>\n\n[b]: <http://example.org/b>\n'), [
      paragraph(
        {type: 'link', address: 'https://example.org/?a=1&b=2', children: [text('a')]}, text(' '),
        {type: 'link', address: 'http://example.org/b', children: [text('b')]}, text(' '),
        {type: 'link', address: 'https://example.org', children: [text('https://example.org')]}, text(' '),
        {type: 'link', address: 'mailto:duty@example.org', children: [text('mailto:duty@example.org')]}, text(' '),
        {type: 'link', address: 'mailto:duty@example.org', children: [text('duty@example.org')]},
      ),
    ]);
  });

  it('links to entries, an empty one under the title of its entry', () => {
    assert.deepEqual(prose('The [group *itself*](term:core-group) is a [](term:core-group).\n'), [
      paragraph(
        text('The '), {type: 'entry-link', kind: 'term', id: 'core-group', children: [text('group '), {type: 'emphasis', children: [text('itself')]}]},
        text(' is a '), {type: 'entry-link', kind: 'term', id: 'core-group', children: [text('Core group')]}, text('.'),
      ),
    ]);
  });

  it('characters written as references and escapes, once and not twice', () => {
    assert.deepEqual(prose('&pound;5 &amp;amp; &#38;lt; &lt;b&gt; \\<i\\> \\*x\\* &#233; T&ŵr `&lt;`\n'), [paragraph(text('£5 &amp; &lt; <b> <i> *x* é T&ŵr '), {type: 'code', text: '&lt;'})]);
  });

  it('brackets that lead nowhere as the text they are', () => {
    assert.deepEqual(prose('The [plan] and [this][that].\n'), [paragraph(text('The [plan] and [this][that].'))]);
  });

  it('spaces at the edges of a link\'s text as they are, at the edges of a block not at all', () => {
    assert.deepEqual(prose('see[ this ](https://example.org)now\n'), [paragraph(text('see'), {type: 'link', address: 'https://example.org', children: [text(' this ')]}, text('now'))]);
    assert.deepEqual(prose('   One *two* three   \n'), [paragraph(text('One '), {type: 'emphasis', children: [text('two')]}, text(' three'))]);
  });
});

describe('an item', () => {
  const list = (text: string) => ({'checklists/list.md': `---\nid: list\ntitle: List\nanswers: status\n---\n${text}`, ...standard('Text.\n')});

  it('has a label, a statement in plain text and sections', () => {
    const [item] = compiled(list('## Children’s \\*views\\* {#views}\n\nWhat the child\nsays &amp; shows.\n\n### Why {#why}\n\nText.\n')).checklists[0]!.items;
    assert.deepEqual([item!.id, item!.label, item!.statement, item!.date], ['views', 'Children’s *views*', 'What the child says & shows.', 'optional']);
    assert.deepEqual(item!.sections, [{id: 'why', title: 'Why', body: [paragraph(text('Text.'))]}]);
  });

  it('takes the data under its heading', () => {
    const [item] = compiled(list('## A {#a}\n```yaml\ndate: asked\nstandard: one\nduty: must\nrefresh:\n  every: 1 year\n  source: handbook\n  place: Page 9\n  duty: should\n```\nA statement.\n')).checklists[0]!.items;
    assert.equal(item!.date, 'asked');
    assert.equal(item!.duty, 'must');
    assert.deepEqual(item!.standard, {id: 'one', title: 'One'});
    assert.deepEqual([item!.refresh!.every, item!.refresh!.unit, item!.refresh!.place, item!.refresh!.source.title], [1, 'years', 'Page 9', 'The example handbook']);
    assert.equal(item!.statement, 'A statement.');
  });

  it('keeps its hash when only help, sources or dates change, and changes it with what is asked', () => {
    const hashOf = (text: string, answers = 'status') => compiled({...list(text), 'checklists/list.md': list(text)['checklists/list.md'].replace('status', answers)}).checklists[0]!.items[0]!.hash;
    const base = hashOf('## A {#a}\n\nAsked.\n');
    assert.equal(hashOf('## A {#a}\n```yaml\nplace: Page 2\nreviewed: 2026-11-02\n```\nAsked.\n\n### Why {#why}\n\nHelp.\n'), base);
    for (const other of ['## B {#a}\n\nAsked.\n', '## A {#a}\n\nAsked!\n', '## A {#a}\n']) assert.notEqual(hashOf(other), base);
    assert.notEqual(hashOf('## A {#a}\n\nAsked.\n', 'tick'), base);
  });

  it('has the hash that records of earlier builds hold', () => {
    assert.equal(compiled(list('## Case summary {#case-summary}\n\nA summary.\n')).checklists[0]!.items[0]!.hash, 'a70686427a555edd');
  });
});

describe('provenance', () => {
  it('comes from the nearest level that says it', () => {
    const [term] = compiled({...standard('Text.\n'), 'terms/a.md': '---\nduty: should\nplace: List\n---\n## A {#a}\n```yaml\nplain: x\nplace: Entry\n```\n'}).terms;
    assert.deepEqual([term!.place, term!.duty, term!.wording, term!.owner, term!.due], ['Entry', 'should', 'drafted', 'Practice lead', '2027-11-01']);
  });

  it('is no mistake of an entry where the pack file cannot be read', () => {
    assert.deepEqual(compile({...standard('Text.\n'), 'pack.yaml': 'id: [sample\n'}).diagnostics.map(told), ['pack.yaml:1:11 yaml-syntax']);
  });
});
