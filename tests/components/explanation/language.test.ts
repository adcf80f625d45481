import {expect} from '../testing.js';
import type {Explanation, Translation} from '../../../src/model/explanation.js';
import {guidance} from '../../../stories/fixtures/guidance.js';
import {choices, choose, held, languageOf, seen, settled, show, told, withExplanation, within} from './page.js';

const entry: Explanation = guidance.explanations[0]!;
const draft: Translation = entry.translations.find(({language}) => language === 'cy')!;
const checkedWelsh = withExplanation({translations: [{...draft, checked: {by: 'A sample checker', on: '2026-10-01'}}]});
const warning = 'This translation is a draft. Nobody has checked it.';

describe('a translation that nobody has checked', () => {
  it('is neither offered nor shown, whatever the page’s language', async () => {
    const element = await show({}, {pack: withExplanation({translations: [draft]})});
    expect(choices(element, 'language')).to.deep.equal([]);
    const inWelshPage = await show({}, {pack: withExplanation({translations: [draft]})});
    const around = document.createElement('practice-pack');
    around.setAttribute('language', 'cy');
    inWelshPage.replaceWith(around);
    around.append(inWelshPage);
    await settled(inWelshPage);
    expect(held(inWelshPage)).not.to.contain('Testun Cymraeg');
  });

  it('is shown where the host asks for it by name, says in both languages what it is, and the original is one press away', async () => {
    const element = await show({language: 'cy'}, {pack: withExplanation({translations: [draft]})});
    expect(seen(element)).to.contain('Testun Cymraeg, paragraff 1.').and.to.contain(warning);
    const said = within(element, '.mark strong').find((one) => one.innerText === warning)!;
    expect(said.closest('[lang]')!.getAttribute('lang')).to.equal('en');
    expect(choices(element, 'language')).to.deep.equal(['English', '[Cymraeg]']);
    await choose(element, 'English');
    expect(seen(element)).to.contain('You can ask us to explain again.').and.not.to.contain('Testun').and.not.to.contain(warning);
    expect(choices(element, 'language'), 'and the way back is there').to.deep.equal(['[English]', 'Cymraeg']);
  });
});

describe('a translation that somebody has checked', () => {
  it('is offered by its own name, and says who checked it and when', async () => {
    const element = await show({}, {pack: checkedWelsh});
    expect(choices(element, 'language')).to.deep.equal(['[English]', 'Cymraeg']);
    const heard = told(element);
    await choose(element, 'Cymraeg');
    expect(seen(element)).to.contain('Testun Cymraeg').and.not.to.contain(warning);
    expect(held(element)).to.match(/A sample checker/);
    expect(within(element, '.text [role=heading]')[0]!.innerText).to.equal('Asesiad');
    expect(heard).to.include('shown parent cy');
  });

  it('shows each paragraph that has changed since as the original has it, and marks where that begins', async () => {
    const element = await show({language: 'cy'}, {pack: checkedWelsh});
    // of its five parts, the first and the last have no translation
    expect(languageOf(element, 'is how we find out')).to.equal('en-GB');
    expect(languageOf(element, 'Testun Cymraeg, paragraff 1.')).to.equal('cy');
    expect(languageOf(element, 'If anything is not clear')).to.equal('en-GB');
    expect(within(element, '.text .mark')).to.have.length(2);
  });

  it('runs from right to left where its language does, and what is not translated runs its own way', async () => {
    const element = await show({language: 'ur'});
    const direction = (words: string): string => getComputedStyle(within(element, 'p').find((one) => one.innerText.includes(words))!).direction;
    expect([direction('یہ ایک مثال ہے'), direction('is how we find out')]).to.deep.equal(['rtl', 'ltr']);
    expect(languageOf(element, 'یہ ایک مثال ہے')).to.equal('ur');
  });

  it('keeps help lines, whose words are the pack’s, in the pack’s language', async () => {
    const element = await show({language: 'cy'}, {pack: checkedWelsh});
    expect(languageOf(element, 'anyone in a family')).to.equal('en-GB');
  });
});

describe('a language that there is no translation in', () => {
  it('shows the original, and says that it is not translated', async () => {
    for (const [attributes, pack] of [[{language: 'pl'}, guidance], [{language: 'pl'}, withExplanation({translations: []})], [{language: 'cy', audience: 'young-person'}, checkedWelsh]] as const) {
      const element = await show(attributes, {pack});
      expect(languageOf(element, 'is how we find out')).to.equal('en-GB');
      expect(within(element, '.text .mark').map((one) => one.innerText.trim())).to.have.length(1);
    }
  });

  it('is no other language because it is English of another country', async () => {
    const element = await show({language: 'en'}, {pack: withExplanation({translations: []})});
    expect(within(element, '.text .mark')).to.have.length(0);
  });
});
