import {expect, waitUntil} from '../testing.js';
import '../../../components/statements/define.js';
import {asQuotation} from '../../../components/statements/quotation.js';
import type {Pack} from '../../../src/model/pack.js';
import type {Block} from '../../../src/model/prose.js';
import {emptyPack, guidance, longText, pastReview} from '../../../stories/fixtures/guidance.js';
import {drawn, expectNarrow, headings, one, seen, show, within} from '../bottom-lines/page.js';

const tag = 'practice-statements';
const paragraph = (text: string): Block => ({type: 'paragraph', children: [{type: 'text', text}]});

/** The sample with one statement changed. */
const changed = (id: string, change: Partial<Pack['statements'][number]>): Pack => ({...guidance, statements: guidance.statements.map((one) => (one.id === id ? {...one, ...change} : one))});

describe('statements', () => {
  it('are shown set by set, each under its heading', async () => {
    expect(headings(await show(tag))).to.deep.equal(['2 Our vision', '3 Together', '3 Home first', '2 What partners asked for', '3 Tell us the outcome']);
  });

  it('of one set are shown where it is named, and follow the name', async () => {
    const element = await show(tag, {list: 'partners'});
    expect(headings(element)).to.deep.equal(['2 What partners asked for', '3 Tell us the outcome']);
    element.setAttribute('list', 'vision');
    await drawn(element);
    expect(headings(element)[0]).to.equal('2 Our vision');
  });

  it('that stand in no set are shown after those that do', async () => {
    expect(headings(await show(tag, {}, changed('together', {list: undefined}))).at(-1)).to.equal('2 Together');
  });

  it('can be shown one alone', async () => {
    const element = await show(tag, {statement: 'home', variant: 'cards'});
    expect(headings(element)).to.deep.equal(['2 Home first']);
    expect(one(element, 'blockquote').innerText.trim()).to.equal('“a family is where a child does best”');
  });

  it('keep the words that the source stresses as words, each by itself', async () => {
    const element = await show(tag, {statement: 'together'}, changed('together', {stressed: ['culture, customs', 'with']}));
    expect(within(element, '.stressed li').map(({innerText}) => innerText.trim())).to.deep.equal(['culture, customs', 'with']);
    expect(seen(element)).to.contain('Stressed in the source: culture, customs');
  });

  it('show the figure they rest on, and not twice where the name has it', async () => {
    expect(seen(await show(tag, {list: 'partners'}))).to.contain('1,234 replies');
    expect(within(await show(tag, {list: 'partners'}, changed('told', {title: 'Tell us: 1,234 replies'})), '.figure')).to.have.length(0);
  });

  it('that are ours are no quotation', async () => {
    expect(within(await show(tag, {statement: 'together'}), 'blockquote')).to.have.length(0);
  });

  it('that have the name of their set are not headed twice', async () => {
    expect(headings(await show(tag, {list: 'partners'}, changed('told', {title: 'What partners asked for'})))).to.deep.equal(['2 What partners asked for']);
  });

  it('name the sets there are where the one that is asked for is of another kind', async () => {
    const element = await show(tag, {list: 'team'});
    await waitUntil(() => seen(element).includes('“team”'), 'it should be told');
    expect(seen(element)).to.contain('vision, partners');
  });

  it('say so where the pack has none', async () => {
    expect(seen(await show(tag, {}, emptyPack))).to.equal('This pack has no statements.');
  });

  it('past their review say so', async () => {
    expect(within(await show(tag, {}, pastReview), '.passed')).to.have.length(5);
  });

  it('stand side by side as cards where there is room, and one under the other where there is none', async () => {
    const element = await show(tag, {variant: 'cards', list: 'vision'});
    const lefts = (): number => new Set(within(element, '.entry').map((card) => Math.round(card.getBoundingClientRect().left))).size;
    element.style.inlineSize = '600px';
    expect(lefts()).to.equal(2);
    element.style.inlineSize = '288px';
    expect(lefts()).to.equal(1);
  });

  it('fit a phone whatever is written in them', async () => {
    for (const variant of ['list', 'cards']) expectNarrow(await show(tag, {variant}, longText));
  });
});

describe('quoted prose', () => {
  const whole = (blocks: readonly Block[]): string => JSON.stringify(blocks);

  it('gets its quotation marks, from its first words to its last', () => {
    const [quote] = asQuotation([paragraph('one'), paragraph('two')]);
    expect(quote).to.deep.equal({type: 'quote', children: [{type: 'paragraph', children: [{type: 'text', text: '“'}, {type: 'text', text: 'one'}]}, {type: 'paragraph', children: [{type: 'text', text: 'two'}, {type: 'text', text: '”'}]}]});
  });

  it('keeps the marks that it has', () => {
    expect(whole(asQuotation([paragraph('"one"')]))).to.equal(whole([{type: 'quote', children: [paragraph('"one"')]}]));
  });

  it('is left alone where it sets its quotation apart itself, or says nothing', () => {
    const apart: Block[] = [paragraph('They ask:'), {type: 'quote', children: [paragraph('why?')]}];
    expect(asQuotation(apart)).to.equal(apart);
    expect(asQuotation([])).to.deep.equal([]);
  });
});
