import {expect, waitUntil} from '../testing.js';
import type {Block} from '../../../src/model/prose.js';
import {guidance} from '../../../stories/fixtures/guidance.js';
import {nextError} from '../checklist/page.js';
import {built, comes, findField, headings, seen, show, within, withTimescale} from './page.js';

const entry = (element: Element, id: string): string => seen(within(element, `#timescale-${id}`)[0]);

describe('all time-scales', () => {
  it('stand under the stage of the work at which they begin to apply, and last those that hold at every stage', async () => {
    expect(headings(await show('practice-timescales'))).to.deep.equal(['2 Time-scales', '3 Assessment', '4 Assessment finished', '3 Core group', '4 First core group meeting', '3 At every stage', '4 Reply to a complaint', '4 Talk after a child was missing']);
  });

  it('say within how long of what, how often again, the nation, the duty and the source', async () => {
    const element = await show('practice-timescales');
    for (const words of ['Within 10 working days of the conference.', 'After that, at least every 6 weeks.', 'England', 'Statutory guidance', 'Source: Sample guidance on time-scales']) expect(entry(element, 'core-group')).to.contain(words);
    for (const words of ['20 working days at most, where it is extended.', 'Wales', 'Required by law']) expect(entry(element, 'reply')).to.contain(words);
  });

  it('say of a figure that was not checked that it was not, and nothing of the kind of one that was', async () => {
    const element = await show('practice-timescales');
    expect(entry(element, 'reply')).to.contain('Not checked against the current edition: the figure is given from general knowledge.');
    expect(entry(element, 'assessment')).to.contain('Not checked against the current edition: the figure is as another source, or an older one, reports it.');
    expect(entry(element, 'core-group')).not.to.contain('Not checked');
    const [warning] = within(element, '#timescale-reply .passed');
    expect(getComputedStyle(warning!).fontWeight).to.equal('700');
  });

  it('that are counted back, or say until when, say so', async () => {
    expect(entry(await show('practice-timescales', {}, withTimescale('core-group', {counts: 'before'})), 'core-group')).to.contain('At least 10 working days before the conference.');
    expect(entry(await show('practice-timescales', {}, withTimescale('core-group', {counts: 'until'})), 'core-group')).to.contain('Until 10 working days after the conference.');
  });

  it('of one stage come first, and below them those that hold at every stage', async () => {
    const element = await show('practice-timescales', {stage: 'core-group'});
    expect(headings(element)).to.deep.equal(['2 Time-scales', '3 First core group meeting', '3 At every stage', '4 Reply to a complaint', '4 Talk after a child was missing']);
  });

  it('of one topic leave out those of another', async () => {
    expect(headings(await show('practice-timescales', {topic: 'assessment'}))[1]).to.equal('3 Assessment finished');
    expect(seen(await show('practice-timescales', {topic: 'visits'}))).not.to.contain('Assessment finished');
  });

  it('are said to be none where there are none', async () => {
    expect(seen(await show('practice-timescales', {}, {...guidance, timescales: []}))).to.equal('Time-scales This pack has no time-scales.');
  });

  it('have a calculator where it is asked for, and none without', async () => {
    expect(Boolean(findField(await show('practice-timescales'), 'What has to be done'))).to.equal(false);
    expect(Boolean(findField(await show('practice-timescales', {calculator: ''}), 'What has to be done'))).to.equal(true);
  });
});

