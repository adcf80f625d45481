import {expect, waitUntil} from '../testing.js';
import {guidance} from '../../../stories/fixtures/guidance.js';
import type {PracticeCalendarEvent} from '../../../components/pathway/calendar-event.js';
import type {Pathway} from '../../../src/model/pathway.js';
import type {Pack} from '../../../src/model/pack.js';
import {announced, built, comes, control, findField, give, heard, seen, show, within} from '../timescales/page.js';

const dates = (element: Element): string[] => within(element, '.dates').map((one) => seen(one));
const escalation = (attributes: Record<string, string> = {}, pack = guidance) => show('practice-pathway', {pathway: 'escalation', ...attributes}, pack);
const withPathway = (more: Partial<Pathway>): Pack => ({...guidance, pathways: guidance.pathways.map((way) => ({...way, ...more}))});

describe('promise 8: the days of a pathway', () => {
  it('follow from the day a person gives, and say how they lie to today', async () => {
    const element = await escalation({}, withPathway({counts: 'calendar'}));
    expect(dates(element)).to.deep.equal(['', '', '']);
    await give(element, 'Start date: the day the worry is raised', '2026-11-15');
    await comes(element, 'passed 7 days ago');
    expect(dates(element)).to.deep.equal(['Sunday 15 November 2026 passed 7 days ago', 'Friday 20 November 2026 passed 2 days ago', 'Wednesday 25 November 2026 3 days left']);
    expect(announced(element)).to.equal('Next: Day 10, Wednesday 25 November 2026, 3 days left.');
  });

  it('are of both kinds where the source does not say which, working days only for a nation', async () => {
    const element = await escalation({start: '2026-11-23'});
    await comes(element, 'Calendar days are shown. Choose a nation to see working days as well.');
    expect(dates(element)[1]).to.equal('Calendar days Saturday 28 November 2026 6 days left');
    await give(element, 'Nation', 'Scotland');
    await comes(element, 'Working days, Scotland');
    expect(dates(element)[1]).to.equal('Calendar days Saturday 28 November 2026 6 days left Working days, Scotland Tuesday 1 December 2026 9 days left');
    expect(dates(element)[0]).to.equal('Monday 23 November 2026 1 day left');
    expect(seen(element)).to.contain('The source does not say whether its days are calendar days or working days.');
  });

  it('in working days are not given without a nation', async () => {
    const pack = withPathway({counts: 'working'});
    const element = await escalation({start: '2026-11-23'}, pack);
    await comes(element, 'Choose a nation: law and bank holidays differ, and none is assumed.');
    expect(dates(element)[1]).to.equal('');
    const given = await escalation({start: '2026-11-23', nation: 'england'}, pack);
    await comes(given, 'Monday 30 November 2026');
    expect(Boolean(findField(given, 'Nation'))).to.equal(false);
  });

  it('past the horizon of the bank holidays are not given, and the reason is', async () => {
    const element = await escalation({start: '2028-12-22', nation: 'england'});
    await comes(element, 'No date is given: bank holidays are known here until 31 December 2028');
    expect(dates(element)[2]).to.match(/^Calendar days Monday 1 January 2029 .*Working days, England No date is given/);
  });

  it('that all lie behind us are said to', async () => {
    await comes(await escalation({start: '2020-01-06'}), 'Every step’s day has passed.');
  });

  it('are not worked out from what is no day', async () => {
    const element = await escalation({start: 'next Tuesday'});
    await comes(element, 'No date is given: this cannot be counted from that day.');
    expect(dates(element)).to.deep.equal(['', '', '']);
  });

  it('of Barnet’s audit cycle are months apart, and say how months are counted', async () => {
    const element = await show('practice-pathway', {pathway: 'audit-cycle', start: '2026-11-30'}, await built('barnet'));
    await comes(element, '28 February 2027');
    expect(within(element, '.dates').map((one) => one.querySelector('p')?.innerText)).to.deep.equal(['Monday 30 November 2026', 'Wednesday 30 December 2026', 'Saturday 30 January 2027', 'Sunday 28 February 2027']);
    expect(seen(element)).to.contain('Months are counted from the start date, to the same day of a later month.');
    expect(Boolean(findField(element, 'Nation'))).to.equal(false);
  });

  it('stand on paper with the day they are counted from', async () => {
    const element = await escalation({start: '2026-11-23'});
    await comes(element, 'Next:');
    expect(within(element, '.ask .paper').map((one) => one.textContent)).to.deep.equal(['Start date: the day the worry is raised: Monday 23 November 2026']);
  });
});

