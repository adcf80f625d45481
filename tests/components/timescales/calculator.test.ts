import {aTimeout, expect, fixtureSync, waitUntil} from '../testing.js';
import {horizon} from '../../../src/calendar/bank-holidays.js';
import {guidance} from '../../../stories/fixtures/guidance.js';
import {press as pressKey} from '../../engines/input.js';
import {announced, comes, control, findField, give, heard, seen, show, within, withTimescale} from './page.js';

const one = (attributes: Record<string, string> = {}, pack = guidance) => show('practice-timescales', {timescale: 'core-group', ...attributes}, pack);
const counted = (element: Element): string[] => within(element, 'details li').map((item) => item.textContent.trim());

describe('promise 8: the calculator', () => {
  it('assumes no nation: it asks for one, and gives no date before it has it', async () => {
    const element = await one();
    expect(findField(element, 'Nation')?.value).to.equal('');
    await give(element, 'Day it is counted from', '2026-12-18');
    await comes(element, 'Choose a nation: law and bank holidays differ, and none is assumed.');
    expect(seen(element)).not.to.contain('Due by');
    await give(element, 'Nation', 'England');
    await comes(element, 'Due by Wednesday 6 January 2027.');
  });

  it('does not ask for a nation that the page gives: by attribute, or around it', async () => {
    const own = await one({nation: 'england', start: '2026-12-18'});
    await comes(own, 'Due by Wednesday 6 January 2027.');
    expect(Boolean(findField(own, 'Nation'))).to.equal(false);
    const around = fixtureSync('<practice-pack nation="england" today="2026-11-22"><practice-timescales timescale="core-group" start="2026-12-18"></practice-timescales></practice-pack>');
    Object.assign(around, {pack: guidance});
    const inside = around.querySelector('practice-timescales')!; // just written
    await comes(inside, 'Due by Wednesday 6 January 2027.');
    expect(Boolean(findField(inside, 'Nation'))).to.equal(false);
  });

  it('asks where the page gives what is no nation', async () => {
    const element = await one({nation: 'Britain', start: '2026-12-18'});
    await comes(element, 'Choose a nation');
    expect(findField(element, 'Nation')?.value).to.equal('');
  });

  it('shows each day counted, each passed over, and names the holidays', async () => {
    const element = await one({nation: 'england', start: '2026-12-18'});
    await comes(element, 'Due by');
    control(element, 'How it was counted').click();
    await comes(element, 'Friday 25 December 2026: Christmas Day, not counted');
    const days = counted(element);
    expect(days[0]).to.equal('Friday 18 December 2026: day 0');
    expect(days[1]).to.equal('Saturday 19 December 2026: weekend, not counted');
    expect(days.at(-1)).to.equal('Wednesday 6 January 2027: working day 10');
    expect(days).to.include('Monday 28 December 2026: Boxing Day (substitute day), not counted');
    expect(days).to.have.length(20);
    for (const words of ['the bank holidays of England are not counted', 'Bank holidays were worked out from the Acts and proclamations on 22 November 2026; GOV.UK’s list was not read. They are known until 31 December 2028.', 'England. Statutory guidance. Source: Sample guidance on time-scales, May 2026; Chapter 3.']) expect(seen(element)).to.contain(words);
  });

  it('says how many days are left, and when it has passed', async () => {
    await comes(await one({nation: 'england', start: '2026-11-20'}), '12 days left');
    await comes(await one({nation: 'england', start: '2026-11-02'}), 'passed 6 days ago');
  });

  it('says the day after which it comes again, and the latest one where it is extended', async () => {
    await comes(await one({nation: 'england', start: '2026-11-23'}), 'Where it is done on that day, the next is due by Monday 18 January 2027.');
    await comes(await show('practice-timescales', {timescale: 'reply', nation: 'wales', start: '2026-11-23'}), 'Where it is extended: by Monday 21 December 2026 at the latest.');
  });

  it('past the horizon of the bank holidays gives no date, and says why and until when it could', async () => {
    const element = await one({nation: 'england', start: '2028-12-20'});
    await comes(element, 'No date is given: bank holidays are known here until 31 December 2028, and the count runs past that day.');
    expect(horizon).to.equal('2028-12-31');
    expect(seen(element)).not.to.contain('Due by');
    expect(within(element, 'details')).to.have.length(0);
  });

  it('for another nation than the time-scale’s says so and gives no date', async () => {
    const element = await one({start: '2026-12-18'});
    await give(element, 'Nation', 'Scotland');
    await comes(element, 'No date is given: this time-scale is for England, and not for Scotland.');
    expect(seen(element)).not.to.contain('Due by');
  });

  it('asks for the time where the limit is in hours, and gives the time', async () => {
    const element = await show('practice-timescales', {timescale: 'missing', nation: 'england'});
    await give(element, 'Day it is counted from', '2026-11-20');
    await comes(element, 'Give the time as well: this is counted in hours.');
    await give(element, 'Time it is counted from', '16:30');
    await comes(element, 'Due by 16:30 on Monday 23 November 2026.');
    expect(Boolean(findField(await one(), 'Time'))).to.equal(false);
  });

  it('counts back from a meeting, and until a birthday', async () => {
    await comes(await one({nation: 'england', start: '2026-12-30'}, withTimescale('core-group', {counts: 'before', then: undefined})), 'Due by Monday 14 December 2026.');
    const element = await one({nation: 'england', start: '2008-05-14'}, withTimescale('core-group', {counts: 'until', limit: {count: 25, unit: 'years'}, then: undefined}));
    await comes(element, 'Goes on until Saturday 14 May 2033.');
  });

  it('of a time-scale without a limit says which one it is and what it lacks, and no word of a program’s', async () => {
    const element = await one({nation: 'england', start: '2026-12-18'}, withTimescale('core-group', {limit: undefined as never}));
    await comes(element, 'The guidance pack cannot be used: in “core-group”, timescales[');
    expect(seen(element)).to.match(/\.limit should be an object\. Give the JSON file/).and.not.to.match(/\wError\b/);
  });

  it('says of a day that is none that it is none, and keeps quiet while a year is being typed', async () => {
    await comes(await one({nation: 'england', start: '30 February'}), 'No date is given: this cannot be counted from that day.');
    const element = await one({nation: 'england'});
    await aTimeout(50);
    expect(announced(element)).to.equal('');
  });
});

