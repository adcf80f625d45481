import {expect} from '../testing.js';
import type {PracticeChecklist} from '../../../components/checklist/checklist.js';
import {begun, first, today, whole} from './packs.js';
import {choose, fieldsOf, posted, settled, show} from './page.js';

const carried = (element: Element): HTMLInputElement[] => [...element.querySelectorAll('input')];

/** What a serialiser collects that knows native fields alone. */
const byHand = (form: HTMLFormElement | null): [string, string][] => [...form!.querySelectorAll<HTMLInputElement>('input[name]')].filter((one) => !one.matches(':disabled')).map(({name, value}) => [name, value]);

const page = globalThis as {jQuery?: unknown; Sys?: unknown};

describe('the carrier', () => {
  afterEach(() => {
    delete page.jQuery;
    delete page.Sys;
  });

  it('is the element itself on an ordinary page', async () => {
    const element = await show({}, {value: begun()});
    expect(carried(element)).to.have.length(0);
    expect(posted(element)).to.equal(JSON.stringify(begun()));
  });

  for (const [name, install] of Object.entries({
    'jQuery’s serialize': () => (page.jQuery = {fn: {serialize: () => ''}}),
    'ASP.NET’s partial postbacks': () => (page.Sys = {WebForms: {PageRequestManager: class {}}}),
  })) {
    it(`is a hidden input where ${name} is on the page, once and not twice`, async () => {
      install();
      const element = await show({}, {value: begun()});
      expect(byHand(element.form)).to.deep.equal([['basics', JSON.stringify(begun())]]);
      expect(posted(element)).to.equal(JSON.stringify(begun()));
    });

    it(`becomes one with the next write, and with the page’s load, where ${name} comes late`, async () => {
      const element = await show({}, {value: begun()});
      const other = await show({}, {value: begun()});
      install();
      await choose(element, 'Ecomap', 'Up to date');
      expect(byHand(element.form)).to.deep.equal([['basics', JSON.stringify(element.value)]]);
      expect(posted(element)).to.equal(JSON.stringify(element.value));
      dispatchEvent(new Event('load'));
      expect(byHand(other.form)).to.deep.equal([['basics', JSON.stringify(begun())]]);
    });
  }

  it('is in nobody’s way while the page is left, and posts again on a page that the browser kept', async () => {
    const element = await show({carrier: 'input'}, {value: begun()});
    dispatchEvent(new Event('pagehide'));
    expect(carried(element).map(({name}) => name)).to.deep.equal(['']);
    dispatchEvent(new Event('pageshow'));
    expect(posted(element)).to.equal(JSON.stringify(begun()));
  });

  it('is what the host says, whatever is on the page', async () => {
    page.jQuery = {fn: {serialize: () => ''}};
    const element = await show({carrier: 'element'}, {value: begun()});
    expect(carried(element)).to.have.length(0);
    element.carrier = 'input';
    await settled(element);
    expect(carried(element)).to.have.length(1);
    element.carrier = 'element';
    await settled(element);
    expect(carried(element)).to.have.length(0);
    expect(posted(element)).to.equal(JSON.stringify(begun()));
  });

  describe('input', () => {
    const shown = (attributes: Record<string, string> = {}): Promise<PracticeChecklist> => show({carrier: 'input', ...attributes}, {value: begun()});

    it('is a native child of the element that follows each act in the same task', async () => {
      const element = await shown();
      let seenInInput = '';
      element.addEventListener('input', () => (seenInInput = byHand(element.form)[0]![1]));
      await choose(element, 'Ecomap', 'Up to date');
      expect(seenInInput).to.equal(JSON.stringify(element.value));
      expect(carried(element)[0]!.type).to.equal('hidden');
    });

    it('posts once where the host copies the element with all that is in it', async () => {
      const element = await shown();
      const form = element.form!;
      form.append(element.cloneNode(true));
      const written = document.createElement('form');
      written.innerHTML = form.innerHTML; // eslint-disable-line no-restricted-syntax -- a host that draws its page from text does this
      form.replaceWith(written);
      const [first, second] = [...written.querySelectorAll<PracticeChecklist>('practice-checklist')];
      first!.value = begun();
      await settled(first!); // two were written
      await settled(second!);
      expect(carried(first!)).to.have.length(1);
      expect(byHand(written).map(([name]) => name)).to.deep.equal(['basics', 'basics']);
    });

    it('moves with the element to another form', async () => {
      const element = await shown();
      const from = element.form!;
      const to = document.createElement('form');
      from.after(to);
      to.append(element);
      expect(fieldsOf(from)).to.deep.equal([]);
      expect(fieldsOf(to)).to.deep.equal([['basics', JSON.stringify(begun())]]);
    });

    it('leaves with it, and comes back once', async () => {
      const element = await shown();
      const form = element.form!;
      element.remove();
      expect(fieldsOf(form)).to.deep.equal([]);
      form.append(element);
      await settled(element);
      expect(fieldsOf(form)).to.deep.equal([['basics', JSON.stringify(begun())]]);
    });

    it('is disabled with it', async () => {
      const element = await shown();
      element.disabled = true;
      expect(byHand(element.form)).to.deep.equal([]);
      expect(fieldsOf(element.form)).to.deep.equal([]);
      element.disabled = false;
      expect(fieldsOf(element.form)).to.deep.equal([['basics', JSON.stringify(begun())]]);
    });

    it('is made again by the next write where a host wiped the element’s children', async () => {
      const element = await shown();
      element.textContent = '';
      element.value = whole();
      expect(fieldsOf(element.form)).to.deep.equal([['basics', JSON.stringify(whole())]]);
      element.replaceChildren('Fallback written anew');
      await choose(element, 'Ecomap', 'Needs updating');
      expect(fieldsOf(element.form)).to.deep.equal([['basics', JSON.stringify(element.value)]]);
    });

    it('carries the fields of submit="fields", no more and no fewer after each act', async () => {
      const element = await shown({submit: 'fields'});
      const fields = (): string[] => byHand(element.form).map(([name]) => name);
      expect(fields()).to.contain('basics[case-summary][date]');
      await choose(element, 'Case summary', 'Not applicable');
      expect(fields()).not.to.contain('basics[case-summary][date]');
      expect(byHand(element.form)).to.deep.equal(fieldsOf(element.form));
      element.value = null;
      expect(byHand(element.form)).to.deep.equal([['basics', '']]);
    });

    it('follows a new name', async () => {
      const element = await shown();
      element.name = 'renamed';
      expect(byHand(element.form)).to.deep.equal([['renamed', JSON.stringify(begun())]]);
      element.removeAttribute('name');
      expect(byHand(element.form)).to.deep.equal([]);
    });

    it('is not shown, and does not stand in for the fallback', async () => {
      const element = await shown();
      expect(carried(element)[0]!.getClientRects()).to.have.length(0);
      expect(element.getBoundingClientRect().height).to.be.above(100);
    });

    it('does not throw in another element’s shadow root, created there by script', async () => {
      class Host extends HTMLElement {
        readonly checklist = document.createElement('practice-checklist');
        constructor() {
          super();
          Object.assign(this.checklist, {checklist: 'record-basics', carrier: 'input', name: 'basics', pack: first, today, value: begun()});
          this.attachShadow({mode: 'open'}).append(document.createElement('form'));
          this.shadowRoot!.firstElementChild!.append(this.checklist);
        }
      }
      if (!customElements.get('test-carrier-host')) customElements.define('test-carrier-host', Host);
      const host = document.createElement('test-carrier-host') as Host;
      document.body.append(host);
      await settled(host.checklist);
      expect(fieldsOf(host.checklist.form)).to.deep.equal([['basics', JSON.stringify(begun())]]);
      host.checklist.textContent = '';
      host.checklist.value = whole();
      expect(fieldsOf(host.checklist.form)).to.deep.equal([['basics', JSON.stringify(whole())]]);
      host.remove();
    });
  });
});
