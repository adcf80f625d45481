/**
 * Promise 5, it survives the editor's CMS: an element that a content filter let through becomes one of ours in place, and
 * nothing of what stood there is lost.
 */
import {aTimeout, expect, fixtureCleanup, fixtureSync, waitUntil} from '../testing.js';
import '../../../src/embed/practice-guidance.all.js';
import {PracticeChecklist} from '../../../components/checklist/index.js';
import {click} from '../../engines/input.js';
import {expectSame, seen, settled, textOf} from '../checklist/page.js';
import {first, second, today, whole} from '../checklist/packs.js';
import type {Network} from '../pack/network.js';
import {folder, fresh, json, network} from '../pack/network.js';
import {browserFiltered, strictlyFiltered} from './filter.js';

let net: Network;
let pack: string;
let said: string[];
const {warn} = console;
beforeEach(() => {
  net = network();
  const {name, path} = fresh();
  pack = name;
  net.replies[path] = json(first);
  said = [];
  console.warn = (...words: unknown[]) => said.push(words.join(' '));
});
afterEach(() => {
  console.warn = warn;
  net.restore();
});

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
const record = (): string => escaped(JSON.stringify(whole()));
const fallback = '<p>The record, <a href="/guidance">at a glance</a>.</p>';
/** A host element for the sample checklist. */
const markup = (attributes = '', inner = fallback, tag = 'div'): string => `<${tag} data-practice="checklist" data-checklist="record-basics" data-pack="${pack}" data-name="basics" data-today="${today}" ${attributes}>${inner}</${tag}>`;

/** Puts markup on the page as a script of the host does, and waits until the page has been told of it. */
async function insert(text: string): Promise<HTMLElement> {
  const host = fixtureSync(text);
  await aTimeout(0);
  return host;
}
const tagIn = (host: Element): PracticeChecklist => {
  const found = host.querySelectorAll<PracticeChecklist>(':scope > practice-checklist');
  expect(found.length, 'tags inside').to.equal(1);
  return found[0]!; // there is one
};
const posts = (form: HTMLFormElement): string[] => new FormData(form).getAll('basics').map(String);

