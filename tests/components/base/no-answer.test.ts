/** What is looked for or chosen in an element that is read is no answer, and a form around it hears of none. */
import '../../../components/explanation/define.js';
import '../../../components/glossary/define.js';
import '../../../components/pathway/define.js';
import '../../../components/search/define.js';
import '../../../components/standards/define.js';
import '../../../components/timescales/define.js';
import {expect, fixtureSync, waitUntil} from '../testing.js';
import {guidance, today} from './reading.js';

type Field = HTMLInputElement | HTMLSelectElement;
const fieldsOf = (element: Element): Field[] => [...element.shadowRoot!.querySelectorAll<Field>('input, select')];

/** As a browser does where somebody writes or chooses: only the first of the two leaves a shadow tree by itself. */
function touch(field: Field): void {
  field.dispatchEvent(new InputEvent('input', {bubbles: true, composed: true}));
  field.dispatchEvent(new Event('change', {bubbles: true}));
}

describe('a form around an element that is read', () => {
  for (const tag of ['explanation explanation="assessment"', 'glossary', 'pathway', 'search', 'standards', 'timescales calculator'])
    it(`hears of no answer from the fields of <practice-${tag}>, and of its own fields in the fallback`, async () => {
      const [name = ''] = tag.split(' ');
      const form = fixtureSync<HTMLFormElement>(`<form><practice-${tag} today="${today}"><input id="theirs"></practice-${name}></form>`);
      const element = form.firstElementChild as HTMLElement & {pack: unknown};
      const heard: string[] = [];
      for (const type of ['input', 'change']) form.addEventListener(type, ({target}) => heard.push(`${type} ${(target as Element).localName}`));
      touch(form.querySelector<HTMLInputElement>('#theirs')!); // just written
      expect(heard).to.deep.equal(['input input', 'change input']);
      element.pack = guidance;
      await waitUntil(() => fieldsOf(element).length > 0, 'it should have a field');
      for (const field of fieldsOf(element)) touch(field);
      touch(form.querySelector<HTMLInputElement>('#theirs')!);
      expect(heard).to.deep.equal(['input input', 'change input', 'input input', 'change input']);
    });
});
