import {expect} from '../testing.js';
import {checklist, item, pack} from '../checklist/packs.js';
import {show, textOf, within} from '../checklist/page.js';
import type {Block} from '../../../src/model/prose.js';

/** The prose above a checklist's items, as the page has it. */
const shown = async (body: unknown[]): Promise<HTMLElement> => {
  const element = await show({'heading-level': 'none'}, {pack: pack('1.0.0', [checklist('record-basics', [item('one', 'One')], {body: body as Block[]})])});
  return within(element, '.checklist')[0]!;
};
const text = (words: string) => ({type: 'text', text: words});

describe('prose', () => {
  it('becomes the mark-up of its kinds', async () => {
    const inside = await shown([
      {type: 'paragraph', children: [text('plain '), {type: 'strong', children: [text('strong')]}, {type: 'break'}, {type: 'emphasis', children: [text('stressed')]}, {type: 'code', text: 'code'}]},
      {type: 'list', ordered: false, items: [[{type: 'paragraph', children: [text('first')]}], [{type: 'paragraph', children: [text('second')]}, {type: 'list', ordered: true, start: 3, items: [[{type: 'paragraph', children: [text('inner')]}]]}]]},
      {type: 'quote', children: [{type: 'paragraph', children: [text('quoted')]}]},
      {type: 'code-block', text: 'line 1\n  line 2'},
      {type: 'rule'},
      {type: 'table', head: [[text('head')]], rows: [[[text('cell')]]]},
    ]);
    const of = (selector: string): string[] => within(inside, selector).map((one) => textOf(one));
    expect(of('strong')).to.deep.equal(['strong']);
    expect(of('em')).to.deep.equal(['stressed']);
    expect(of('code')).to.deep.equal(['code']);
    expect(within(inside, 'p > br')).to.have.length(1);
    expect(of('ul > li')).to.deep.equal(['first', 'second inner']);
    expect(within<HTMLOListElement>(inside, 'ol')[0]!.start).to.equal(3);
    expect(of('blockquote p')).to.deep.equal(['quoted']);
    expect(within(inside, 'pre')[0]!.textContent).to.equal('line 1\n  line 2');
    expect(within(inside, 'hr')).to.have.length(1);
    expect(of('thead th[scope=col]')).to.deep.equal(['head']);
    expect(of('tbody td')).to.deep.equal(['cell']);
  });

  it('shows a link to another entry as its words, where nothing can follow it', async () => {
    const inside = await shown([{type: 'paragraph', children: [{type: 'entry-link', kind: 'term', id: 'core-group', children: [text('core group')]}]}]);
    expect(textOf(inside)).to.contain('core group');
    expect(within(inside, 'a')).to.have.length(0);
  });

  const unknown: [name: string, node: unknown][] = [
    ['a block with words inside', {type: 'callout', children: [text('lost words')]}],
    ['a block with paragraphs inside', {type: 'aside', children: [{type: 'paragraph', children: [text('lost words')]}]}],
    ['a block with a list inside', {type: 'aside', children: [{type: 'list', ordered: false, items: [[{type: 'paragraph', children: [text('lost words')]}]]}]}],
    ['a block with text of its own', {type: 'verse', text: 'lost words'}],
    ['a block with items', {type: 'steps', items: [[{type: 'paragraph', children: [text('lost words')]}]]}],
    ['a block with rows', {type: 'grid', head: [], rows: [[[text('lost words')]]]}],
    ['words with words inside', {type: 'paragraph', children: [{type: 'abbreviation', children: [text('lost words')]}]}],
    ['words with text of their own', {type: 'paragraph', children: [{type: 'keyboard', text: 'lost words'}]}],
  ];
  for (const [name, node] of unknown) {
    it(`of a kind that is not known loses its form and no word: ${name}`, async () => {
      expect(textOf(await shown([node]))).to.contain('lost words');
    });
  }
});
