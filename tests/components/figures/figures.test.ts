import {expect} from '../testing.js';
import '../../../components/figures/define.js';
import {barOf, countsDiffer, sharesOf} from '../../../components/figures/chart.js';
import type {Figure} from '../../../src/model/figure.js';
import type {Pack} from '../../../src/model/pack.js';
import {emptyPack, guidance, longText, manyEntries, pastReview} from '../../../stories/fixtures/guidance.js';
import {drawn, expectNarrow, headings, one, seen, show, within} from '../bottom-lines/page.js';

const tag = 'practice-figures';

const count = (number: number, unit?: string): Pick<Figure, 'value' | 'unit'> => ({value: {text: String(number), number, unit: 'count'}, ...(unit && {unit})});
const share = (number: number): Pick<Figure, 'value' | 'unit'> => ({value: {text: `${number}%`, number, unit: 'per-cent'}});

/** The sample with one figure changed. */
const changed = (id: string, change: Partial<Figure>): Pack => ({...guidance, figures: guidance.figures.map((one) => (one.id === id ? {...one, ...change} : one))});

const rows = (element: Element): string[] => within(element, 'tbody[id] tr:first-child').map(({innerText}) => innerText.replace(/\s+/g, ' ').trim());
/** How wide a bar is, as a part of the room that it has. */
const part = (bar: Element): number => bar.getBoundingClientRect().width / bar.parentElement!.getBoundingClientRect().width;

describe('figures', () => {
  it('stand in a table with their number exactly as it is given, unit and period', async () => {
    const element = await show(tag, {list: 'demand'}, changed('meetings', {period: 'October 2018', unit: undefined}));
    expect(headings(element)).to.deep.equal(['2 Demand in one month']);
    expect(rows(element).slice(0, 2)).to.deep.equal(['Contacts 1,487 contacts Period: September 2018', 'Strategy meetings 113 Period: October 2018']);
    const table = one<HTMLTableElement>(element, 'table');
    expect(table.caption!.textContent).to.equal('Demand in one month');
    expect(within(table, 'thead th[scope=col]')).to.have.length(2);
    expect(within(table, 'tbody th[scope=row]')).to.have.length(rows(element).length);
  });

  it('say a period once where all share it', async () => {
    const text = seen(await show(tag, {list: 'demand'}, changed('meetings', {period: 'September 2018'})));
    expect(text.match(/Period: September 2018/g)).to.have.length(1);
  });

  it('have bars of one scale from nought, the longest for the largest', async () => {
    const element = await show(tag, {list: 'demand'});
    const [contacts, meetings] = within(element, '.bar').map(part);
    expect(contacts).to.be.closeTo(1, 0.01);
    expect(meetings).to.be.closeTo(113 / 1487, 0.02);
  });

  it('leave the chart out of what is heard, since the table says it', async () => {
    for (const list of ['demand', 'referrers']) for (const shape of within(await show(tag, {list}), 'svg')) expect(shape.closest('[aria-hidden=true]') !== null).to.equal(true);
  });

  it('that the source does not give say so and are never drawn', async () => {
    const element = await show(tag, {list: 'demand'}, changed('meetings', {value: undefined}));
    expect(rows(element)[1]).to.equal('Strategy meetings No figure given');
    expect(within(one(element, '#figure-meetings'), 'svg')).to.have.length(0);
  });

  it('of nought are drawn as a line and said as nought, which is not the same as not given', async () => {
    const element = await show(tag, {list: 'demand'}, changed('meetings', {value: {text: '0', number: 0, unit: 'count'}}));
    expect(rows(element)[1]).to.contain('0');
    expect(within(one(element, '#figure-meetings'), 'svg')).to.have.length(1);
  });

  it('that count different things say so of their bars', async () => {
    expect(seen(await show(tag, {list: 'demand'}, changed('meetings', {unit: 'meetings'})))).to.contain('The bars have one scale and count different things.');
    expect(seen(await show(tag, {list: 'demand'}, changed('meetings', {unit: 'contact'})))).not.to.contain('different things');
  });

  it('can be shown one alone', async () => {
    const element = await show(tag, {figure: 'contacts'});
    expect(headings(element)).to.deep.equal(['2 Contacts']);
    expect(seen(element)).to.match(/1,487 contacts Period: September 2018 .*Source: Sample practice framework/);
    expect(within(element, 'svg')).to.have.length(0);
  });

  it('have bars that do not rest on a ground colour, which paper and forced colours leave out', async () => {
    const bar = within(await show(tag, {list: 'demand'}), '.bar')[0]!;
    expect(getComputedStyle(bar).borderTopStyle).to.equal('solid');
    expect(bar.querySelector('line')!.getAttribute('stroke')).to.equal('currentColor');
  });

  it('fit a phone whatever is written in them, and hundreds of them are drawn', async () => {
    for (const variant of ['table', 'compact']) expectNarrow(await show(tag, {variant}, longText));
    expect(rows(await show(tag, {}, manyEntries))).to.have.length(60);
  });

  it('past their review say so; a pack without any says so', async () => {
    expect(seen(await show(tag, {}, pastReview))).to.contain('Review date passed');
    expect(seen(await show(tag, {}, emptyPack))).to.equal('This pack has no figures.');
  });
});