describe('the calendar file', () => {
  const saves = 'Save the dates as a calendar file (.ics)';

  /** Keeps the browser from saving, and gives what it was about to save. */
  function saved(): {name: string; text(): Promise<string>}[] {
    const files: {name: string; text(): Promise<string>}[] = [];
    const {click} = HTMLAnchorElement.prototype;
    HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
      const {download: name, href} = this;
      if (name) files.push({name, text: async () => (await fetch(href)).text()});
      else click.call(this);
    };
    after(() => (HTMLAnchorElement.prototype.click = click));
    return files;
  }

  it('is offered once there are days', async () => {
    const element = await escalation();
    expect(seen(element)).not.to.contain(saves);
    await give(element, 'Start date', '2026-11-23');
    await comes(element, saves);
  });

  it('holds every day with its mark, who does it and what is done, and is saved by the browser', async () => {
    const files = saved();
    const element = await escalation({start: '2026-11-23', nation: 'england'});
    const events = heard(element, 'practice-calendar');
    await comes(element, saves);
    control(element, saves).click();
    await comes(element, 'A calendar file was made. It holds 5 days and no name of a child.');
    expect(files.map(({name}) => name)).to.deep.equal(['escalation-2026-11-23.ics']);
    const text = (await files[0]!.text()).replace(/\r\n /g, '');
    expect(text).to.equal(events[0]?.file.text.replace(/\r\n /g, ''));
    expect(text.match(/^DTSTART.*$/gm)?.map((one) => one.trim())).to.deep.equal(['20261123', '20261128', '20261130', '20261203', '20261207'].map((date) => `DTSTART;VALUE=DATE:${date}`));
    expect(text).to.contain('SUMMARY:Day 5: Go one higher (Calendar days)');
    expect(text).to.contain('SUMMARY:Day 5: Go one higher (Working days\\, England)');
    expect(text).to.contain('DESCRIPTION:When we do not agree\\nWho: Reviewing officer\\, Head of service\\nNobody has answered.');
    expect(text.match(/^DESCRIPTION:.*$/gm)?.filter((one) => one.trim().endsWith('\\nThe source does not say whether its days are calendar days or working days.')), 'each day says that it is one of two').to.have.length(5);
    expect(new Set(text.match(/^UID:.*$/gm)).size).to.equal(5);
    expect({...events[0]!.file, text: ''}).to.deep.equal({pack: 'sample', packVersion: '1.2.0', pathway: 'escalation', start: '2026-11-23', name: 'escalation-2026-11-23.ics', text: ''});
  });

  it('says nothing of what days are counted where the source says it', async () => {
    saved();
    const element = await escalation({start: '2026-11-23'}, withPathway({counts: 'calendar'}));
    const events = heard(element, 'practice-calendar');
    await comes(element, saves);
    control(element, saves).click();
    await waitUntil(() => events.length > 0, 'it should be made');
    expect(events[0]!.file.text.replace(/\r\n /g, '')).to.contain('Nobody has answered.').and.not.to.contain('does not say');
  });

  it('is the host’s where it takes it, and nothing is saved', async () => {
    const files = saved();
    const element = await escalation({start: '2026-11-23'});
    let taken: PracticeCalendarEvent | undefined;
    element.addEventListener('practice-calendar', (event) => {
      taken = event;
      event.preventDefault();
    });
    await comes(element, saves);
    control(element, saves).click();
    await comes(element, 'The dates were passed on.');
    expect(taken?.file.text).to.contain('BEGIN:VCALENDAR');
    expect(files).to.have.length(0);
  });

  it('leads to the entry’s own page where there is one, and the focus stays on the button', async () => {
    saved();
    const element = await escalation({start: '2026-11-23', links: '/guidance/{kind}/{id}'});
    const events = heard(element, 'practice-calendar');
    await comes(element, saves);
    control(element, saves).focus();
    control(element, saves).click();
    await waitUntil(() => events.length > 0, 'it should be made');
    expect(events[0]!.file.text.replace(/\r\n /g, '')).to.contain(`URL:${location.origin}/guidance/pathway/escalation`);
    expect(seen(element.shadowRoot!.activeElement!)).to.equal(saves);
  });
});
