import {expect} from '../testing.js';
import type {Pack} from '../../../src/model/pack.js';
import type {Block} from '../../../src/model/prose.js';
import type {ChecklistRecord} from '../../../src/model/record.js';
import {answer, checklist, first, item, pack, paragraph, provenance, record} from './packs.js';
import {button, choose, findButton, posted, seen, settled, show, status, textOf, within} from './page.js';

const hostile = [
  '<img src=x onerror="globalThis.ran = true">',
  '<script>globalThis.ran = true</script>',
  '"><svg onload=globalThis.ran=true>',
  '</textarea></style></p><iframe srcdoc="<script>parent.ran=true</script>">',
  '$'.concat('{globalThis.ran = true} {{constructor.constructor("globalThis.ran = true")()}}'),
  '&lt;b&gt; &amp;amp; \u0000\u0008',
  'abc\u202edef\u2066\u2069\u200f',
  '\ud800 lone',
];
const long = 'w'.repeat(5000);

/** A pack with a text in every place that text can stand in. */
const everywhere = (text: string): Pack => {
  const said = {...provenance, source: {id: 's', title: text, publisher: text, edition: text}, place: text, owner: text};
  const prose: Block[] = [
    paragraph(text),
    {type: 'quote', children: [paragraph(text)]},
    {type: 'code-block', text},
    {type: 'list', ordered: true, items: [[paragraph(text)]]},
    {type: 'table', head: [[{type: 'text', text}]], rows: [[[{type: 'code', text}]]]},
    {type: 'paragraph', children: [{type: 'strong', children: [{type: 'emphasis', children: [{type: 'text', text}]}]}, {type: 'link', address: 'https://example.org/', children: [{type: 'text', text}]}]},
  ];
  const asked = {...said, statement: text, sections: [{id: 'why', title: text, body: prose}], standard: {id: 'standard', title: text}};
  const items = [item('one', text, {...asked, wording: 'drafted', date: 'optional'}), item('two', `${text} again`, asked)];
  return pack(text, [checklist('record-basics', items, {...said, title: text, body: prose})], {title: text, id: 'sample'});
};

/** A record with a text in every place. */
const answered = (text: string): ChecklistRecord => {
  const said = {packVersion: text, wording: text, date: text, reason: text, note: text, at: text, by: text};
  return record({one: answer('ecomap', text, said), two: answer('ecomap', 'not-applicable', {...said, hash: everywhere(text).checklists[0]!.items[1]!.hash}), gone: answer('ecomap', text, said)});
};

const tags = (element: Element): string[] => [...new Set(within(element, '*').map((one) => one.localName))];

