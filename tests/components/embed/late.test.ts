/** Promise 5 where an element comes later than the page that asks for it. */
import {aTimeout, expect, fixtureSync} from '../testing.js';
import {followDataAttributes} from '../../../src/embed/data-attributes.js';

class Late extends HTMLElement {
  static readonly observedAttributes = ['standard'];
  /** What the attribute was when the element came onto the page. */
  first: string | null = null;
  connectedCallback(): void {
    this.first = this.getAttribute('standard');
  }
}

it('promise 5: an element that is defined after its place on the page keeps its fallback until then, and meets its attributes as they are', async () => {
  const host = fixtureSync('<div data-practice="late" data-standard="one"><p>Standards</p></div>');
  followDataAttributes(['late']);
  await aTimeout(0);
  expect(host.innerHTML).to.equal('<p>Standards</p>');
  host.dataset['standard'] = 'two';
  customElements.define('practice-late', Late);
  await aTimeout(0);
  expect((host.firstElementChild as Late).first).to.equal('two');
  expect(host.innerHTML).to.equal('<practice-late standard="two"><p>Standards</p></practice-late>');
});
