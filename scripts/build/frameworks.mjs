// @ts-check
/** `dist/frameworks/`: types of the tags for React 19, Vue and Svelte, and components for React 18, all made from custom-elements.json. */
import {cp, readFile, writeFile} from 'node:fs/promises';
import path from 'node:path';
import {root} from '../process.mjs';
import {elementsOf, readManifest} from './elements.mjs';
import {replaceFolder} from './replace.mjs';
import {elementTypes} from './types-elements.mjs';

/** @typedef {import('./elements.mjs').Element} Element */

const written = path.join(root, 'scripts/build/frameworks');

/** What React calls the listener of an event: `practice-answer` is `onPracticeAnswer`. @param {string} event */
const listener = (event) => `on${event.replace(/(?:^|-)(\w)/g, (_, letter) => letter.toUpperCase())}`;

/** @param {readonly Element[]} elements */
const react18 = (elements) => `/** A component for each tag, for React 18. Made by the build. */
import * as react from 'react';
import {wrapper} from '../src/embed/react-wrapper.js';
${elements.map(({tag, className, properties, events}) => `
export const ${className} = /* @__PURE__ */ wrapper(react, '${tag}', ${JSON.stringify(properties.map(({name}) => name))}, ${JSON.stringify(Object.fromEntries(events.map(({name}) => [listener(name), name])))});
`).join('')}`;

/** @param {readonly Element[]} elements */
const react18Types = (elements) => elements.map(({name, className, summary}) => `/** ${summary} */\nexport declare const ${className}: PracticeComponent<'${name}'>;\n`).join('');

/** Needs the manifest. @param {string} dist */
export const buildFrameworks = async (dist) => {
  const elements = elementsOf(readManifest(dist));
  await replaceFolder(path.join(dist, 'frameworks'), async (beside) => {
    await cp(written, beside, {recursive: true});
    await writeFile(path.join(beside, 'elements.d.ts'), elementTypes(elements));
    // types alone still have to bear being imported
    for (const name of ['react', 'vue', 'svelte']) await writeFile(path.join(beside, `${name}.js`), 'export {};\n');
    await writeFile(path.join(beside, 'react-18.js'), react18(elements));
    await writeFile(path.join(beside, 'react-18.d.ts'), `${await readFile(path.join(written, 'react-18.d.ts'), 'utf8')}${react18Types(elements)}`);
  });
};
