import {expect, fixtureSync, waitUntil} from '../testing.js';
import type {PracticeOpenEvent} from '../../../components/base/open-event.js';
import type {PracticeStandards} from '../../../components/standards/standards.js';
import {guidance} from '../../../stories/fixtures/guidance.js';
import {type} from '../../engines/input.js';
import {choose, control, field, focused, headings, listed, press, seen, show, within, withStandards} from './page.js';

const titles = ['The beginning of our work', 'Finding out what a family needs', 'Recording with care'];
const status = (element: Element): string => within(element, '.count [role=status]')[0]!.innerText;

/** Types into the words as a person does, key by key. */
async function find(element: PracticeStandards, words: string): Promise<void> {
  field(element, 'Words').focus();
  await type(words);
  await element.updateComplete;
}

describe('all the standards', () => {
  it('are a numbered list, with the title and the first sentences of what each asks', async () => {
    const element = await show();
    expect(headings(element)).to.deep.equal(['2 Practice standards', ...titles.map((title) => `3 ${title}`)]);
    expect(within<HTMLLIElement>(element, '.list > li').map((one) => one.value)).to.deep.equal([1, 2, 3]);
    expect(status(element)).to.equal('3 standards');
    const text = 'We learn what daily life is like for this child before we decide what would help. The core group is told what we learned.';
    expect(seen(element).split(text)).to.have.length(4);
  });

  it('stand in the order of their numbers, whatever the pack’s', async () => {
    const element = await show({}, {...guidance, standards: [...guidance.standards].reverse()});
    expect(listed(element)).to.deep.equal(titles);
  });

  it('say of a suggestion that it is one, and of the rest nothing of the kind', async () => {
    const element = await show({}, withStandards((one) => (one.number === 2 ? {wording: 'drafted'} : {})));
    expect(within(element, '.list > li').map((one) => one.innerText.includes('Suggestion.'))).to.deep.equal([false, true, false]);
  });

  it('say of a review that is due or has passed when and whose it is, and are quiet about one in date', async () => {
    const due = ['2027-06-30', '2026-06-01', '2026-06-20'];
    const element = await show({today: '2026-06-10'}, withStandards(({number}) => ({due: due[number - 1]})));
    const [inDate, passed, soon] = within(element, '.list > li').map((one) => one.innerText);
    expect(inDate).not.to.contain('Review');
    expect(passed).to.contain('Review date passed on 1 June 2026: ask Sampleton practice lead before you rely on it.');
    expect(soon).to.contain('Review due in 10 days, 20 June 2026.');
  });

  it('of a pack that has none are said to be none, with nothing to filter', async () => {
    const element = await show({}, {...guidance, standards: []});
    expect(seen(element)).to.equal('Practice standards This pack has no practice standards.');
  });

  it('have no heading of their own where the page has one', async () => {
    expect(headings(await show({'heading-level': 'none'}))[0]).to.equal('2 The beginning of our work');
  });
});

describe('the filter', () => {
  it('by words leaves those that say every one of them, anywhere in them, and says how many', async () => {
    const element = await show();
    await find(element, 'FACT  child');
    expect(listed(element)).to.deep.equal(titles.slice(1));
    expect(status(element)).to.equal('2 of 3 standards');
  });

  it('by stage leaves out what applies at another stage, and keeps what applies always', async () => {
    const element = await show();
    await choose(element, 'Stage of the work', 'Assessment');
    expect(listed(element)).to.deep.equal(titles.slice(1));
    await choose(element, 'Stage of the work', 'All');
    expect(listed(element)).to.deep.equal(titles);
  });

  it('by role does the same, and both and the words count together', async () => {
    const element = await show();
    await choose(element, 'Role', 'Manager');
    expect(listed(element)).to.deep.equal(['Recording with care']);
    await choose(element, 'Stage of the work', 'First contact');
    await find(element, 'beginning');
    expect(listed(element)).to.deep.equal([]);
  });

  it('offers a stage and a role only where choosing one leaves something out', async () => {
    const element = await show({}, withStandards(() => ({stages: ['assessment'], roles: undefined})));
    expect(within(element, 'select')).to.have.length(0);
    expect(within(element, 'label')).to.have.length(1);
  });

  it('that nothing fits says so, and shows all again with the focus on the words', async () => {
    const element = await show();
    await find(element, 'zebra');
    expect(status(element)).to.equal('No standard fits. Try fewer words, or another stage or role.');
    await press(element, 'Show all');
    expect(listed(element)).to.deep.equal(titles);
    const words = field<HTMLInputElement>(element, 'Words');
    expect(words.value).to.equal('');
    expect(element.shadowRoot!.activeElement === words).to.equal(true);
  });

  it('is no change of a form around it', async () => {
    const form = fixtureSync<HTMLFormElement>('<form></form>');
    const heard: string[] = [];
    for (const name of ['input', 'change']) form.addEventListener(name, () => heard.push(name));
    const element = await show();
    form.append(element);
    await find(element, 'care');
    await choose(element, 'Role', 'Manager');
    expect(heard).to.deep.equal([]);
  });
});

