import {expect, waitUntil} from '../testing.js';
import type {PracticeExplanation} from '../../../components/explanation/explanation.js';
import {maintainers} from '../../../src/packs/review.js';
import {guidance} from '../../../stories/fixtures/guidance.js';
import {choose, findButton, held, press, pressTo, seen, settled, show, told, withExplanation, within} from './page.js';

/** Puts something in the place of a property of the browser's until the test is over. */
const undo: (() => void)[] = [];
function instead(target: object, name: string, value: unknown): void {
  const before = Object.getOwnPropertyDescriptor(target, name);
  Object.defineProperty(target, name, {value, configurable: true, writable: true});
  undo.push(() => (before ? Object.defineProperty(target, name, before) : Reflect.deleteProperty(target, name)));
}
afterEach(() => {
  for (const one of undo.splice(0).reverse()) one();
});

// so that a press needs no waiting for files
before(() => Promise.all([import('../../../components/explanation/acts.js'), import('../../../components/explanation/letter.js'), import('../../../components/explanation/print-alone.js'), import('../../../components/explanation/read-aloud.js')]));

describe('copying as text', () => {
  const copied: string[] = [];
  beforeEach(() => {
    copied.length = 0;
    instead(navigator, 'clipboard', {writeText: async (text: string) => void copied.push(text)});
  });

  it('gives the whole text with its names, help lines, version and the day after which it is to be checked, and says so', async () => {
    const element = await show({}, {names: {worker: 'Sam Example'}});
    const heard = told(element);
    await press(element, 'Copy as text');
    expect(copied).to.have.length(1);
    expect(copied[0]!.split('\n\n')).to.deep.equal([
      'An assessment',
      'For a parent or carer',
      'What this is',
      'An assessment is how we find out what would help your family.',
      'What happens next',
      'Sam Example will visit you. We will tell you the day.',
      '- We listen to you.\n- We write down what you say.',
      'What you can ask for',
      'You can ask us to explain again.',
      'You can ask for an interpreter.',
      'Who can help you',
      'These people do not work for us.',
      'The Sample Listening Line\nFor: anyone in a family\nPhone: 0300 000 0000\nHours: Monday to Friday, 9am to 5pm\nWebsite: https://example.org/listening\nChecked 1 July 2026.',
      'The Sample Advice Line\nFor: parents\nPhone: 0300 000 0001\nWe could not check this with them. Last looked at 1 January 2020.',
      'Did this make sense?',
      'If anything is not clear, please tell us.',
      'Sample practice guidance, version 1.2.0.',
      'Check after 30 June 2027 that this is still right.',
    ]);
    const status = within(element, '.acts [role=status]')[0]!;
    expect(status.innerText).to.equal('Copied.');
    expect(heard).to.include('copied parent en-GB');
    await choose(element, 'For a young person');
    expect(within(element, '.acts [role=status]')[0]!.innerText, 'another text has not been copied').to.equal('');
  });

  it('says of a draft, and of no other text, that it is a suggestion that no council has taken as its own', async () => {
    const mark = 'Suggestion. Drafted for this library. No council has taken it as its own.';
    const drafted = withExplanation({wording: 'drafted', owner: maintainers});
    await press(await show({}, {pack: drafted}), 'Copy as text');
    expect(copied[0]!.split('\n\n').slice(-3)).to.deep.equal([mark, 'Sample practice guidance, version 1.2.0.', 'Check after 30 June 2027 that this is still right.']);
    const welsh = await show({language: 'cy'}, {pack: drafted});
    await waitUntil(() => seen(welsh).includes('Awgrym'), 'the elements’ own words come in a file of their own');
    await pressTo(welsh, 'copy');
    expect(copied[1], 'in the language of the page').to.contain('Awgrym. Drafftiwyd ar gyfer y llyfrgell hon.');
    await press(await show(), 'Copy as text');
    expect(copied[2]).not.to.contain('Suggestion.');
  });

  it('tells of a draft translation that it is one', async () => {
    await pressTo(await show({language: 'cy'}), 'copy');
    expect(copied[0]).to.contain('This translation is a draft. Nobody has checked it.');
  });

  it('writes every kind of prose as text', async () => {
    const text = (words: string) => ({type: 'text' as const, text: words});
    const body = [
      {type: 'list' as const, ordered: true, start: 3, items: [[{type: 'paragraph' as const, children: [text('third')]}, {type: 'list' as const, ordered: false, items: [[{type: 'paragraph' as const, children: [text('inner')]}]]}], [{type: 'paragraph' as const, children: [text('fourth')]}]]},
      {type: 'quote' as const, children: [{type: 'paragraph' as const, children: [text('said'), {type: 'break' as const}, text('so')]}]},
      {type: 'table' as const, head: [[text('a')], [text('b')]], rows: [[[text('1')], [text('2')]]]},
      {type: 'rule' as const},
      {type: 'code-block' as const, text: 'as it is'},
      {type: 'paragraph' as const, children: [{type: 'link' as const, address: 'https://example.org', children: [{type: 'strong' as const, children: [text('here')]}]}]},
    ];
    const pack = withExplanation({texts: [{audience: 'parent', title: 'For you', blocks: [{id: 'ask', title: 'Ask', body, hashes: []}]}], translations: []});
    await press(await show({}, {pack}), 'Copy as text');
    expect(copied[0]!.split('\n\n').slice(2, -2)).to.deep.equal(['Ask', '3. third\n  - inner\n4. fourth', 'said\nso', 'a | b\n1 | 2', 'as it is', 'here (https://example.org)']);
  });

  it('shows the text to be copied where the page may not reach the clipboard, and tells the host once somebody copies', async () => {
    instead(navigator, 'clipboard', undefined);
    const element = await show();
    const heard = told(element);
    await press(element, 'Copy as text');
    const field = within<HTMLTextAreaElement>(element, 'textarea')[0]!;
    expect(field.value).to.contain('You can ask for an interpreter.');
    expect(field.labels![0]!.innerText).to.contain('Copy this text');
    expect([field.readOnly, element.shadowRoot!.activeElement === field, field.selectionEnd]).to.deep.equal([true, true, field.value.length]);
    expect(heard.filter((act) => act.startsWith('copied'))).to.deep.equal([]);
    field.dispatchEvent(new ClipboardEvent('copy'));
    expect(heard).to.include('copied parent en-GB');
    await press(element, 'Copy as text');
    expect(within(element, 'textarea'), 'pressed again, it is there once').to.have.length(1);
    await choose(element, 'For a young person');
    expect(within(element, 'textarea'), 'it goes with the text it was made from').to.have.length(0);
  });
});

