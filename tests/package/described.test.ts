/** What editors and programs are told of the elements is what there is: nothing left out, nothing made up. */
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import path from 'node:path';
import {before, describe, it} from 'node:test';
import {elementsOf, eventFields, readManifest, type Element} from '../../scripts/build/elements.mjs';
import {root} from './packed.js';

const dist = path.join(root, 'dist');
const read = (file: string): string => readFileSync(path.join(dist, file), 'utf8');
const names = (list: readonly {name: string}[]): string[] => list.map(({name}) => name);

/** A class as the browser sees it. */
interface Class {
  name: string;
  observedAttributes: readonly string[];
  elementProperties: ReadonlyMap<PropertyKey, {attribute?: string | boolean; state?: boolean}>;
  elementStyles: readonly {cssText: string}[];
}

let elements: Element[];
const classes = new Map<string, Class>();
before(async () => {
  elements = elementsOf(readManifest(dist));
  for (const {name, className, tag} of elements) classes.set(tag, ((await import(path.join(dist, 'components', name, 'index.js'))) as Record<string, Class>)[className]!); // named by the manifest, or the test falls over
});

describe('custom-elements.json', () => {
  it('has every attribute that an element watches, and no other', () => {
    for (const {tag, attributes} of elements) assert.deepEqual(names(attributes).sort(), [...classes.get(tag)!.observedAttributes].sort(), tag); // filled above
  });

  it('has every property that an element draws from', () => {
    for (const {tag, properties} of elements) {
      const drawn = [...classes.get(tag)!.elementProperties].filter(([, {state}]) => !state).map(([name]) => String(name)); // filled above
      assert.deepEqual(drawn.filter((name) => !names(properties).includes(name)), [], tag);
    }
  });

  it('has no custom property but those that an element’s style reads, and each of those somewhere', () => {
    // where each acts, tests/theming/ sees in a browser
    const read = new Set<string | undefined>();
    for (const {tag, tokens} of elements) {
      const css = classes.get(tag)!.elementStyles.map(({cssText}) => cssText).join('\n'); // filled above
      const used = new Set([...css.matchAll(/var\((--practice-[\w-]+)/g)].map(([, name]) => name));
      for (const name of used) read.add(name);
      assert.deepEqual(names(tokens).filter((name) => !used.has(name)), [], tag);
    }
    assert.deepEqual([...new Set(elements.flatMap(({tokens}) => names(tokens)))].sort(), [...read].sort());
  });

  it('has every event, and what each of them tells', () => {
    const manifest = readManifest(dist);
    const fields = eventFields(manifest);
    const ours = elements.flatMap(({events}) => events).map(({type}) => type?.text ?? '').filter((type) => type.startsWith('Practice'));
    assert.deepEqual([...new Set(ours)].sort(), [...fields.keys()].sort());
    assert.deepEqual([...fields].filter(([, told]) => told.length === 0).map(([name]) => name), []);
  });

  it('says something of each property, method and state', () => {
    const silent = elements.flatMap(({tag, properties, readable, methods, states, summary}) => [...(summary ? [] : [{name: 'its summary', description: ''}]), ...properties, ...readable, ...methods, ...states].filter(({description}) => !description).map(({name}) => `${tag}: ${name}`));
    assert.deepEqual(silent, []);
  });
});

describe('the editors’ data', () => {
  it('names every tag and attribute for VS Code, and the values where there is a choice', () => {
    const {tags} = JSON.parse(read('editors/vscode.html-custom-data.json')) as {tags: {name: string; attributes: {name: string; values: {name: string}[]}[]}[]};
    assert.deepEqual(Object.fromEntries(tags.map(({name, attributes}) => [name, names(attributes).sort()])), Object.fromEntries(elements.map(({tag, attributes}) => [tag, names(attributes).sort()])));
    const variant = tags.find(({name}) => name === 'practice-checklist')?.attributes.find(({name}) => name === 'variant');
    assert.deepEqual(names(variant?.values ?? []), ['full', 'compact', 'summary']);
  });

  it('names every custom property and part, once', () => {
    const css = JSON.parse(read('editors/vscode.css-custom-data.json')) as {properties: {name: string}[]; pseudoElements?: {name: string}[]};
    const tokens = [...new Set(elements.flatMap((one) => names(one.tokens)))];
    const parts = [...new Set(elements.flatMap((one) => names(one.parts)))];
    assert.ok(tokens.length > 5);
    assert.deepEqual(names(css.properties), tokens);
    for (const part of parts) assert.ok(css.pseudoElements?.some(({name}) => name.includes(part)), part);
  });

  it('names every tag, attribute, event and custom property for JetBrains', () => {
    const {contributions, version} = JSON.parse(read('editors/web-types.json')) as {version: string; contributions: {html: {elements: {name: string; attributes: {name: string}[]; js: {events: {name: string}[]}}[]}; css: {properties: {name: string}[]}}};
    assert.equal(version, (JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {version: string}).version);
    assert.deepEqual(Object.fromEntries(contributions.html.elements.map(({name, attributes, js}) => [name, [...names(attributes), ...names(js.events)].sort()])), Object.fromEntries(elements.map(({tag, attributes, events}) => [tag, [...names(attributes), ...names(events)].sort()])));
    assert.deepEqual(names(contributions.css.properties), [...new Set(elements.flatMap((one) => names(one.tokens)))]);
  });
});

describe('llms.txt', () => {
  const text = read('llms.txt');

  it('tells of every tag with its attributes, properties and events', () => {
    const parts = new Map(text.split('\n### ').slice(1).map((part) => [/^<([\w-]+)>/.exec(part)?.[1] ?? '', part]));
    for (const {tag, attributes, properties, events, methods} of elements) {
      const own = properties.filter(({name}) => !attributes.some((one) => one.fieldName === name));
      for (const {name} of [...attributes, ...own, ...events]) assert.ok(parts.get(tag)?.includes(`\`${name}\``), `${tag}: ${name}`);
      for (const {name} of methods) assert.ok(parts.get(tag)?.includes(`\`${name}(`), `${tag}: ${name}()`);
    }
  });

  it('tells the ways in and the contracts, in the words of the README files', () => {
    for (const words of ['<script type="module" src="/guidance/practice-guidance.js"></script>', 'data-practice="checklist"', "import 'practice-guidance/checklist/define'", 'practice-guidance/record@1', '`mustUnderstand`', '--practice-accent']) assert.ok(text.includes(words), words);
  });

  it('is one plain page, with no link that leads nowhere from where it is read', () => {
    assert.deepEqual([...text.matchAll(/\]\((?!https?:)[^)]*\)/g)].map(([link]) => link), []);
    assert.ok(text.length < 45_000, `${text.length} characters`);
  });
});