describe('a time-scale that is not as a pack should have it', () => {
  it('says what is wrong with it in its place, once, and the others stay, to be read and worked out', async () => {
    let told = 0;
    const count = (): number => (told += 1);
    document.addEventListener('practice-error', count);
    const element = await show('practice-timescales', {calculator: ''}, withTimescale('core-group', {limit: undefined as never}));
    await comes(element, 'in “core-group”, timescales');
    document.removeEventListener('practice-error', count);
    expect(told).to.equal(1);
    expect(headings(element)).to.include.members(['4 Assessment finished', '4 First core group meeting', '4 Reply to a complaint']);
    expect(entry(element, 'reply')).to.contain('20 working days at most');
    const [alert] = within(element, '[role=alert]');
    expect(alert?.innerText).to.match(/First core group meeting[^]*timescales\[\d\]\.limit should be an object/);
    const names = [...(findField(element, 'What has to be done') as HTMLSelectElement).options].map((option) => option.text);
    expect(names).to.include('Reply to a complaint').and.not.include('First core group meeting');
  });

  it('can be worked out once what the page gave is mended', async () => {
    const body: Block[] = [{type: 'paragraph', children: [{type: 'entry-link', kind: 'standard', id: 'recording', children: [{type: 'text', text: 'How we record'}]}]}];
    const element = await show('practice-timescales', {calculator: ''}, withTimescale('core-group', {body}));
    const names = (): number => (findField(element, 'What has to be done') as HTMLSelectElement).options.length;
    const all = names();
    element.setAttribute('links', 'javascript:alert(1)');
    await element.updateComplete;
    expect(names()).to.be.lessThan(all);
    element.setAttribute('links', '/guidance/{kind}/{id}');
    await element.updateComplete;
    await waitUntil(() => names() === all, 'every one should be there again');
  });
});

describe('a council’s own local expectations', () => {
  it('stand at their stage, and are no examples', async () => {
    expect(headings(await show('practice-timescales', {}, withTimescale('core-group', {duty: 'local'})))).to.include.members(['3 Core group', '4 First core group meeting']).and.not.include('3 Examples from elsewhere');
  });
});

describe('one time-scale', () => {
  it('is shown alone with its calculator, unless that is not wanted', async () => {
    const element = await show('practice-timescales', {timescale: 'core-group'});
    expect(headings(element)).to.deep.equal(['2 First core group meeting', '3 Work out the date']);
    expect(Boolean(findField(element, 'Day it is counted from: the conference'))).to.equal(true);
    expect(headings(await show('practice-timescales', {timescale: 'core-group', calculator: 'none'}))).to.deep.equal(['2 First core group meeting']);
  });

  it('that the pack has not is told with those it has, on the page and to the host', async () => {
    const {PracticeTimescales} = await import('../../../components/timescales/timescales.js');
    const element = new PracticeTimescales();
    Object.assign(element, {pack: guidance, timescale: 'no-such'});
    const told = nextError(element);
    document.body.append(element);
    const {error} = await told;
    expect(error.code).to.equal('entry-missing');
    expect(error.message).to.contain('core-group');
    await element.updateComplete;
    expect(seen(element)).to.contain('no-such');
    element.remove();
  });
});

describe('the time-scales of the packs as they are built', () => {
  it('have those of other councils last, as examples, in the list and to choose from: no stage of the work names them as its own', async () => {
    const pack = await built('lewisham');
    for (const attributes of [{}, {stage: 'core-group'}] as Record<string, string>[]) {
      const element = await show('practice-timescales', {calculator: '', ...attributes}, pack);
      const groups = [...(findField(element, 'What has to be done') as HTMLSelectElement).querySelectorAll('optgroup')];
      expect(groups.at(-1)?.label).to.equal('Examples from elsewhere');
      const names = (of: HTMLOptGroupElement[]): string[] => of.flatMap(({children}) => [...children].map(({textContent}) => textContent));
      const examples = names(groups.splice(-1));
      for (const title of ['Child protection visits, one council', 'Time to read a report before a review conference, North Yorkshire', 'Case summary written anew, Knowsley']) expect(examples).to.include(title);
      expect(names(groups)).to.include('First core group meeting');
      const local = pack.timescales.filter(({duty, pack: from}) => duty === 'local' && from !== 'lewisham').map(({title}) => title);
      expect(names(groups).filter((title) => local.includes(title))).to.deep.equal([]);
      const listed = headings(element);
      expect(listed.slice(listed.indexOf('3 Examples from elsewhere') + 1)).to.deep.equal(examples.map((title) => `4 ${title}`));
    }
  });

  it('all stand on the page, each with its limit in words', async () => {
    const pack = await built('barnet');
    const element = await show('practice-timescales', {}, pack);
    expect(within(element, '.entry')).to.have.length(pack.timescales.length);
    expect(entry(element, 'conference-reports-north-yorkshire')).to.contain('At least 5 working days before the review conference.');
    expect(entry(element, 'personal-adviser-support')).to.contain('Until 25 years after the young person');
    expect(entry(element, 'core-group-first-wales')).to.contain('Wales');
  });
});