describe('text is text', () => {
  beforeEach(() => delete (globalThis as {ran?: unknown}).ran);

  for (const text of hostile) {
    it(`wherever it stands, in the pack, the record, dates and names: ${JSON.stringify(text)}`, async () => {
      const element = await show({by: text, dates: JSON.stringify({one: text})}, {pack: everywhere(text), value: answered(text)});
      await seen(element, 'No longer asked');
      for (const one of within<HTMLButtonElement>(element, 'button[aria-expanded=false]')) one.click();
      await settled(element);
      expect(tags(element)).not.to.include.members(['script']);
      for (const tag of ['img', 'svg', 'iframe', 'script', 'style', 'textarea']) expect(tags(element), tag).not.to.contain(tag);
      // U+0000 and its like are kept as they are by a text node
      expect(within(element, 'legend')[0]!.textContent).to.equal(text);
      expect(within(element, 'pre')[0]!.textContent).to.equal(text);
      expect(textOf(element)).to.contain(textOf(Object.assign(document.createElement('p'), {textContent: text})));
      expect((globalThis as {ran?: unknown}).ran).to.equal(undefined);
    });
  }

  it('of a record that cannot be read, too', async () => {
    for (const text of hostile) {
      const element = await show({value: text});
      await seen(element, 'It is kept as it came');
      expect(within(element, 'pre')[0]!.textContent).to.equal(element.getAttribute('value'));
      expect(tags(element)).not.to.include.members(['img']);
    }
    expect((globalThis as {ran?: unknown}).ran).to.equal(undefined);
  });

  it('of a checklist, a pack or an item that is not there, too', async () => {
    for (const text of hostile) {
      const element = await show({checklist: text});
      await seen(element, 'could not be shown');
      expect(tags(element)).not.to.contain('img').and.not.to.contain('script');
    }
    expect((globalThis as {ran?: unknown}).ran).to.equal(undefined);
  });

  it('a link’s address that runs, or goes somewhere odd, is no link, and its words stay', async () => {
    const link = (address: string): Block => ({type: 'paragraph', children: [{type: 'link', address, children: [{type: 'text', text: `words of ${address}`}]}]});
    const odd = ['javascript:globalThis.ran=true', ' javascript:1', 'JaVaScRiPt:1', 'java\nscript:1', 'data:text/html,<script>1</script>', 'vbscript:1', 'blob:https://example.org/1', 'file:///etc/passwd', '//example.org', ''];
    const source = {...provenance.source, address: odd[0]!};
    const element = await show({}, {pack: pack('1.0.0', [checklist('record-basics', [item('one', 'One', {source})], {body: odd.map(link), source})])});
    button(element, 'Guidance').click();
    await settled(element);
    expect(within(element, 'a')).to.have.length(0);
    for (const address of odd) expect(textOf(element)).to.contain(`words of ${address}`.replace(/\s+/g, ' ').trim());
  });

  it('a link out opens beside the case, and tells the other site nothing', async () => {
    const body: Block[] = [{type: 'paragraph', children: ['https://example.org/guidance', 'mailto:practice@example.org'].map((address) => ({type: 'link' as const, address, children: [{type: 'text' as const, text: 'out'}]}))}];
    const element = await show({}, {pack: pack('1.0.0', [checklist('record-basics', [item('one', 'One')], {body})])});
    const links = within<HTMLAnchorElement>(element, 'a');
    expect(links.map(({href, target, rel}) => [href, target, rel])).to.deep.equal([
      ['https://example.org/guidance', '_blank', 'noopener noreferrer'],
      ['mailto:practice@example.org', '_blank', 'noopener noreferrer'],
    ]);
    expect(textOf(links[0])).to.equal('out (opens in a new tab)');
  });

  it('a word of five thousand letters breaks, and does not push the page apart', async () => {
    const element = await show({by: long}, {pack: everywhere(long), value: answered(long)});
    await seen(element, 'No longer asked');
    for (const one of within<HTMLButtonElement>(element, 'button[aria-expanded=false]')) one.click();
    await settled(element);
    const {right, width} = element.getBoundingClientRect();
    expect(element.scrollWidth).to.be.at.most(Math.ceil(width));
    for (const one of within(element, '.checklist *')) if (!one.closest('.aside') && !one.closest('pre')) expect(one.getBoundingClientRect().right, `<${one.localName} class="${one.className}">`).to.be.at.most(right + 1);
    expect(document.documentElement.scrollWidth).to.be.at.most(document.documentElement.clientWidth);
  });

  it('and so does an unreadable record of five thousand letters', async () => {
    const element = await show({value: long});
    await seen(element, 'It is kept as it came');
    expect(element.scrollWidth).to.be.at.most(Math.ceil(element.getBoundingClientRect().width));
  });
});

describe('ids are names, whatever they are', () => {
  for (const id of ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'a"] *, [x="', 'a b', "it's", 'a\\', '<b>', '0']) {
    it(`an item can be called ${id}: open, answered, cleared`, async () => {
      const odd = pack('1.0.0', [checklist('record-basics', [item(id, 'Odd', {statement: 'Asked oddly.'}), item('plain', 'Plain')])]);
      const element = await show({required: ''}, {pack: odd});
      expect(status(element)).to.equal('Not started. 0 of 2 answered. Open: Odd and Plain.');
      expect(element.checkValidity()).to.equal(false);
      expect(() => element.focus()).not.to.throw();
      await choose(element, 'Odd', 'Needs updating');
      expect(status(element)).to.contain('1 of 2 answered. Open: Plain.');
      expect(Object.keys(element.value!.items)).to.deep.equal([id]);
      expect(posted(element)).to.equal(JSON.stringify(element.value));
      findButton(element, 'Clear this answer')!.click();
      await settled(element);
      expect(element.value).to.equal(null);
    });
  }

  it('a record’s odd ids are kept, and a map of dates cannot reach an item through them', async () => {
    const element = await show({dates: '{"__proto__": {"ecomap": "2026-01-01"}}'}, {pack: first});
    expect(textOf(element)).not.to.contain('record system');
  });
});
