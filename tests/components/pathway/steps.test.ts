import {expect, waitUntil} from '../testing.js';
import {guidance} from '../../../stories/fixtures/guidance.js';
import type {Pack} from '../../../src/model/pack.js';
import {built, control, headings, seen, show, within} from '../timescales/page.js';

const steps = (element: Element): string[] => within(element, '.step').map((one) => seen(one));
const marks = (element: Element): string[] => within(element, '.when').map((one) => one.innerText.trim());

describe('a pathway', () => {
  it('has its steps in order, each under its mark exactly as the source has it, with who does it', async () => {
    const element = await show('practice-pathway', {pathway: 'escalation'});
    expect(headings(element)).to.deep.equal(['2 When we do not agree', '3 Day 1 Say it', '3 Day 5 Go one higher', '4 If it has been answered', '4 If it has not', '3 Day 10 Ask the director']);
    expect(within(element, 'ol.steps > li')).to.have.length(3);
    expect(steps(element)[1]).to.contain('Who: Reviewing officer, Head of service');
    expect(steps(element)[2]).not.to.contain('Who:');
  });

  it('parts as a nested list, and a way on leads to the step, which then has the focus', async () => {
    const element = await show('practice-pathway', {pathway: 'escalation'});
    const branches = within(element, '.step:nth-child(2) > .what > ul > li').map((one) => seen(one));
    expect(branches).to.deep.equal(['If it has been answered The worry is closed.', 'If it has not It goes on. Leads on to Day 10: Ask the director']);
    const before = location.href;
    control(element, 'Leads on to Day 10: Ask the director').click();
    await waitUntil(() => seen(element.shadowRoot!.activeElement ?? undefined) === 'Day 10 Ask the director', 'the step should have the focus');
    expect(location.href).to.equal(before);
  });

  it('says that its source does not say which days it means, where it does not', async () => {
    const words = 'The source does not say whether its days are calendar days or working days.';
    expect(seen(await show('practice-pathway', {pathway: 'escalation'}))).to.contain(words);
    expect(seen(await show('practice-pathway', {pathway: 'rhythm'}))).not.to.contain(words);
  });

  it('that is a rhythm asks for no day, and reads without one', async () => {
    const element = await show('practice-pathway', {pathway: 'rhythm', start: '2026-11-23'});
    expect(marks(element)).to.deep.equal(['Weekly', 'Annually']);
    expect(within(element, 'input')).to.have.length(0);
    expect(within(element, '.dates').map((one) => seen(one))).to.deep.equal(['', '']);
  });

  it('stands among all of the pack where none is named', async () => {
    expect(headings(await show('practice-pathway')).filter((one) => one.startsWith('2'))).to.deep.equal(['2 When we do not agree', '2 What is reported when']);
    expect(seen(await show('practice-pathway', {}, {...guidance, pathways: []}))).to.equal('This pack has no pathways.');
  });

  it('that the pack has not is told with those it has', async () => {
    const element = await show('practice-pathway', {pathway: 'no-such'});
    await waitUntil(() => seen(element).includes('escalation'), 'those it has should be named');
  });

  it('has its marks in a column where there is room, and above the titles where there is none', async () => {
    const element = await show('practice-pathway', {pathway: 'escalation'});
    const beside = (): boolean => {
      const [mark, title] = within(element, '.step:first-child .title > span').map((one) => one.getBoundingClientRect());
      return mark!.right <= title!.left && mark!.top < title!.bottom && title!.top < mark!.bottom; // each step has both
    };
    const box = element.parentElement!;
    box.style.inlineSize = '720px';
    expect(beside()).to.equal(true);
    box.style.inlineSize = '300px';
    expect(beside()).to.equal(false);
    expect(element.shadowRoot!.querySelector('.reading')!.scrollWidth).to.be.at.most(300);
  });
});

describe('Barnet’s pathways as they are built', () => {
  let barnet: Pack;
  before(async () => (barnet = await built('barnet')));

  it('escalation: days 1, 5 and 10, and who goes to whom', async () => {
    const element = await show('practice-pathway', {pathway: 'escalation'}, barnet);
    expect(marks(element)).to.deep.equal(['Day 1', 'Day 5', 'Day 10']);
    const told = steps(element);
    expect(told[0]).to.match(/Raised with the Social Worker and Team Manager.*Who: IRO or CRO/);
    expect(told[1]).to.match(/Escalated to the Head of Service.*Safeguarding Manager.*Practice Alert/);
    expect(told[2]).to.match(/Escalated to the Operational Director.*Who: Safeguarding Manager/);
    expect(seen(element)).to.contain('The source does not say whether its days are calendar days or working days.');
  });

  it('audit cycle: months 1 to 4, parting by grade', async () => {
    const element = await show('practice-pathway', {pathway: 'audit-cycle'}, barnet);
    expect(marks(element)).to.deep.equal(['Month 1', 'Month 2', 'Month 3', 'Month 4']);
    const branches = (step: number): string[] => within(element, `.step:nth-child(${step}) .branches [role=heading]`).map((one) => seen(one));
    expect(branches(2)).to.deep.equal(['If it is graded inadequate']);
    expect(branches(4)).to.deep.equal(['If it is graded inadequate', 'If it is graded requires improvement', 'If it is graded good or outstanding']);
  });

  it('reporting: weekly, monthly, quarterly and annually, without dates', async () => {
    const element = await show('practice-pathway', {pathway: 'performance-information', start: '2026-11-23'}, barnet);
    expect(marks(element)).to.deep.equal(['Weekly', 'Monthly', 'Quarterly', 'Annually']);
    expect(steps(element)[2]).to.contain('Every 3 months');
    expect(within(element, 'input')).to.have.length(0);
  });
});