describe('printing', () => {
  /** What is on paper: the element's page as the printer's style sheet leaves it cannot be asked here; what is marked to go, can. */
  const asides = (): Element[] => [...document.querySelectorAll('[data-practice-print=aside]')];

  it('prints the explanation alone, and leaves the page as it was', async () => {
    const element = await show();
    const heard = told(element);
    const sheets = document.adoptedStyleSheets.length;
    let printed = 0;
    instead(window, 'print', () => {
      printed++;
      dispatchEvent(new Event('beforeprint'));
      expect(asides().map(({id}) => id)).to.include('before');
      expect(element.matches('[data-practice-print=aside], [data-practice-print=aside] *')).to.equal(false);
      expect(document.adoptedStyleSheets.length).to.equal(sheets + 1);
      dispatchEvent(new Event('afterprint'));
    });
    await press(element, 'Print');
    expect(printed).to.equal(1);
    expect(document.querySelectorAll('[data-practice-print]')).to.have.length(0);
    expect(document.adoptedStyleSheets.length).to.equal(sheets);
    expect(heard.filter((act) => act.startsWith('printed'))).to.deep.equal(['printed parent en-GB']);
  });

  it('tells of the one that is printed, and of none beside it; of all that can be seen where the whole page is', async () => {
    const one = await show();
    const other = await show({audience: 'young-person'});
    const third = await show({audience: 'young-child'});
    third.hidden = true;
    const heard = [one, other, third].map(told);
    const prints = (): number[] => heard.map((acts) => acts.filter((act) => act.startsWith('printed')).length);
    instead(window, 'print', () => ['beforeprint', 'afterprint'].forEach((type) => dispatchEvent(new Event(type))));
    await press(other, 'Print');
    expect(prints()).to.deep.equal([0, 1, 0]);
    window.print();
    expect(prints()).to.deep.equal([1, 2, 0]);
    await press(one, 'Hide this');
    window.print();
    expect(prints(), 'what is hidden is not printed').to.deep.equal([1, 3, 0]);
  });

  it('leaves the page as it was where the page may not print, once somebody goes on with it', async () => {
    instead(window, 'print', () => undefined);
    await press(await show(), 'Print');
    expect(asides().length).to.be.above(0);
    document.body.dispatchEvent(new KeyboardEvent('keydown', {key: 'p', bubbles: true}));
    expect(document.querySelectorAll('[data-practice-print]')).to.have.length(0);
  });

  it('reaches out of a host’s own component', async () => {
    const element = await show();
    const host = document.createElement('div');
    const inside = host.attachShadow({mode: 'open'});
    const menu = document.createElement('nav');
    const slot = document.createElement('slot');
    inside.append(menu, slot);
    element.replaceWith(host);
    host.append(element);
    await settled(element);
    let hidden = '';
    instead(window, 'print', () => {
      hidden = [menu, slot, host, element].map((one) => one.getAttribute('data-practice-print') ?? 'as it is').join(', ');
      dispatchEvent(new Event('afterprint'));
    });
    await press(element, 'Print');
    expect(hidden).to.equal('aside, around, around, as it is');
    expect([menu.hasAttribute('data-practice-print'), inside.adoptedStyleSheets.length]).to.deep.equal([false, 0]);
  });

  it('says on paper which version it is, until when it holds, and when it was printed', async () => {
    const element = await show();
    expect(seen(element)).not.to.contain('Printed');
    for (const words of ['Sample practice guidance, version 1.2.0.', 'Check after 30 June 2027 that this is still right.', 'Printed 22 November 2026.']) expect(held(element)).to.contain(words);
  });
});

