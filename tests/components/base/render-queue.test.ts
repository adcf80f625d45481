import {expect, fixtureSync, waitUntil} from '../testing.js';
import '../../../components/checklist/define.js';
import type {PracticeChecklist} from '../../../components/checklist/checklist.js';
import {begun, first, today, whole} from '../checklist/packs.js';
import {choose, fieldsOf, status, within} from '../checklist/page.js';

const many = (count: number): {form: HTMLFormElement; elements: PracticeChecklist[]} => {
  const form = fixtureSync<HTMLFormElement>('<form></form>');
  const elements = Array.from({length: count}, (_, place) => {
    const element = document.createElement('practice-checklist');
    Object.assign(element, {checklist: 'record-basics', pack: first, name: `list-${place}`, today, value: begun(), required: true});
    return element;
  });
  form.append(...elements);
  return {form, elements};
};
const drawn = (element: Element): boolean => within(element, '.status').length > 0;

describe('three hundred checklists put on a page in one task', () => {
  it('are all drawn, are right before they are, and do not hold up the page', async () => {
    const {form, elements} = many(300);
    expect(elements.some(drawn), 'nothing is drawn in the task that puts them there').to.equal(false);
    expect(fieldsOf(form)).to.have.length(300);
    for (const element of elements) {
      expect(element.matches(':state(in-progress)')).to.equal(true);
      expect(element.checkValidity()).to.equal(false);
    }
    elements[299]!.value = whole();
    expect(elements[299]!.checkValidity()).to.equal(true);
    expect(fieldsOf(form)[299]).to.deep.equal(['list-299', JSON.stringify(whole())]);
    await new Promise((resolve) => setTimeout(resolve));
    expect(elements.every(drawn), 'the page had a turn before all were drawn').to.equal(false);
    await waitUntil(() => elements.every(drawn), 'all should be drawn', 12_000);
    expect(status(elements[298]!)).to.contain('1 of 4 answered');
    expect(status(elements[299]!)).to.contain('Complete');
  });

  it('can be taken away before they are drawn, and others come after them', async () => {
    const {form, elements} = many(60);
    form.replaceChildren();
    await new Promise((resolve) => setTimeout(resolve, 50));
    form.append(elements[0]!);
    await waitUntil(() => drawn(elements[0]!), 'the one put back should be drawn');
    await choose(elements[0]!, 'Ecomap', 'Up to date');
    expect(status(elements[0]!)).to.contain('2 of 4 answered');
  });
});
