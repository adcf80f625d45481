/** What the address of frame.html may ask for, and what it may not. */
import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {allowed, readAddress, refused} from '../../../src/embed/frame/parameters.js';

const ask = (parameters: string) => readAddress(new URL(`https://guidance.example/embed/frame.html?${parameters}`));
const told = (parameters: string): string[] => ask(parameters).complaints.map(({message, remedy}) => `${message}. ${remedy}.`);

/** Attributes that have no meaning in a frame: the field that posts is in the page around it. */
const posting = ['name', 'form', 'submit', 'carrier'];

describe('the address of a frame', () => {
  it('names an element, and its attributes', () => {
    const {element, attributes, complaints} = ask('element=checklist&pack=wandsworth&checklist=wandsworth-5&heading-level=none&required=true&readonly=false');
    assert.equal(element, 'checklist');
    assert.deepEqual([...attributes], [['pack', 'wandsworth'], ['checklist', 'wandsworth-5'], ['heading-level', 'none'], ['required', '']]);
    assert.deepEqual(complaints, []);
    assert.equal(ask('element=practice-Checklist').element, 'checklist');
  });

  it('has each attribute of each element either allowed or refused: a new one has to be thought about', () => {
    const {modules} = JSON.parse(readFileSync('dist/custom-elements.json', 'utf8')) as {modules: {declarations?: {tagName?: string; attributes?: {name: string}[]}[]}[]};
    const elements = modules.flatMap(({declarations = []}) => declarations).filter(({tagName}) => tagName && tagName !== 'practice-pack');
    assert.deepEqual(elements.map(({tagName = ''}) => tagName.replace('practice-', '')).sort(), Object.keys(allowed).sort());
    for (const {tagName = '', attributes = []} of elements) {
      const list = allowed[tagName.replace('practice-', '')] ?? [];
      assert.deepEqual(attributes.map(({name}) => name).filter((name) => !list.includes(name) && !(name in refused) && !posting.includes(name)), [], tagName);
      assert.deepEqual(list.filter((name) => !attributes.some((one) => one.name === name)), [], `${tagName} has no such attribute`);
    }
  });

  for (const name of ['value', 'dates', 'by', 'names', 'start', 'query'])
    it(`carries no ${name}, and does not repeat what it said`, () => {
      const {complaints, attributes} = ask(`element=checklist&${name}=Ms+Example`);
      assert.equal(attributes.has(name), false);
      assert.deepEqual(complaints.map(({code, fatal}) => [code, fatal]), [['parameter-refused', true]]);
      assert.match(complaints[0]!.message, new RegExp(`“${name}”`)); // there is one
      assert.doesNotMatch(JSON.stringify(complaints), /Example/);
    });

  it('is told of a word that is not known, with the one that is near', () => {
    assert.deepEqual(told('element=checklist&cheklist=x'), ['“cheklist” is not known for element=checklist. Meant perhaps: checklist.']);
    assert.deepEqual(told('element=chekclist'), ['element=chekclist names no element that a frame can show. Write element= and one of: checklist.']);
    assert.match(told('pack=wandsworth')[0] ?? '', /names no element.*bottom-lines, checklist, explanation/);
    assert.match(told('element=roles&theme=dark')[0] ?? '', /“theme” is not known for element=roles. Meant perhaps: .*\bscheme\b/);
    assert.match(told('element=checklist&name=record')[0] ?? '', /posts nothing/);
  });

  it('repeats no word that nobody chose', () => {
    assert.doesNotMatch(JSON.stringify([told('element=Ms Example of 1 High Street'), told('element=roles&Ms Example of 1 High Street=1')]), /Example/);
  });

  it('leads to no other site, by whatever way of writing it', () => {
    for (const address of ['https://elsewhere.example/pack.json', '//elsewhere.example/pack.json', '\\\\elsewhere.example/pack.json', 'javascript:alert(1)', 'data:application/json,{}', 'http://guidance.example/pack.json']) {
      const given = ask(new URLSearchParams({element: 'standards', pack: address, links: address}).toString());
      assert.deepEqual([...given.attributes], [], address);
      assert.equal(given.complaints.length, 2, address);
    }
    assert.deepEqual(told('element=standards&pack=/guidance/ours.json&links=/guidance/{kind}/{id}'), []);
  });

  it('names its parent as an origin, and nothing wider', () => {
    assert.equal(ask('element=roles&parent=https://cases.example').parent, 'https://cases.example');
    assert.equal(ask('element=roles&parent=http://127.0.0.1:8080/').parent, 'http://127.0.0.1:8080');
    for (const parent of ['*', 'null', '', 'cases.example', 'https://cases.example/case', 'https://a@cases.example', 'file:///', 'javascript:alert(1)']) {
      assert.equal(ask(`element=roles&parent=${encodeURIComponent(parent)}`).parent, undefined, parent);
      assert.match(told(`element=roles&parent=${encodeURIComponent(parent)}`)[0] ?? '', /not an origin/);
    }
  });

  it('says what the page around it takes over, and in which colours it stands', () => {
    assert.deepEqual(ask('element=search&takes=open,report').takes, ['practice-open', 'practice-report']);
    assert.equal(ask('element=search').scheme, 'light');
    assert.equal(ask('element=search&scheme=auto').scheme, 'auto');
    assert.deepEqual(told('element=search&scheme=blue'), ['“scheme” has a word that is not known. Write light, dark, auto.']);
  });
});

describe('what a frame passes on', () => {
  it('is every event that an element has', () => {
    const sources = ['components', 'src/packs'].flatMap((folder) => readdirSync(folder, {recursive: true, withFileTypes: true}).filter((entry) => entry.isFile() && entry.name.endsWith('.ts')).map((entry) => readFileSync(`${entry.parentPath}/${entry.name}`, 'utf8')));
    const names = sources.flatMap((code) => [...code.matchAll(/super\('practice-(\w+)'/g)].map(([, name]) => name)).sort();
    const [, list = ''] = /const events = \[(.*?)\]/.exec(readFileSync('src/embed/frame/frame-page.ts', 'utf8')) ?? [];
    assert.deepEqual([...list.matchAll(/'(\w+)'/g)].map(([, name]) => name), names);
  });
});
