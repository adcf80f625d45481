// @ts-check
/**
 * `llms.txt`: the library on one plain page, for a program that writes code with it. Nothing in it is written for it alone: tags come
 * from custom-elements.json, ways in and contracts from the README files, so that it says what they say.
 */
import {readFile, writeFile} from 'node:fs/promises';
import path from 'node:path';
import {root} from '../process.mjs';
import {elementsOf, eventFields, readManifest} from './elements.mjs';

/** @typedef {import('./elements.mjs').Element} Element @typedef {import('./elements.mjs').Described} Described @typedef {import('./elements.mjs').Member} Member */

/** Sections that are taken over, by file and heading, in their order. @type {[file: string, heading: string][]} */
const sections = [
  ['README.md', 'For a developer: put it into a page'],
  ['README.md', 'Without tags'],
  ['docs/npm.md', 'Imports'],
  ['docs/npm.md', 'Frameworks'],
  ['components/checklist/README.md', 'When the checklist or the record is another'],
  ['docs/records.md', 'Fields'],
  ['README.md', 'Staying compatible'],
];

/**
 * The text under a heading, as far as the next one of any level; links are left as their words, since their targets are not there.
 * @param {string} markdown @param {string} heading
 */
export const sectionOf = (markdown, heading) => {
  const lines = markdown.split('\n');
  const at = lines.findIndex((line) => /^#+ /.test(line) && line.replace(/^#+ /, '') === heading);
  if (at < 0) throw new Error(`llms.txt takes the section “${heading}” over, and there is none of that name. Give scripts/build/llms.mjs its new name.`);
  let fenced = false;
  const end = lines.findIndex((line, place) => {
    if (line.startsWith('```')) fenced = !fenced;
    return place > at && !fenced && /^#+ /.test(line);
  });
  const text = lines.slice(at + 1, end < 0 ? undefined : end).join('\n').trim();
  return text.replace(/\[([^\]]+)\]\((?!https?:)[^)]+\)/g, '$1');
};

/** What a checklist is good for and what not, as its README begins. @param {string} markdown */
const useOf = (markdown) => /(\*\*Use it\*\*[\s\S]*?)(?=\n## |\n```|\n\|)/.exec(markdown)?.[1]?.replace(/\[([^\]]+)\]\([^)]+\)/g, '$1').trim() ?? '';

const flat = (/** @type {string | undefined} */ text) => (text ?? '').replace(/\s+/g, ' ').trim();
const typeOf = (/** @type {Described} */ {parsedType, type}) => (parsedType ?? type)?.text.replace(' | undefined', '') ?? '';
/** @param {string} title @param {readonly string[]} lines */
const list = (title, lines) => (lines.length > 0 ? `${title}:\n${lines.map((line) => `- ${line}\n`).join('')}\n` : '');

/** @param {Element} element @param {Map<string, Member[]>} fields @param {string} use */
const elementText = ({tag, description, attributes, properties, readable, methods, events, slots, states}, fields, use) => {
  const own = properties.filter(({name}) => !attributes.some((one) => one.fieldName === name || one.name === name));
  const told = (/** @type {Described} */ {type}) => (fields.get(type?.text ?? '') ?? []).map((one) => `${one.name}: ${one.type?.text}`).join(', ');
  const typed = (/** @type {Described} */ one) => `\`${one.name}\` (${typeOf(one)}): ${flat(one.description)}`;
  const called = (/** @type {Member} */ {name, parameters = []}) => `${name}(${parameters.map((one) => one.name).join(', ')})`;
  return [
    `### <${tag}>\n\n${flat(description)}\n\n`,
    use && `${use}\n\n`,
    list('Attributes', attributes.map(typed)),
    list('Properties without an attribute', own.map(typed)),
    list('To be read alone', readable.map(typed)),
    list('Methods', methods.map((one) => `\`${called(one)}\`: ${flat(one.description)}`)),
    list('Events', events.map((one) => `\`${one.name}\` (${one.type?.text}${told(one) && ` with ${told(one)}`}): ${flat(one.description)}`)),
    list('States, `:state(…)`', states.map(({name, description: what}) => `\`${name}\`: ${flat(what)}`)),
    list('Children', slots.map(({description: what}) => flat(what))),
  ].join('');
};

/** The first paragraph of a README, under its title. @param {string} markdown */
const firstParagraph = (markdown) => /^# .+\n\n([\s\S]+?)\n\n/.exec(markdown)?.[1] ?? '';

/** Needs the manifest. @param {string} dist */
export const buildLlms = async (dist) => {
  const read = (/** @type {string} */ file) => readFile(path.join(root, file), 'utf8');
  const manifest = readManifest(dist);
  const elements = elementsOf(manifest);
  const fields = eventFields(manifest);
  const taken = await Promise.all(sections.map(async ([file, heading]) => `## ${heading}\n\n${sectionOf(await read(file), heading)}\n`));
  const shown = await Promise.all(elements.map(async (element) => elementText(element, fields, useOf(await read(`components/${element.name}/README.md`)))));
  const tokens = new Map(elements.flatMap((one) => one.tokens.map(({name, description}) => /** @type {[string, string]} */ ([name, flat(description)]))));
  const text = [
    '# practice-guidance\n',
    `> ${flat(firstParagraph(await read('README.md')))}\n`,
    taken.join('\n'),
    `## Elements\n\n${shown.join('\n')}`,
    `## Theming\n\n${list('Custom properties that every element takes', [...tokens].map(([name, what]) => `\`${name}\`: ${what}`))}`,
  ].join('\n');
  await writeFile(path.join(dist, 'llms.txt'), `${text.replace(/\n{3,}/g, '\n\n').trim()}\n`);
};