describe('opening a standard', () => {
  it('shows it whole in the list’s place, leads to its title, and back to where one was in the list', async () => {
    const element = await show();
    await find(element, 'fact');
    await press(element, 'Recording with care');
    expect(headings(element)[0]).to.equal('2 Standard 3 Recording with care');
    expect(focused(element)).to.equal('Standard 3 Recording with care');
    expect(within(element, '.list')).to.have.length(0);
    await press(element, /All standards/);
    expect(focused(element)).to.equal('Recording with care');
    expect(listed(element), 'what was filtered is filtered still').to.deep.equal(titles.slice(1));
    expect(field<HTMLInputElement>(element, 'Words').value).to.equal('fact');
  });

  it('is an event with its kind and id; a host that takes it over leaves the list as it is', async () => {
    const element = await show();
    const heard: string[] = [];
    document.body.addEventListener('practice-open', ({kind, id}) => heard.push(`${kind} ${id}`), {once: true});
    const taken = (event: PracticeOpenEvent): void => event.preventDefault();
    element.addEventListener('practice-open', taken);
    await press(element, titles[0]!);
    expect(heard).to.deep.equal(['standard beginning']);
    expect(listed(element)).to.deep.equal(titles);
    element.removeEventListener('practice-open', taken);
    await press(element, titles[0]!);
    expect(listed(element)).to.deep.equal([]);
  });

  it('is a real link where standards have pages of their own', async () => {
    const element = await show({links: '/procedures/{kind}/{id}'});
    expect(control(element, titles[1]!).getAttribute('href')).to.equal('/procedures/standard/assessing');
  });

  it('where the page has the heading still names what was opened', async () => {
    const element = await show({'heading-level': 'none'});
    await press(element, titles[0]!);
    expect(headings(element)[0]).to.contain('Standard 1 The beginning of our work');
    expect(focused(element)).to.contain('Standard 1');
  });

  it('gives way to what the host asks for afterwards, and to a pack that has it no more', async () => {
    const element = await show();
    await press(element, titles[0]!);
    element.standard = 'recording';
    await element.updateComplete;
    expect(headings(element)[0]).to.contain('Standard 3');
    element.standard = undefined;
    await element.updateComplete;
    await press(element, titles[0]!);
    element.pack = {...guidance, standards: guidance.standards.slice(1)};
    await element.updateComplete;
    expect(listed(element)).to.deep.equal(titles.slice(1));
  });
});

describe('inside a practice-pack, in another language', () => {
  it('takes its pack, its language and its day from there', async () => {
    const around = fixtureSync<HTMLElement & {pack: unknown}>('<practice-pack language="ur" today="2030-01-01"><practice-standards></practice-standards></practice-pack>');
    around.pack = guidance;
    const element = around.querySelector('practice-standards')!;
    await waitUntil(() => within(element, '.list').length > 0, 'the standards should be drawn');
    expect(within(element, '.reading')[0]!.dir).to.equal('rtl');
    await waitUntil(() => !seen(element).includes('Source'), 'the words of the language should come');
    expect(within(element, '.passed')).to.have.length(3);
  });
});
