import assert from 'node:assert/strict';
import {test} from 'node:test';
import {html} from '../../demo/html.js';

test('escapes everything that was not made as markup, in text and in attributes', () => {
  const hostile = `"><script>alert('x')</script>&amp;`;
  assert.equal(html`<p title="${hostile}">${hostile}</p>`.text.match(/[<>]/g)?.length, 4, 'only the two tags of the template are tags');
  assert.equal(html`${`"'<>&`}`.text, '&quot;&#39;&lt;&gt;&amp;');
});

test('writes markup, lists and numbers, and nothing at all for what is missing', () => {
  assert.equal(html`<ul>${['a', 'b'].map((one) => html`<li>${one}</li>`)}</ul>`.text, '<ul><li>a</li><li>b</li></ul>');
  assert.equal(html`${1}${null}${undefined}${false}${''}`.text, '1');
});

test('keeps a carriage return, which a browser would read as a line feed', () => {
  assert.equal(html`${'a\r\nb'}`.text, 'a&#13;\nb');
});
