/** Promise 5 where the script runs while the page is still being read: a classic script, or one that does not wait. */
import {aTimeout, expect, fixtureSync} from '../testing.js';
import '../../../components/standards/define.js';
import {followDataAttributes} from '../../../src/embed/data-attributes.js';

it('promise 5: nothing is upgraded before its whole fallback has been read', async () => {
  Object.defineProperty(document, 'readyState', {value: 'loading', configurable: true});
  followDataAttributes(['standards']);
  const host = fixtureSync('<div data-practice="standards">Half of</div>');
  await aTimeout(0);
  host.append(' the text');
  expect(host.innerHTML).to.equal('Half of the text');
  Reflect.deleteProperty(document, 'readyState');
  document.dispatchEvent(new Event('DOMContentLoaded'));
  expect(host.innerHTML).to.equal('<practice-standards>Half of the text</practice-standards>');
});
