/** A part's XML as a small tree. Entities of its own and anything that a document has no use for are refused, not resolved. */
import {SaxesParser} from 'saxes';
import {NotReadable} from './refusal.js';

export interface Element {
  /** With the prefix that Word itself writes, whatever the file has: `w:p`. Of a namespace that is not known, without one: `?:p`. */
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: Node[];
}

export type Node = Element | string;

/** How deep elements may stand in one another: Word nests tables and boxes, and a person does not do so a hundred times. */
const maxDepth = 120;

const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006';

/** Both the namespaces that Word writes and those of its "strict" format. */
const prefixes: Readonly<Record<string, string>> = {
  [word]: 'w',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  [`${office}/relationships`]: 'r',
  'http://purl.oclc.org/ooxml/officeDocument/relationships': 'r',
  [`${office}/math`]: 'm',
  'http://purl.oclc.org/ooxml/officeDocument/math': 'm',
  'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing': 'wp',
  'http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing': 'wp',
  'http://schemas.openxmlformats.org/drawingml/2006/main': 'a',
  'http://purl.oclc.org/ooxml/drawingml/main': 'a',
  'http://schemas.openxmlformats.org/drawingml/2006/picture': 'pic',
  'http://purl.oclc.org/ooxml/drawingml/picture': 'pic',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
  'http://schemas.openxmlformats.org/package/2006/relationships': 'rel',
  'http://schemas.openxmlformats.org/package/2006/content-types': 'ct',
  'http://purl.org/dc/elements/1.1/': 'dc',
  'http://purl.org/dc/terms/': 'dcterms',
  'urn:schemas-microsoft-com:vml': 'v',
  'urn:schemas-microsoft-com:office:office': 'o',
};

const damaged = 'it is damaged: a part of it is not written as Word writes it. Open it in Word, and save it under another name.';

/** @throws NotReadable where it is not well formed, declares a document type, or is nested too deep */
export function readXml(bytes: Uint8Array): Element {
  const text = decode(bytes);
  const parser = new SaxesParser({xmlns: true});
  const open: Element[] = [{name: '', attributes: {}, children: []}];
  const refuse = (why: string) => (): void => {
    throw new NotReadable(why);
  };
  parser.on('error', refuse(damaged));
  parser.on('doctype', refuse('a part of it declares a document type, which Word never writes and which can be used to do harm. It was not read.'));
  parser.on('opentag', ({uri, local, attributes}) => {
    if (open.length > maxDepth) throw new NotReadable(`its parts stand more than ${maxDepth} deep in one another, which no document does. It was not read.`);
    const own = Object.values(attributes).filter((one) => one.prefix !== 'xmlns' && one.name !== 'xmlns');
    const element: Element = {name: qualified(uri, local), attributes: Object.fromEntries(own.map((one) => [one.uri ? qualified(one.uri, one.local) : one.local, one.value])), children: []};
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => void open.pop());
  const add = (words: string): void => void open.at(-1)?.children.push(words);
  parser.on('text', add);
  parser.on('cdata', add);
  parser.write(text).close();
  const root = open[0]?.children.find(isElement);
  if (!root) throw new NotReadable(damaged);
  return root;
}

const qualified = (uri: string, local: string): string => `${prefixes[uri] ?? '?'}:${local}`;

/** XML in UTF-8, or in UTF-16 with its mark. */
function decode(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const encoding = first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
  try {
    return new TextDecoder(encoding, {fatal: true}).decode(bytes);
  } catch {
    throw new NotReadable(damaged);
  }
}

export const isElement = (node: Node): node is Element => typeof node !== 'string';

export const elementsOf = ({children}: Element): Element[] => children.filter(isElement);

/** The first child of a name. */
export const child = (element: Element | undefined, name: string): Element | undefined => element && elementsOf(element).find((one) => one.name === name);

/** `w:val` of the first child of a name. */
export const valueOf = (element: Element | undefined, name: string): string | undefined => child(element, name)?.attributes['w:val'];

/** Every element of a name inside another, however deep. */
export function* within(element: Element, name: string): Generator<Element> {
  for (const one of elementsOf(element)) {
    if (one.name === name) yield one;
    yield* within(one, name);
  }
}

/** All the text inside an element. */
export const textOf = ({children}: Element): string => children.map((node) => (isElement(node) ? textOf(node) : node)).join('');