describe('promise 5: it survives the editor’s CMS', () => {
  it('an element with data-practice becomes the element in place, with what stood there as its fallback', async () => {
    let answer!: () => void;
    net.replies[`${folder}${pack}.json`] = () => new Promise((resolve) => (answer = () => resolve(json(first)())));
    const host = fixtureSync(markup('id="check" class="panel"'));
    const paragraph = host.querySelector('p')!;
    const link = host.querySelector('a')!;
    let heard = 0;
    host.addEventListener('practice-progress', () => (heard += 1));
    await aTimeout(0);
    const element = tagIn(host);
    expect(element).to.be.instanceOf(PracticeChecklist);
    expectSame(paragraph.parentNode, element, 'the fallback’s new parent');
    expect([...host.childNodes]).to.have.length(1);
    expect(link.getClientRects().length, 'the fallback is on screen until the pack is there').to.be.above(0);
    answer();
    await seen(element, 'Case summary');
    expect(link.getClientRects().length, 'and not after').to.equal(0);
    expect([host.id, host.className, host.localName]).to.deep.equal(['check', 'panel', 'div']);
    expect(heard, 'listeners on the host element hear of it').to.be.above(0);
    expect(said).to.deep.equal([]);
  });

  it('what a strict filter and the browser’s own filter leave still becomes the element', async () => {
    const pasted = `${markup(`data-value="${record()}" onclick="alert(1)"`)}<p>Every <span data-practice="term" data-term="core-group" data-pack="${pack}">core group</span> meets.</p><practice-checklist pack="${pack}">Stripped.</practice-checklist>`;
    const filters = {strictlyFiltered, browserFiltered};
    for (const [name, filter] of Object.entries(filters)) {
      const left = filter(pasted);
      // WebKitGTK has no filter of its own yet
      if (left === undefined) continue;
      expect(left, name).not.to.match(/onclick|<practice-/);
      const box = await insert(`<div>${left}</div>`);
      const element = tagIn(box.querySelector('[data-practice=checklist]')!);
      await seen(element, 'Case summary');
      expect(element.value).to.deep.equal(whole());
      expect(box.querySelector('p span[data-practice] > practice-term')!.textContent).to.equal('core group');
      fixtureCleanup();
    }
  });

  it('each data attribute is the attribute of that name, and a host’s own are left alone', async () => {
    const host = await insert(markup(`data-heading-level="3" data-required data-by="A. Worker" data-value="${record()}" data-controller="check" data-turbo="false" data-id="7" data-testid="x" title="Ours" aria-hidden="false" data-form="other"`));
    const element = tagIn(host);
    expect(Object.fromEntries(element.getAttributeNames().map((name) => [name, element.getAttribute(name)]))).to.deep.equal({
      checklist: 'record-basics', pack, name: 'basics', today, 'heading-level': '3', required: '', by: 'A. Worker', value: JSON.stringify(whole()),
    });
    expect(host.dataset).to.include({controller: 'check', turbo: 'false', id: '7', testid: 'x', form: 'other'});
    expect(said).to.deep.equal([]);
  });

  it('the opening record posts from a plain form as it came', async () => {
    const form = await insert(`<form>${markup(`data-value="${record()}"`)}</form>`) as HTMLFormElement;
    expect(posts(form)).to.deep.equal([JSON.stringify(whole())]);
    await seen(tagIn(form.firstElementChild!), 'Complete.');
    expect(posts(form)).to.deep.equal([JSON.stringify(whole())]);
    expect(form.elements).to.have.length(1);
  });

  it('a span inside a paragraph becomes one, and the paragraph stays whole', async () => {
    const paragraph = await insert(`<p>Before ${markup('', 'the record basics', 'span')} after</p>`);
    await seen(tagIn(paragraph.firstElementChild!), 'Case summary');
    expect([...paragraph.childNodes].map(({nodeName}) => nodeName)).to.deep.equal(['#text', 'SPAN', '#text']);
    expect(paragraph.textContent.replace(/\s+/g, ' ')).to.equal('Before the record basics after');
  });

  it('one without a fallback, and one written in capitals with spaces around', async () => {
    await seen(tagIn(await insert(markup('', ''))), 'Case summary');
    await seen(tagIn(await insert(markup().replace('"checklist"', '" Checklist "'))), 'Case summary');
  });

  it('elements inside one that gives a pack find it', async () => {
    const outer = await insert(`<div data-practice="pack" data-name="${pack}"><h2>Ours</h2><div data-practice="checklist" data-checklist="record-basics">${fallback}</div></div>`);
    const host = outer.querySelector('practice-pack > h2 + [data-practice]')!;
    await seen(tagIn(host), 'Case summary');
    expect(said).to.deep.equal([]);
  });

  it('one that is given its data-practice later, or is moved into the page deep inside something else', async () => {
    const plain = await insert(markup().replace('data-practice', 'data-later'));
    expect(plain.querySelectorAll('practice-checklist').length).to.equal(0);
    plain.setAttribute('data-practice', 'checklist');
    await aTimeout(0);
    await seen(tagIn(plain), 'Case summary');
    await seen(tagIn((await insert(`<section><ul><li>${markup()}</li></ul></section>`)).querySelector('[data-practice]')!), 'Case summary');
  });
});

