// @ts-check
/** The elements as custom-elements.json describes them, in the shape that types and texts are made from. */
import {readFileSync} from 'node:fs';
import path from 'node:path';

/**
 * @typedef {{name: string, description?: string, type?: {text: string}, parsedType?: {text: string}}} Described
 * @typedef {Described & {kind: string, static?: boolean, readonly?: boolean, parameters?: Described[], return?: {type?: {text: string}}}} Member
 * @typedef {Described & {fieldName?: string}} Attribute
 * @typedef {{name: string, kind: string, tagName?: string, summary?: string, description?: string, members?: Member[], attributes?: Attribute[], events?: Described[], slots?: Described[], cssProperties?: Described[], cssParts?: Described[], cssStates?: Described[]}} Declaration
 * @typedef {{modules: {path: string, declarations?: Declaration[]}[]}} Manifest
 *
 * @typedef {object} Element
 * @property {string} tag `practice-bottom-lines`
 * @property {string} name `bottom-lines`: its folder, its entry and its tag without the prefix
 * @property {string} className
 * @property {string} summary
 * @property {string} description
 * @property {Attribute[]} attributes
 * @property {Member[]} properties that can be written
 * @property {Member[]} readable that can only be read
 * @property {Member[]} methods
 * @property {Described[]} events
 * @property {Described[]} slots
 * @property {Described[]} tokens custom properties
 * @property {Described[]} parts
 * @property {Described[]} states
 */

/** @param {string} dist @returns {Manifest} */
export const readManifest = (dist) => JSON.parse(readFileSync(path.join(dist, 'custom-elements.json'), 'utf8'));

/** In the order of their tags. @param {Manifest} manifest @returns {Element[]} */
export const elementsOf = (manifest) =>
  manifest.modules
    .flatMap(({declarations = []}) => declarations)
    .flatMap((one) => (one.tagName ? [elementOf(one.tagName, one)] : []))
    .sort((a, b) => (a.tag < b.tag ? -1 : 1));

/** @param {string} tag @param {Declaration} declaration @returns {Element} */
const elementOf = (tag, {name, summary = '', description = '', members = [], attributes = [], events = [], slots = [], cssProperties = [], cssParts = [], cssStates = []}) => {
  const fields = members.filter((one) => one.kind === 'field' && !one.static);
  return {
    tag,
    name: tag.replace('practice-', ''),
    className: name,
    summary,
    description,
    attributes,
    properties: fields.filter((one) => !one.readonly),
    readable: fields.filter((one) => one.readonly),
    methods: members.filter(({kind}) => kind === 'method'),
    events,
    slots,
    tokens: cssProperties,
    parts: cssParts,
    states: cssStates,
  };
};

/** What an event tells, by the name of its class. @param {Manifest} manifest @returns {Map<string, Member[]>} */
export const eventFields = (manifest) =>
  new Map(manifest.modules.flatMap(({declarations = []}) => declarations.filter(({name}) => name.endsWith('Event')).map(({name, members = []}) => /** @type {[string, Member[]]} */ ([name, members.filter(({kind}) => kind === 'field')]))));
