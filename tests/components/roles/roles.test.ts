import {expect} from '../testing.js';
import '../../../components/roles/define.js';
import {sumOf} from '../../../components/roles/sum.js';
import type {Pack} from '../../../src/model/pack.js';
import {drafted, emptyPack, guidance, longText, pastReview} from '../../../stories/fixtures/guidance.js';
import {drawn, expectNarrow, headings, one, seen, show, within} from '../bottom-lines/page.js';

const tag = 'practice-roles';

/** The sample with something said of every role of the team. */
const team = (change: Partial<Pack['roles'][number]>): Pack => ({...guidance, roles: guidance.roles.map((role) => (role.list === 'team' ? {...role, ...change} : role))});

const rows = (element: Element): string[] => within(element, 'tbody tr:first-child').map(({innerText}) => innerText.replace(/\s+/g, ' ').trim());

describe('roles', () => {
  it('stand set by set: a make-up as a table, responsibilities as terms and what is said of them', async () => {
    const element = await show(tag);
    expect(headings(element)).to.deep.equal(['2 A team', '2 Who does what', '3 Team manager', '3 Reviewing officer']);
    expect(rows(element)).to.deep.equal(['Team manager 1', 'Social workers 3.6 FTE']);
    expect(within(element, 'dt').map(({innerText}) => innerText.trim())).to.deep.equal(['Team manager', 'Reviewing officer']);
    expect(within(element, 'dd').map(seen)[0]).to.match(/^Answers for the decisions of the team\. .*Adapted/);
  });

  it('have a table that says what its rows and columns are', async () => {
    const table = one<HTMLTableElement>(await show(tag, {list: 'team'}), 'table');
    expect(table.caption!.textContent).to.equal('A team');
    expect(within(table, 'thead th[scope=col]').map(({innerText}) => innerText)).to.deep.equal(['Role', 'How many']);
    expect(within(table, 'tbody th[scope=row]')).to.have.length(2);
  });

  it('are not added up where they are not all in one unit, and that is said', async () => {
    const element = await show(tag, {list: 'team'});
    expect(within(element, 'tfoot')).to.have.length(0);
    expect(seen(element)).to.contain('not all of these in one unit'.replace('not all', 'does not give all'));
    expect(seen(element)).not.to.contain('4.6');
  });

  it('are not added up where no unit is said', async () => {
    expect(within(await show(tag, {list: 'team'}, team({unit: undefined})), 'tfoot')).to.have.length(0);
  });

  it('are added up where all are in one unit, exactly, and the sum is said to be ours', async () => {
    expect(one(await show(tag, {list: 'team'}, team({unit: 'FTE'})), 'tfoot').innerText.replace(/\s+/g, ' ').trim()).to.equal('Total, by our sum 4.6 FTE');
  });

  it('of which no number is given say so', async () => {
    const pack = {...guidance, roles: guidance.roles.map((role) => (role.id === 'team-workers' ? {...role, number: undefined, unit: undefined} : role))};
    expect(rows(await show(tag, {list: 'team'}, pack))).to.deep.equal(['Team manager 1', 'Social workers No number given']);
  });

  it('that rest on what their table rests on say it once, and each at one press', async () => {
    const element = await show(tag, {list: 'team'});
    const shown = (): number => within(element, '.provenance').filter((line) => line.checkVisibility() && /Adapted/.test(line.innerText)).length;
    expect(shown()).to.equal(1);
    one(element, 'summary').click();
    await drawn(element);
    expect(shown()).to.equal(3);
    expect(within(element, 'details .report')).to.have.length(2);
  });

  it('that rest on something else, or are suggestions, say it in the table', async () => {
    expect(within(await show(tag, {list: 'team'}, team({place: 'Part 9'})), '.note').map(seen)[0]).to.contain('Part 9');
    expect(within(await show(tag, {list: 'team'}, drafted), '.note').map(seen)[0]).to.contain('Suggestion.');
    expect(seen(await show(tag, {list: 'team'}, pastReview))).to.contain('Review date passed');
  });

  it('say what there is to say under their row', async () => {
    const element = await show(tag, {list: 'team'}, team({body: [{type: 'paragraph', children: [{type: 'text', text: 'Half of them at night.'}]}]}));
    expect(within(element, '.note').map(seen)).to.deep.equal(['Half of them at night.', 'Half of them at night.']);
  });

  it('stand beside what is said of them where there is room, and above it where there is none', async () => {
    const element = await show(tag, {list: 'who-does-what'});
    const beside = (): boolean => within(element, 'dt')[0]!.getBoundingClientRect().right <= within(element, 'dd')[0]!.getBoundingClientRect().left;
    element.style.inlineSize = '700px';
    expect(beside()).to.equal(true);
    element.style.inlineSize = '288px';
    expect(beside()).to.equal(false);
  });

  it('fit a phone whatever is written in them', async () => {
    expectNarrow(await show(tag, {}, longText));
  });

  it('say so where the pack has none', async () => {
    expect(seen(await show(tag, {}, emptyPack))).to.equal('This pack has no roles.');
  });
});

describe('a sum', () => {
  it('is exact to the last decimal place', () => {
    expect(sumOf([{number: '0.1', unit: 'FTE'}, {number: '0.2', unit: 'FTE'}])).to.deep.equal({kind: 'sum', total: '0.3', unit: 'FTE'});
  });

  it('is none of what is no plain number, of one role, or of roles without a unit', () => {
    for (const roles of [[{number: 'about 3', unit: 'FTE'}, {number: '2', unit: 'FTE'}], [{number: '3', unit: 'FTE'}], [{number: '3'}, {number: '4'}], []]) expect(sumOf(roles)).to.deep.equal({kind: 'none'});
  });

  it('is none where units differ', () => {
    expect(sumOf([{number: '3', unit: 'FTE'}, {number: '4'}])).to.deep.equal({kind: 'mixed'});
  });
});
