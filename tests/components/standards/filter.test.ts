import {expect} from '../testing.js';
import {choices, firstSentences, matches} from '../../../components/standards/filter.js';
import {runsOf} from '../../../components/standards/runs.js';
import type {Provenance} from '../../../src/model/provenance.js';
import type {Standard} from '../../../src/model/standard.js';
import {guidance} from '../../../stories/fixtures/guidance.js';

const [first, second, third] = guidance.standards as [Standard, Standard, Standard];

describe('the first sentences of a text', () => {
  const cases: [text: string, first: string][] = [
    ['One. Two. Three.', 'One. Two.'],
    ['One only', 'One only'],
    ['“Is it warm?” asks one. It is 2.5 km away. Three.', '“Is it warm?” asks one.'],
    ['یہ ایک ہے۔ یہ دو ہے۔ یہ تین ہے۔', 'یہ ایک ہے۔ یہ دو ہے۔'],
    ['', ''],
  ];
  for (const [text, found] of cases) it(`of “${text}” are “${found}”`, () => expect(firstSentences(text, 2)).to.equal(found));
});

describe('looking for words', () => {
  const find = (words: string): boolean => matches(second, {words, stage: '', role: ''});
  it('minds neither capitals, accents nor the form of an apostrophe', () => {
    const standard = {...second, title: 'The child’s café'};
    for (const words of ["child's", 'CHILD’S', 'cafe', 'Café']) expect(matches(standard, {words, stage: '', role: ''}), words).to.equal(true);
  });

  it('wants every word, in whatever order', () => {
    expect(find('daily child')).to.equal(true);
    expect(find('daily zebra')).to.equal(false);
    expect(find('  ')).to.equal(true);
  });

  it('takes signs of a search for what they are', () => expect(find('.*')).to.equal(false));
});

describe('what there is to choose', () => {
  const order = ['first-contact', 'assessment', 'core-group'] as const;
  it('is what the standards name, in the order of the work', () => expect(choices([second, first], (one) => one.stages, order)).to.deep.equal(['first-contact', 'assessment']));
  it('is nothing where all name the same, or none names any', () => {
    expect(choices([second, second], (one) => one.stages, order)).to.deep.equal([]);
    expect(choices([third], (one) => one.stages, order)).to.deep.equal([]);
  });
});

describe('parts of a standard', () => {
  const of = (...places: (string | undefined)[]): Standard => ({...first, sections: places.map((place, index) => ({id: `part-${index}`, title: `Part ${index}`, body: [], ...(place && {provenance: {...drafted, place}})}))});
  const drafted: Provenance = {...second.sections[1]!.provenance!};
  const told = (standard: Standard): string[] => runsOf(standard).map(({sections, suggestedTo}) => `${sections.map((one) => one.title).join()}${suggestedTo === undefined ? '' : ` to ${suggestedTo}`}`);

  it('of the same provenance are one run', () => expect(told(of('a', 'a', 'a'))).to.deep.equal(['', 'Part 0,Part 1,Part 2 to Part 2']));
  it('that are suggestions from several places are marked once for all', () => expect(told(of(undefined, 'a', 'b'))).to.deep.equal(['Part 0', 'Part 1 to Part 2', 'Part 2']));
  it('are marked again after one that is none', () => expect(told(of('a', undefined, 'b'))).to.deep.equal(['', 'Part 0 to Part 0', 'Part 1', 'Part 2 to Part 2']));
  it('are not marked where the standard is a suggestion of the same owner itself', () => expect(told({...of('a'), wording: 'drafted'})).to.deep.equal(['', 'Part 0']));
  it('of a suggestion of another owner are', () => expect(told({...of('a'), wording: 'drafted', owner: 'Somebody else'})).to.deep.equal(['', 'Part 0 to Part 0']));
});