describe('shares', () => {
  it('are one bar, each part with its number and name and a pattern of its own, and what has no figure stays open', async () => {
    const element = await show(tag, {list: 'referrers'});
    element.style.inlineSize = '700px';
    const parts = within(element, '.stack td');
    expect(parts.map(({innerText}) => innerText.replace(/\s+/g, ' ').trim())).to.deep.equal(['39% Police', '13% Schools', 'No figure given']);
    const [police, schools, open] = parts.map((one) => one.getBoundingClientRect().width / one.parentElement!.getBoundingClientRect().width);
    expect(police).to.be.closeTo(0.39, 0.02);
    expect(schools).to.be.closeTo(0.13, 0.02);
    expect(open).to.be.closeTo(0.48, 0.02);
    expect(new Set(within(element, '.stack line').map((line) => line.getAttribute('stroke-dasharray'))).size).to.equal(2);
    expect(within(parts[2]!, 'svg')).to.have.length(0);
  });

  it('say what they come to, and that it is our sum', async () => {
    expect(seen(await show(tag, {list: 'referrers'}))).to.contain('Those with a figure come to 52% by our sum. The rest of the bar stays open.');
    expect(seen(await show(tag, {list: 'referrers'}, changed('others', {value: {text: '48%', number: 48, unit: 'per-cent'}})))).not.to.contain('our sum');
  });

  it('have the same pattern in the table as in the bar', async () => {
    const element = await show(tag, {list: 'referrers'});
    const dashes = (selector: string): (string | null)[] => within(element, selector).map((line) => line.getAttribute('stroke-dasharray'));
    expect(dashes('.rows .swatch line')).to.deep.equal(dashes('.stack line'));
    expect(rows(element)).to.deep.equal(['Police 39%', 'Schools 13%', 'Others No figure given']);
  });

  it('leave a number out of the bar where it does not fit, and keep it in the table', async () => {
    const element = await show(tag, {list: 'referrers'}, changed('schools', {value: {text: '1%', number: 1, unit: 'per-cent'}}));
    element.style.inlineSize = '288px';
    expect(within(element, '.stack td')[1]!.innerText.trim()).to.equal('');
    expect(rows(element)[1]).to.equal('Schools 1%');
  });
});

describe('figures beside a form', () => {
  it('are names, numbers and bars, with the table one press away', async () => {
    const element = await show(tag, {variant: 'compact', list: 'demand'});
    expect(within(element, '.brief li').map(({innerText}) => innerText.replace(/\s+/g, ' ').trim())).to.deep.equal(['Contacts 1,487 contacts', 'Strategy meetings 113']);
    expect(one(element, 'table').checkVisibility()).to.equal(false);
    const [summary] = within(element, 'summary');
    summary!.click();
    await drawn(element);
    expect(one(element, 'table').checkVisibility()).to.equal(true);
    expect(seen(element)).to.contain('Counted by the front door.');
  });
});

describe('a chart', () => {
  it('draws a percentage out of 100 and a count out of the largest', () => {
    const figures = [share(39), share(13), count(50), count(200)];
    expect(figures.map((figure) => barOf(figure, figures))).to.deep.equal([39, 13, 25, 100]);
  });

  it('draws nothing that has no value, nothing below nought, and nothing that stands alone', () => {
    expect(barOf({}, [count(1), count(2)])).to.equal(undefined);
    expect(barOf(count(-1), [count(-1), count(2)])).to.equal(undefined);
    expect(barOf(count(7), [count(7)])).to.equal(undefined);
    expect(barOf(count(0), [count(0), count(0)])).to.equal(undefined);
  });

  it('knows one audit and twelve audits for the same thing', () => {
    expect(countsDiffer([count(1, 'audit'), count(12, 'audits')])).to.equal(false);
    expect(countsDiffer([count(1, 'teams'), count(12, 'staff')])).to.equal(true);
  });

  it('keeps shares within the bar where rounding makes them more than the whole', () => {
    const {shares, sum, rest} = sharesOf([share(50.5), share(50.5)]);
    expect(sum).to.equal(101);
    expect(rest).to.equal(0);
    expect(shares.map(({size}) => size)).to.deep.equal([50, 50]);
    expect(sharesOf([share(0.1), share(0.2)])).to.include({sum: 0.3, rest: 99.7});
  });
});