describe('promise 5: data attributes that change', () => {
  it('are followed, and those that go are taken away', async () => {
    const host = await insert(markup('data-required'));
    const element = tagIn(host);
    host.dataset['headingLevel'] = '4';
    host.removeAttribute('data-required');
    host.dataset['controller'] = 'more';
    await aTimeout(0);
    expect(element.headingLevel).to.equal('4');
    expect(element.required).to.equal(false);
    expect(element.hasAttribute('controller')).to.equal(false);
    host.dataset['value'] = JSON.stringify(whole());
    await aTimeout(0);
    expect(element.value).to.deep.equal(whole());
  });

  it('leave what a host’s script has set on the element itself', async () => {
    const host = await insert(markup('data-required'));
    const element = tagIn(host);
    element.disabled = true;
    element.required = false;
    host.dataset['headingLevel'] = '4';
    host.append('A message of the host’s own.');
    await aTimeout(0);
    expect([element.disabled, element.required]).to.deep.equal([true, false]);
    expectSame(host.lastChild?.previousSibling, element, 'what stands before the message');
  });

  it('to another element put that in its place, with the same fallback', async () => {
    const host = await insert(markup('data-carrier="input"'));
    await seen(tagIn(host), 'Case summary');
    host.dataset['practice'] = 'glossary';
    await aTimeout(0);
    expect([...host.children].map(({localName}) => localName)).to.deep.equal(['practice-glossary']);
    expect([...host.firstElementChild!.children].map(({localName}) => localName)).to.deep.equal(['p']);
  });

  it('taken away give the fallback back, and nothing is posted', async () => {
    const form = await insert(`<form>${markup('data-carrier="input"')}</form>`) as HTMLFormElement;
    const host = form.firstElementChild!;
    await seen(tagIn(host), 'Case summary');
    expect(posts(form)).to.deep.equal(['']);
    host.removeAttribute('data-practice');
    await aTimeout(0);
    expect([...host.children].map(({localName}) => localName)).to.deep.equal(['p']);
    expect(posts(form)).to.deep.equal([]);
  });
});

describe('promise 5: nothing is upgraded twice', () => {
  it('a copy of the upgraded page as text', async () => {
    const box = await insert(`<form>${markup(`data-value="${record()}"`)}</form>`) as HTMLFormElement;
    await seen(tagIn(box.firstElementChild!), 'Case summary');
    const copy = await insert(box.outerHTML) as HTMLFormElement;
    const element = tagIn(copy.firstElementChild!);
    await seen(element, 'Complete.');
    expect(posts(copy)).to.deep.equal([JSON.stringify(whole())]);
    expect(element.querySelector('a')!.textContent).to.equal('at a glance');
  });

  it('a clone of the upgraded page, as a page library keeps it and brings it back', async () => {
    const box = await insert(`<form>${markup()}</form>`) as HTMLFormElement;
    await seen(tagIn(box.firstElementChild!), 'Case summary');
    const kept = box.cloneNode(true) as HTMLFormElement;
    box.replaceWith(kept);
    await aTimeout(0);
    const host = kept.firstElementChild as HTMLElement;
    await seen(tagIn(host), 'Case summary');
    expect(posts(kept)).to.deep.equal(['']);
    host.dataset['value'] = JSON.stringify(whole());
    await aTimeout(0);
    expect(tagIn(host).value, 'and it is followed').to.deep.equal(whole());
    kept.remove();
  });

  it('a host element that is taken out, moved and put back keeps its answers', async () => {
    const host = await insert(markup());
    const element = tagIn(host);
    element.value = whole();
    const {parentElement} = host;
    host.remove();
    await aTimeout(0);
    parentElement!.append(host);
    await aTimeout(0);
    expectSame(tagIn(host), element, 'the element inside');
    expect(element.value).to.deep.equal(whole());
  });

  it('a server’s page that is drawn over the upgraded one: the element comes back with the answers it held, and the new fallback', async () => {
    const host = await insert(markup());
    const element = tagIn(host);
    await seen(element, 'Case summary');
    element.value = whole();
    host.replaceChildren('The guidance moved to the intranet.');
    await waitUntil(() => host.querySelector('practice-checklist') !== null, 'the element is put back');
    expectSame(tagIn(host), element, 'the element inside');
    expect(element.value).to.deep.equal(whole());
    expect(host.textContent).to.equal('The guidance moved to the intranet.');
  });

  it('a script that throws the element out each time it comes does not hang the page', async () => {
    const host = await insert(markup());
    let thrown = 0;
    const strict = new MutationObserver(() => {
      for (const one of host.querySelectorAll('practice-checklist')) {
        thrown += 1;
        one.replaceWith('No tags here.');
      }
    });
    strict.observe(host, {childList: true});
    host.replaceChildren('Drawn again.');
    await aTimeout(100);
    strict.disconnect();
    expect(thrown).to.be.above(0);
    await waitUntil(() => host.querySelector('practice-checklist') !== null, 'the element is put back in the end');
  });

  it('what an editor is writing is left as it is', async () => {
    const desk = await insert(`<div contenteditable>${markup()}<div contenteditable="false">${markup()}</div></div>`);
    expect(desk.querySelectorAll('practice-checklist').length).to.equal(0);
    tagIn((await insert(`<div contenteditable="false">${markup()}</div>`)).firstElementChild!);
  });
});

