import {expect, waitUntil} from '../testing.js';
import {guidance} from '../../../stories/fixtures/guidance.js';
import {choices, choose, held, insert, press, seen, settled, show, told, withExplanation, withHelpLines, within} from './page.js';

describe('an explanation', () => {
  it('is the text for its audience, part by part, with headings that fit the page', async () => {
    const element = await show({'heading-level': '3'});
    const headings = within(element, '[role=heading]').map((one) => `${one.ariaLevel} ${one.innerText.trim()}`);
    expect(headings).to.deep.equal(['3 An assessment', '4 What this is', '4 What happens next', '4 What you can ask for', '4 Who can help you', '5 The Sample Listening Line', '5 The Sample Advice Line', '4 Did this make sense?']);
    expect(seen(element)).to.contain('For a parent or carer').and.to.contain('You can ask for an interpreter.').and.to.contain('Source: Sample guidance on time-scales');
  });

  it('is for the one that the host names, and another can be chosen; the focus stays', async () => {
    const element = await show({audience: 'young-person'});
    expect(choices(element, 'audience')).to.deep.equal(['For a parent or carer', '[For a young person]', 'To read with a young child']);
    expect(seen(element)).to.contain('What is happening?');
    const radio = await choose(element, 'To read with a young child');
    expect(seen(element)).not.to.contain('What is happening?');
    expect(element.shadowRoot!.activeElement === radio, 'the focus stays on the choice').to.equal(true);
    expect(within(element, '.text.young-child')).to.have.length(1);
  });

  it('goes to what the host names next, whatever the reader chose', async () => {
    const element = await show();
    await choose(element, 'For a young person');
    element.audience = 'young-child';
    await settled(element);
    expect(choices(element, 'audience')).to.deep.equal(['For a parent or carer', 'For a young person', '[To read with a young child]']);
  });

  it('does not tell a form around it that something was filled in', async () => {
    const element = await show();
    const heard: string[] = [];
    for (const type of ['input', 'change']) element.parentElement!.addEventListener(type, () => heard.push(type));
    await choose(element, 'For a young person');
    expect(heard).to.deep.equal([]);
  });

  it('asks nothing where the host has fixed whom it is for', async () => {
    const element = await show({audience: 'young-person', fixed: ''});
    expect(choices(element, 'audience')).to.deep.equal([]);
    expect(seen(element)).to.contain('What is happening?');
  });

  it('is never another audience’s where there is none for the one asked for', async () => {
    const pack = withExplanation({texts: guidance.explanations[0]!.texts.slice(0, 1)});
    for (const fixed of [false, true]) {
      const element = await show({audience: 'young-child'}, {pack, fixed});
      expect(seen(element)).to.contain('There is no text here for “young-child”.').and.not.to.contain('What this is');
      expect(choices(element, 'audience')).to.deep.equal(['For a parent or carer']);
      await choose(element, 'For a parent or carer');
      expect(seen(element)).to.contain('What this is');
    }
  });

  it('that is not in the pack is said to be missing, and the fallback stands', async () => {
    const element = await show({explanation: 'no-such-thing'});
    await waitUntil(() => seen(element).includes('no-such-thing'), 'it should be said what is missing');
    expect(element.querySelector('#fallback')!.getClientRects().length).to.be.above(0);
  });

  it('past its review says so before anything else, in words for a family', async () => {
    const element = await show({today: '2028-01-01'});
    const words = seen(element);
    expect(words.indexOf('This has not been checked since 1 July 2026. Ask if it is still right.')).to.be.within(1, words.indexOf('What this is'));
    expect(seen(await show())).not.to.contain('not been checked since');
  });
});

describe('names', () => {
  const hostile = '<img src=x onerror="window.spoilt = true"> \u202Eevil';

  it('stand where the host gives them, as text alone, and the text’s own words where it does not', async () => {
    const element = await show();
    expect(seen(element)).to.contain('Your social worker will visit you.');
    element.names = {worker: 'Sam Example'};
    await settled(element);
    expect(seen(element)).to.contain('Sam Example will visit you.').and.not.to.contain('Your social worker');
    element.names = {worker: hostile};
    await settled(element);
    expect(held(element)).to.contain('<img src=x onerror="window.spoilt = true"> evil will visit you.');
    expect(within(element, 'img')).to.have.length(0);
    for (const names of [{worker: ' '}, {worker: 7}, {}, undefined, null, '[object Object]']) {
      element.names = names as never;
      await settled(element);
      expect(seen(element)).to.contain('Your social worker will visit you.');
    }
  });

  it('are never in an attribute or an address', async () => {
    const element = await show({}, {names: {worker: 'Sam Example', phone: '020 7946 0000'}});
    const attributes = [element, ...within(element, '*')].flatMap((one) => [...one.attributes].map(({value}) => value));
    expect(attributes.filter((value) => /Sam|7946/.test(value))).to.deep.equal([]);
  });

  it('and the text change although a browser has translated the page', async () => {
    const element = await show({}, {names: {worker: 'Sam Example'}});
    // what browsers do: the text moves into an element of their own, and what was there is gone
    const walker = document.createTreeWalker(element.shadowRoot!.querySelector('.text')!, NodeFilter.SHOW_TEXT);
    const texts: Text[] = [];
    while (walker.nextNode()) if ((walker.currentNode as Text).data.trim()) texts.push(walker.currentNode as Text);
    for (const text of texts) {
      const font = document.createElement('font');
      font.textContent = `übersetzt: ${text.data}`;
      text.replaceWith(font);
    }
    element.names = {worker: 'Robin Sample'};
    await settled(element);
    expect(held(element)).to.contain('Robin Sample will visit you').and.not.to.contain('Sam Example');
    await choose(element, 'For a young person');
    expect(held(element)).to.contain('What is happening?').and.not.to.contain('What this is');
  });
});