describe('what a screen reader is told', () => {
  it('is the date, once: the region is there before it, and holds one sentence', async () => {
    const element = await one({nation: 'england'});
    const [region] = within(element, '.ask [role=status]');
    expect(announced(element)).to.equal('');
    const changes: string[] = [];
    new MutationObserver((all) => all.forEach(() => changes.push(announced(element)))).observe(region!, {childList: true, characterData: true, subtree: true});
    await give(element, 'Day it is counted from', '2026-12-18');
    await comes(element, 'Due by');
    element.requestUpdate();
    await element.updateComplete;
    await aTimeout(20);
    expect(region!.isConnected).to.equal(true);
    expect([...new Set(changes)]).to.deep.equal(['Due by Wednesday 6 January 2027.']);
  });
});

describe('practice-due', () => {
  it('tells the host of a date that a person worked out, once, with all that a diary needs', async () => {
    const element = await one();
    const events = heard(element, 'practice-due');
    await give(element, 'Day it is counted from', '2026-11-23');
    await give(element, 'Nation', 'England');
    await comes(element, 'Due by');
    await waitUntil(() => events.length > 0, 'the host should hear of it');
    element.requestUpdate();
    await element.updateComplete;
    expect(events.map(({worked}) => worked)).to.deep.equal([{pack: 'sample', packVersion: '1.2.0', timescale: 'core-group', start: '2026-11-23', due: '2026-12-07', nation: 'england', next: '2027-01-18'}]);
  });

  it('has the times where the limit is in hours', async () => {
    const element = await show('practice-timescales', {timescale: 'missing', nation: 'england'});
    const events = heard(element, 'practice-due');
    await give(element, 'Day it is counted from', '2026-11-20');
    await comes(element, 'Give the time');
    await give(element, 'Time it is counted from', '16:30');
    await comes(element, 'Due by');
    expect(events.map(({worked: {startTime, dueTime}}) => [startTime, dueTime])).to.deep.equal([['16:30', '16:30']]);
  });

  it('says nothing of what nobody asked for, nor of a date that is not given', async () => {
    const element = await one({nation: 'england', start: '2026-11-23'});
    const events = heard(element, 'practice-due');
    await comes(element, 'Due by');
    await give(element, 'Day it is counted from', '2028-12-29');
    await comes(element, 'No date is given');
    expect(events).to.have.length(0);
  });
});

describe('the calculator of a list', () => {
  it('has every time-scale of the list to choose from, by stage', async () => {
    const element = await show('practice-timescales', {calculator: '', nation: 'england', start: '2026-11-23'});
    const select = findField(element, 'What has to be done') as HTMLSelectElement;
    expect([...select.querySelectorAll('optgroup')].map((group) => `${group.label}: ${[...group.children].map((option) => option.textContent).join(', ')}`)).to.deep.equal([
      'Assessment: Assessment finished',
      'Core group: First core group meeting',
      'At every stage: Reply to a complaint, Talk after a child was missing',
    ]);
    expect(announced(element)).to.equal('');
    await give(element, 'What has to be done', 'Assessment finished');
    await comes(element, 'Due by Thursday 28 January 2027.');
    expect(seen(within(element, '.ask')[0])).to.contain('Not checked against the current edition');
  });

  it('is led to from each time-scale, with the focus in its first open field', async () => {
    const element = await show('practice-timescales', {calculator: ''});
    control(element, 'Work out the date: First core group meeting').click();
    await waitUntil(() => element.shadowRoot!.activeElement?.localName === 'input', 'the day should have the focus');
    expect((findField(element, 'What has to be done') as HTMLSelectElement).selectedOptions[0]?.text).to.equal('First core group meeting');
    expect(seen(element)).to.contain('Day it is counted from: the conference');
  });
});

describe('by keyboard and on paper', () => {
  it('the working is opened by Enter, and the focus stays', async () => {
    const element = await one({nation: 'england', start: '2026-11-23'});
    await comes(element, 'Due by');
    control(element, 'How it was counted').focus();
    await pressKey('Enter');
    await comes(element, 'working day 10');
    expect(element.shadowRoot!.activeElement?.localName).to.equal('summary');
  });

  it('the working is open on paper, and closed again on screen', async () => {
    const element = await one({nation: 'england', start: '2026-11-23'});
    await comes(element, 'Due by');
    const [details] = within<HTMLDetailsElement>(element, 'details');
    window.dispatchEvent(new Event('beforeprint'));
    expect(details!.open).to.equal(true);
    window.dispatchEvent(new Event('afterprint'));
    expect(details!.open).to.equal(false);
  });
});

describe('in another language', () => {
  it('dates are in that language, and nothing is lost', async () => {
    const element = await one({nation: 'england', start: '2026-12-18', language: 'de'});
    await comes(element, 'Due by Mittwoch 6. Januar 2027.');
  });
});
