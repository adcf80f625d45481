/** pack.yaml of a pack that a document is imported into: made where there is none, and otherwise given the document as a source. */
import {readManifest} from '../../authoring/manifest.js';
import {sourceText} from '../../authoring/source-text.js';
import {writeYaml} from '../../authoring/write/yaml.js';

export interface Source {
  id: string;
  title: string;
  publisher: string;
  edition: string;
}

/** The source as lines under `sources:`. @param depth how many spaces stand before its id */
const sourceLines = ({id, title, publisher, edition}: Source, depth: number): string[] => [
  `${' '.repeat(depth)}${id}:`,
  ...writeYaml({title, publisher, edition}).split('\n').map((line) => ' '.repeat(depth * 2) + line),
];

/** A pack.yaml that says as much as the document does. */
export const newPackFile = (pack: {id: string; title: string; owner: string}, source: Source): string =>
  [
    '# The name of the pack. The id is kept for ever; the title may change.',
    writeYaml({id: pack.id, title: pack.title, version: '0.1.0', language: 'en-GB'}),
    '# Who reviews this guidance: a role rather than a person.',
    writeYaml({owner: pack.owner}),
    '# What no council owns comes from here: national time-scales, help lines, plain words.',
    'extends: england',
    '',
    '# The documents that the guidance comes from. Write who published this one, and its edition as its cover has it.',
    'sources:',
    ...sourceLines(source, 2),
    '',
  ].join('\n');

/**
 * pack.yaml with one source more, every other character as it was; unchanged where the source is there, undefined where no place for
 * it can be found without rewriting what somebody wrote.
 */
export function withSource(text: string, source: Source): string | undefined {
  const {fields, yaml} = readManifest([sourceText({path: 'pack.yaml', text})], () => undefined);
  if (fields.sources && source.id in fields.sources) return text;
  const end = text.includes('\r\n') ? '\r\n' : '\n';
  if (!yaml) return undefined;
  if (!yaml.has('sources')) return `${text}${text.endsWith('\n') || text === '' ? '' : end}${['sources:', ...sourceLines(source, 2)].join(end)}${end}`;
  const lines = text.split(/\r?\n/);
  const at = lines.findIndex((line) => /^sources:\s*(#.*)?$/.test(line));
  const depth = /^ +/.exec(lines.slice(at + 1).find((line) => line.trim() && !line.trim().startsWith('#')) ?? '')?.[0].length;
  if (at < 0 || depth === undefined) return undefined;
  return [...lines.slice(0, at + 1), ...sourceLines(source, depth), ...lines.slice(at + 1)].join(end);
}

/** The lines to write by hand. */
export const linesToAdd = (source: Source): string => ['sources:', ...sourceLines(source, 2)].join('\n');

/** What is known of the document from the pack's other sources: its id where it is one of them, and who publishes them. */
export function knownSource(packFile: string | undefined, title: string): {id?: string; publisher?: string} {
  const files = packFile === undefined ? [] : [sourceText({path: 'pack.yaml', text: packFile})];
  const sources = Object.entries(readManifest(files, () => undefined).fields.sources ?? {});
  const id = sources.find(([, source]) => source.title === title)?.[0];
  const publisher = sources[0]?.[1].publisher;
  return {...(id !== undefined && {id}), ...(publisher !== undefined && {publisher})};
}