describe('help lines', () => {
  it('stand where help is spoken of, with whom they are for, a number to press, hours, page and the day they were looked at', async () => {
    const element = await show();
    const [first, second] = within(element, '.line');
    expect(first!.innerText.replace(/\s+/g, ' ').trim()).to.equal('The Sample Listening Line For anyone in a family Phone 0300 000 0000 Hours Monday to Friday, 9am to 5pm Website example.org/listening (opens in a new tab) Checked 1 July 2026.');
    expect(within<HTMLAnchorElement>(first!, 'a').map(({href}) => href)).to.deep.equal(['tel:03000000000', 'https://example.org/listening']);
    expect(second!.innerText, 'one that nobody could check says so').to.contain('We could not check this with them. Last looked at 1 January 2020.');
    const headings = within(element, '[role=heading]').map((one) => one.innerText.trim());
    expect(headings.slice(headings.indexOf('Who can help you'))).to.deep.equal(['Who can help you', 'The Sample Listening Line', 'The Sample Advice Line', 'Did this make sense?']);
  });

  it('are those that the text names and that are for its audience', async () => {
    const titles = async (audience: string, pack = guidance): Promise<string[]> => within(await show({audience}, {pack}), '.line [role=heading]').map((one) => one.innerText.trim());
    expect(await titles('young-person')).to.deep.equal(['The Sample Listening Line']);
    expect(await titles('young-child')).to.deep.equal([]);
    expect(await titles('parent', withHelpLines(() => ({audiences: ['young-person']})))).to.deep.equal([]);
  });

  it('never lead to an address that runs', async () => {
    const element = await show({}, {pack: withHelpLines(() => ({web: 'javascript:alert(1)', phone: 'javascript:alert(1)'}))});
    for (const {href} of within<HTMLAnchorElement>(element, '.line a')) expect(href).to.match(/^tel:\d*$/);
  });
});

describe('quick hide', () => {
  it('clears everything at one press, names and all, says what it does not clear, and leads the focus to the way back', async () => {
    const element = await show({}, {names: {worker: 'Sam Example'}});
    const heard = told(element);
    await press(element, 'Hide this');
    expect(held(element)).to.equal('Hidden. This does not clear the browser’s history.Show again');
    expect(element.shadowRoot!.innerHTML).not.to.contain('Sam Example').and.not.to.contain('assessment');
    expect((element.shadowRoot!.activeElement as HTMLElement).innerText).to.equal('Show again');
    expect(heard.filter((act) => act.startsWith('hidden'))).to.deep.equal(['hidden parent en-GB']);
  });

  it('stays while the host goes on to something else, and then shows that', async () => {
    const element = await show();
    await press(element, 'Hide this');
    element.audience = 'young-person';
    element.names = {worker: 'Sam Example'};
    await settled(element);
    expect(held(element)).to.contain('Hidden.').and.not.to.contain('Sam');
    await press(element, 'Show again');
    expect(seen(element)).to.contain('What is happening?').and.to.contain('Sam Example');
    expect((element.shadowRoot!.activeElement as HTMLElement).innerText).to.equal('Hide this');
  });

  it('is always within reach, however far down somebody reads, and is large', async () => {
    const element = await show();
    element.scrollIntoView({block: 'end'});
    const button = within(element, '.quick button')[0]!.getBoundingClientRect();
    expect(button.top).to.be.within(-1, innerHeight - button.height);
    expect(button.height).to.be.at.least(40);
  });

  it('covers no half of a line: beneath it the text goes by whole', async () => {
    const element = await show();
    const [strip] = within(element, '.quick');
    const [text] = within(element, '.text');
    expect(strip!.getBoundingClientRect().width).to.be.at.least(text!.getBoundingClientRect().width - 1);
    const {backdropFilter, webkitBackdropFilter} = getComputedStyle(strip!) as CSSStyleDeclaration & {webkitBackdropFilter?: string};
    expect(backdropFilter ?? webkitBackdropFilter).to.match(/blur/);
  });
});

describe('what the host is told', () => {
  it('is each explanation, audience and language that comes into view, once', async () => {
    const element = insert();
    const heard = told(element);
    await waitUntil(() => heard.length === 1, 'it should be told');
    element.names = {worker: 'Sam Example'};
    element.today = '2026-12-01';
    await settled(element);
    await choose(element, 'For a young person');
    await waitUntil(() => heard.length > 1, 'the next should be told');
    await settled(element);
    expect(heard).to.deep.equal(['shown parent en-GB', 'shown young-person en-GB']);
  });

  it('says which pack and version it was, which explanation, and the identity of its words; and nothing about the family', async () => {
    const element = insert({}, {names: {worker: 'Sam Example'}});
    const event = await new Promise<Event>((resolve) => element.addEventListener('practice-shown', resolve, {once: true}));
    const {hash} = guidance.explanations[0]!;
    const {act, pack, packVersion, explanation, hash: told, audience, language} = event as never as Record<string, string>;
    expect({act, pack, packVersion, explanation, hash: told, audience, language}).to.deep.equal({act: 'shown', pack: 'sample', packVersion: '1.2.0', explanation: 'assessment', hash, audience: 'parent', language: 'en-GB'});
    expect(JSON.stringify(event)).not.to.contain('Sam');
    expect([event.bubbles, event.composed]).to.deep.equal([true, true]);
  });

  it('is not that something was shown which nobody could see', async () => {
    const element = insert();
    const heard = told(element);
    element.hidden = true;
    await element.updateComplete;
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(heard).to.deep.equal([]);
    element.hidden = false;
    await waitUntil(() => heard.length === 1, 'now it is seen');
  });
});