describe('reading aloud', () => {
  const voices = [
    {lang: 'en-GB', localService: false, name: 'far away'},
    {lang: 'cy-GB', localService: true, name: 'Cymraeg'},
    {lang: 'en_GB', localService: true, name: 'here'},
  ];
  class Utterance extends EventTarget {
    lang = '';
    voice: {name: string} | undefined;
    onend: (() => void) | undefined;
    onerror: (() => void) | undefined;
    constructor(readonly text: string) {
      super();
    }
  }
  let queue: Utterance[];
  let cancelled: number;
  let speech: EventTarget & {getVoices(): unknown[]; speak(one: Utterance): void; cancel(): void};

  const speaking = (given: unknown[]): void => {
    queue = [];
    cancelled = 0;
    speech = Object.assign(new EventTarget(), {
      getVoices: () => given,
      speak: (one: Utterance) => void queue.push(one),
      cancel: () => {
        cancelled++;
        queue.at(-1)?.onend?.(); // as browsers do
      },
    });
    instead(window, 'speechSynthesis', speech);
    instead(window, 'SpeechSynthesisUtterance', Utterance);
  };
  const marked = (element: PracticeExplanation): string[] => within(element, '[data-reading]').map((one) => one.innerText.trim());
  const ended = async (element: PracticeExplanation): Promise<void> => {
    queue.at(-1)!.onend?.();
    await settled(element);
  };

  it('is offered only where the machine has a voice of its own for the language', async () => {
    const offeredWith = async (given: unknown[]): Promise<boolean> => {
      speaking(given);
      return Boolean(findButton(await show(), 'Read aloud'));
    };
    expect(await offeredWith(voices)).to.equal(true);
    expect(await offeredWith(voices.slice(0, 2)), 'a voice that speaks through a server would be told all').to.equal(false);
    expect(await offeredWith([])).to.equal(false);
    instead(window, 'speechSynthesis', undefined);
    expect(findButton(await show(), 'Read aloud')).to.equal(undefined);
  });

  it('is offered once voices have come', async () => {
    const later: unknown[] = [];
    speaking(later);
    const element = await show();
    expect(findButton(element, 'Read aloud')).to.equal(undefined);
    later.push(...voices);
    speech.dispatchEvent(new Event('voiceschanged'));
    await settled(element);
    expect(Boolean(findButton(element, 'Read aloud'))).to.equal(true);
  });

  it('goes from paragraph to paragraph, marks the one that is heard, and reads nothing that is for paper or for the eye alone', async () => {
    speaking(voices);
    const element = await show({}, {names: {worker: 'Sam Example'}});
    const heard = told(element);
    await press(element, 'Read aloud');
    expect(heard.filter((act) => act.startsWith('read'))).to.deep.equal(['read-aloud parent en-GB']);
    for (let at = 0; at < 40 && queue.at(-1)!.onend && findButton(element, 'Pause'); at++) {
      expect(marked(element)).to.have.length(1);
      await ended(element);
    }
    const words = queue.map(({text}) => text);
    expect(words.slice(0, 8)).to.deep.equal(['An assessment', 'For a parent or carer', 'What this is', 'An assessment is how we find out what would help your family.', 'What happens next', 'Sam Example will visit you. We will tell you the day.', 'We listen to you.', 'We write down what you say.']);
    expect(words.at(-1)).to.equal('If anything is not clear, please tell us.');
    expect(words.join(' ')).not.to.contain('opens in a new tab').and.not.to.contain('Printed');
    expect(queue.every(({voice}) => voice?.name === 'here')).to.equal(true);
    expect(marked(element)).to.deep.equal([]);
    expect(Boolean(findButton(element, 'Read aloud'))).to.equal(true);
  });

  it('pauses and goes on with the same paragraph; stops, and leads the focus back', async () => {
    speaking(voices);
    const element = await show();
    await press(element, 'Read aloud');
    await ended(element);
    await press(element, 'Pause');
    expect(marked(element)).to.deep.equal([]);
    expect(queue).to.have.length(2);
    await press(element, 'Go on reading');
    expect(queue.map(({text}) => text).slice(1)).to.deep.equal(['For a parent or carer', 'For a parent or carer']);
    findButton(element, 'Stop reading')!.focus();
    await press(element, 'Stop reading');
    expect([findButton(element, 'Stop reading'), marked(element).length]).to.deep.equal([undefined, 0]);
    expect((element.shadowRoot!.activeElement as HTMLElement).innerText).to.equal('Read aloud');
    const so = queue.length;
    await settled(element);
    expect(queue.length, 'nothing is said after that').to.equal(so);
  });

  const ends: [string, (element: PracticeExplanation) => unknown][] = [
    ['is hidden', (element) => press(element, 'Hide this')],
    ['leaves the page', (element) => element.remove()],
    ['is for somebody else', (element) => choose(element, 'For a young person')],
    ['has other names in it', (element) => (element.names = {worker: 'Sam Example'})],
  ];
  for (const [when, end] of ends) {
    it(`falls silent where it ${when}`, async () => {
      speaking(voices);
      const element = await show();
      await press(element, 'Read aloud');
      const before = queue.length;
      await end(element);
      await settled(element);
      expect([cancelled, queue.length]).to.deep.equal([1, before]);
      expect(findButton(element, 'Pause')).to.equal(undefined);
    });
  }

  it('leaves out what no voice of its own language can read', async () => {
    speaking(voices.filter(({lang}) => lang !== 'en_GB'));
    const draft = guidance.explanations[0]!.translations.find(({language}) => language === 'cy')!;
    const element = await show({language: 'cy'}, {pack: withExplanation({translations: [draft]})});
    await pressTo(element, 'read');
    await waitUntil(() => queue.length > 0, 'it should begin');
    for (let at = 0; at < 40 && marked(element).length; at++) await ended(element);
    const words = queue.map(({text}) => text);
    expect(words).to.include('Asesiad').and.to.include('Testun Cymraeg, paragraff 1.');
    expect(words.join(' ')).not.to.contain('is how we find out').and.not.to.contain('anyone in a family');
    expect(queue.every(({lang, voice}) => lang === 'cy' && voice?.name === 'Cymraeg')).to.equal(true);
  });
});
