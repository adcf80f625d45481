// @ts-check
/**
 * `elements.d.ts`: what each element takes and tells, as types. The frameworks' own types (scripts/build/frameworks/) are made of these,
 * so that a property or an event is known to all of them once it is known to the manifest.
 */

/** @typedef {import('./elements.mjs').Element} Element */

/** @param {string | undefined} text @param {string} indent */
const comment = (text, indent) => (text ? `${indent}/** ${text.replace(/\s+/g, ' ').replaceAll('*/', '*\\/')} */\n` : '');

/** @param {{name: string, description?: string}} one @param {string} type */
const line = ({name, description}, type) => `${comment(description, '      ')}      '${name}'?: ${type} | undefined;\n`;

/** An object's text goes where its attribute does: a checklist's record, as a server writes it. @param {Element} element @param {string} name */
const alsoText = ({attributes}, name) => (attributes.some((one) => one.name === name && !one.fieldName && one.type?.text === 'string') ? ' | string | null' : '');

/** Attributes that no property of the same name stands for. @param {Element} element */
const onlyAttributes = ({attributes, properties}) => attributes.filter(({name}) => !properties.some((one) => one.name === name));

/** @param {Element} element */
const shape = (element) => {
  const {name, className, description, properties, events} = element;
  const module = name.replaceAll('-', '_');
  const ours = (/** @type {string | undefined} */ type) => (type?.startsWith('Practice') ? `${module}.${type}` : type);
  return `${comment(description, '  ')}  '${name}': {
    element: ${module}.${className};
    properties: {
${properties.map((one) => line(one, `${module}.${className}['${one.name}']${alsoText(element, one.name)}`)).join('')}    };
    attributes: {
${onlyAttributes(element).map((one) => line(one, one.type?.text === 'boolean' ? 'boolean' : 'string')).join('')}    };
    events: {
${events.map(({name: event, description: told, type}) => `${comment(told, '      ')}      '${event}': ${ours(type?.text)};\n`).join('')}    };
  };
`;
};

/** @param {readonly Element[]} elements */
export const elementTypes = (elements) => `/** What each element takes and tells, by its tag without the prefix. Made by the build. */
${elements.map(({name}) => `import type * as ${name.replaceAll('-', '_')} from '../types/components/${name}/index.js';\n`).join('')}
export interface Elements {
${elements.map(shape).join('')}}

/** An element by its tag without the prefix. */
export type Name = keyof Elements;
/** The object that stands on the page. */
export type ElementOf<One extends Name> = Elements[One]['element'];
/** What can be written as a property. */
export type PropertiesOf<One extends Name> = Elements[One]['properties'];
/** What can be written as an attribute alone. */
export type AttributesOf<One extends Name> = Elements[One]['attributes'];
/** The events that it fires, by their names. */
export type EventsOf<One extends Name> = Elements[One]['events'];
`;