describe('promise 5: a label that points at the host element', () => {
  const labelled = (inner: string): string => `<form><label for="check">Is the record in order?</label>${inner}</form>`;

  it('names the checklist, and a press on it leads there without answering', async () => {
    const form = await insert(labelled(markup('id="check"'))) as HTMLFormElement;
    const element = tagIn(form.querySelector('[data-practice]')!);
    await seen(element, 'Case summary');
    expect(element.ariaLabelledByElements!.map(({textContent}) => textContent)).to.deep.equal(['Is the record in order?']);
    await click(form.querySelector('label')!);
    expect(element.shadowRoot!.activeElement?.localName).to.equal('input');
    expect(posts(form)).to.deep.equal(['']);
  });

  it('that comes later names it too', async () => {
    const form = await insert(`<form>${markup('id="check"')}</form>`);
    const label = Object.assign(document.createElement('label'), {htmlFor: 'check', textContent: 'Later'});
    form.prepend(label);
    await aTimeout(0);
    expectSame(tagIn(form.querySelector('[data-practice]')!).ariaLabelledByElements?.[0], label, 'what names the element');
  });

  it('leaves a link inside the label, other labels and elements that are no field alone', async () => {
    const form = await insert(labelled(`${markup('id="check"')}<label for="else">Else</label><input id="else"><label for="words">Words</label><div id="words" data-practice="glossary" data-pack="${pack}"></div>`)) as HTMLFormElement;
    const help = Object.assign(document.createElement('button'), {type: 'button', textContent: 'What is this?'});
    form.querySelector('label')!.append(help);
    await seen(tagIn(form.querySelector('#check')!), 'Case summary');
    await click(help);
    expect(form.querySelectorAll('practice-checklist:focus-within').length).to.equal(0);
    await click(form.querySelector('label[for=else]')!);
    expect(document.activeElement?.id).to.equal('else');
    expect(form.querySelector('practice-glossary')!.hasAttribute('aria-labelledby')).to.equal(false);
  });

  it('around it names it as around any field', async () => {
    const label = await insert(`<label>Is the record in order? ${markup('', 'Text', 'span')}</label>`) as HTMLLabelElement;
    expectSame(label.control, tagIn(label.querySelector('[data-practice]')!), 'the control of the label');
  });
});

