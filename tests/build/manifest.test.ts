/** custom-elements.json says what is so: editors, Storybook's tables and frameworks' types are made from it. */
import assert from 'node:assert/strict';
import {existsSync, readFileSync, readdirSync} from 'node:fs';
import {describe, it} from 'node:test';

interface Described {
  name: string;
  description?: string;
}
interface Declaration extends Described {
  tagName?: string;
  attributes?: Described[];
  events?: Described[];
  slots?: Described[];
  cssParts?: Described[];
  cssProperties?: Described[];
  members?: (Described & {kind: string; static?: boolean; inheritedFrom?: unknown})[];
}
interface Module {
  path: string;
  declarations?: Declaration[];
}

const modules = () => (JSON.parse(readFileSync('dist/custom-elements.json', 'utf8')) as {modules: Module[]}).modules;
const elements = () => modules().flatMap(({declarations = []}) => declarations.filter(({tagName}) => tagName));

/** Every tag that a define.ts registers. */
const tags = readdirSync('components')
  .map((name) => `components/${name}/define.ts`)
  .filter((file) => existsSync(file))
  .flatMap((file) => [...readFileSync(file, 'utf8').matchAll(/define\('(practice-[\w-]+)'/g)].map(([, tag]) => tag));

describe('custom-elements.json', () => {
  it('has every element that is registered, and no other', () => {
    assert.ok(tags.length > 0);
    assert.deepEqual(elements().map(({tagName}) => tagName).sort(), tags.sort());
  });

  it('describes each element and everything about it', () => {
    const silent = elements().flatMap((element) =>
      [
        ...(element.description ? [] : [element]),
        ...[element.attributes, element.events, element.slots, element.cssParts, element.cssProperties].flatMap((list) => (list ?? []).filter(({description}) => !description)),
      ].map(({name}) => `${element.tagName}: ${name || 'the default slot'}`),
    );
    assert.deepEqual(silent, []);
  });

  it('tells a checklist’s whole surface', () => {
    const checklist = elements().find(({tagName}) => tagName === 'practice-checklist');
    const attributes = (checklist?.attributes ?? []).map(({name}) => name);
    const wanted = ['checklist', 'pack', 'name', 'value', 'required', 'readonly', 'disabled', 'variant', 'today', 'heading-level', 'submit', 'carrier', 'dates'];
    assert.deepEqual(wanted.filter((name) => !attributes.includes(name)), []);
    for (const method of ['checkValidity', 'reportValidity', 'setCustomValidity']) assert.ok(checklist?.members?.some(({name, kind}) => name === method && kind === 'method'), method);
  });

  it('names files that the build makes', () => {
    for (const {path} of modules()) assert.ok(existsSync(path), path);
  });
});
