import {expect} from '../testing.js';
import {second, whole} from './packs.js';
import {button, part, posted, seen, settled, show, textOf, within} from './page.js';

/** What the browser tells a page around printing; it takes its picture as soon as the listeners return. */
const print = (when: 'before' | 'after'): boolean => dispatchEvent(new Event(`${when}print`));

const opened = (element: Element): string[] => within(element, 'button[aria-expanded]').map((one) => one.getAttribute('aria-expanded')!);

describe('printing', () => {
  afterEach(() => print('after'));

  it('shows all guidance, the wordings, answers, version and source, at once, and puts it back', async () => {
    const element = await show({}, {value: whole()});
    button(part(element, 'Chronology'), 'Guidance').click();
    await settled(element);
    expect(opened(element)).to.deep.equal(['false', 'true', 'false', 'false']);
    print('before');
    expect(opened(element)).to.deep.equal(['true', 'true', 'true', 'true']);
    for (const label of ['Case summary', 'Chronology', 'Genogram', 'Ecomap']) expect(textOf(element)).to.contain(`${label} matters to the child.`);
    for (const words of ['A summary anyone can follow.', 'Last updated 20 May 2026', 'Source: Sample guidance', 'Sample practice guidance, version 1.0.0']) expect(textOf(element)).to.contain(words);
    print('after');
    await settled(element);
    expect(opened(element)).to.deep.equal(['false', 'true', 'false', 'false']);
    expect(posted(element)).to.equal(JSON.stringify(whole()));
  });

  it('shows the summary line as a whole checklist, which nobody can answer, and puts it back', async () => {
    const element = await show({variant: 'summary'}, {value: whole()});
    print('before');
    expect(textOf(element)).to.contain('Case summary matters to the child.');
    expect(within<HTMLInputElement>(element, 'input').every((one) => one.matches(':disabled'))).to.equal(true);
    print('after');
    await settled(element);
    expect(within(element, 'input')).to.have.length(0);
  });

  it('shows what has drifted and what is no longer asked', async () => {
    const element = await show({}, {value: whole(), pack: second});
    await seen(element, 'No longer asked');
    print('before');
    expect(textOf(element)).to.contain('Asked then').and.to.contain('No longer asked').and.to.contain('Plan matters to the child.');
  });

  it('tells every element on the page, and none that has left', async () => {
    const one = await show();
    const other = await show();
    other.remove();
    print('before');
    expect(opened(one)).to.deep.equal(['true', 'true', 'true', 'true']);
    expect(opened(other)).to.deep.equal(['false', 'false', 'false', 'false']);
  });

  it('does not throw where nothing is on screen yet', async () => {
    const element = await show({}, {pack: undefined}, '<p>Fallback</p>');
    expect(() => print('before')).not.to.throw();
    expect(element.querySelector('p')!.getClientRects().length).to.be.above(0);
  });
});