describe('promise 5: what is misspelt is told of, once', () => {
  it('an element’s name: the fallback stays, and the nearest is named', async () => {
    const host = await insert(markup().replace('"checklist"', '"chekclist"'));
    await insert(markup().replace('"checklist"', '"chekclist"'));
    expect(said).to.deep.equal(['practice-guidance: data-practice="chekclist" names no element. Meant perhaps: checklist.']);
    expect(host.innerHTML).to.equal(fallback);
  });

  it('a name that is near to none: all of them are named', async () => {
    await insert(markup().replace('"checklist"', '"Y02345"'));
    expect(said).to.deep.equal(['practice-guidance: data-practice="y02345" names no element. Meant perhaps: bottom-lines, checklist, explanation, figures, framework, glossary, guidance, pack, pathway, roles, search, standards, statements, term, timescales.']);
  });

  it('an attribute’s name: it is named with the one that it is nearest to', async () => {
    await insert(markup('data-headinglevel="3" data-practice-name="x" data-requierd data-vlaue="{}" data-dtaes="{}"'));
    expect(said.sort()).to.deep.equal([
      'practice-guidance: data-dtaes on data-practice="checklist" is not known. Meant perhaps: data-dates.',
      'practice-guidance: data-headinglevel on data-practice="checklist" is not known. Meant perhaps: data-heading-level.',
      'practice-guidance: data-practice-name on data-practice="checklist" is not known. Meant perhaps: data-name.',
      'practice-guidance: data-requierd on data-practice="checklist" is not known. Meant perhaps: data-required.',
      'practice-guidance: data-vlaue on data-practice="checklist" is not known. Meant perhaps: data-value.',
    ]);
  });

  it('what hosts and their libraries write is not', async () => {
    const theirs = ['action', 'align', 'automation-id', 'block', 'bs-toggle', 'caption', 'controller', 'cy', 'entity-type', 'hx-get', 'id', 'lang', 'mce-style', 'page', 'quickedit-field-id', 'reactroot', 'role', 'src', 'target', 'test', 'testid', 'text', 'title', 'toggle', 'turbo', 'type', 'udi', 'url', 'v-1a2b3c4d', 'practice-print'];
    for (const element of ['checklist', 'explanation', 'standards', 'timescales', 'guidance']) await insert(`<div data-practice="${element}" data-pack="${pack}" ${theirs.map((name) => `data-${name}="x"`).join(' ')}></div>`);
    expect(said).to.deep.equal([]);
  });
});

describe('promise 5: what a filter did not look at does no harm', () => {
  it('an address that runs as script, or could be made to, is not used', async () => {
    const hostile = ['javascript:alert(1)//{id}', ' java\nscript:alert(1)', 'data:text/html,{id}', '{id}', 'java{id}', 'vbscript:{kind}'];
    for (const links of hostile) {
      const host = await insert(`<div data-practice="standards" data-pack="${pack}" data-links="${links}"></div>`);
      expect(host.querySelector('practice-standards')!.hasAttribute('links'), links).to.equal(false);
    }
    expect(said).to.have.length(hostile.length);
    for (const links of ['/guidance/{kind}/{id}', 'https://example.org/{id}', '{kind}/{id}', 'guidance/{id}', '#{id}', '?entry={id}']) {
      const host = await insert(`<div data-practice="standards" data-pack="${pack}" data-links="${links}"></div>`);
      expect(host.querySelector('practice-standards')!.getAttribute('links')).to.equal(links);
    }
  });

  it('no attribute but the element’s own is made, and none that reaches another form', async () => {
    const box = await insert(`<div><form id="other"></form>${markup('data-form="other" data-onclick="alert(1)" data-style="color: red" data-id="x" data-aria-label="y" data-slot="z"')}</div>`);
    expect(tagIn(box.lastElementChild!).getAttributeNames().sort()).to.deep.equal(['checklist', 'name', 'pack', 'today']);
    expect(posts(box.querySelector('form')!)).to.deep.equal([]);
  });
});

it('promise 5: a host element that leaves the page leaves nothing that acts', async () => {
  const host = await insert(markup('id="check"'));
  const element = tagIn(host);
  await settled(element);
  const other = fresh();
  net.replies[other.path] = json(second);
  host.remove();
  await aTimeout(0);
  expect(document.querySelectorAll('practice-checklist').length).to.equal(0);
  const label = await insert('<label for="check">Is the record in order?</label>');
  label.click();
  expectSame(document.activeElement, document.body, 'what has the focus');
  expect(textOf(element)).to.contain('Case summary');
  expect(net.asked).not.to.contain(other.path);
});
