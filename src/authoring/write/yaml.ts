/** YAML as a person writes it: a key a line, short lists in brackets, quotes only where a value would be read as something else. */
import {Document, isSeq, Scalar, visit} from 'yaml';

export type YamlValue = string | readonly string[] | {readonly [key: string]: YamlValue | undefined};
export type YamlFields = Readonly<Record<string, YamlValue | undefined>>;

/** A list longer than this stands on lines of its own. */
const longestList = 140;
/** Lists that stand so at any length: each line of them is a decision. */
const ownLines = new Set(['extends', 'hide']);

/** A mapping without a line break at the end; keys without a value are left out, and a mapping without keys is empty. */
export function writeYaml(fields: YamlFields): string {
  const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
  if (!Object.keys(given).length) return '';
  const document = new Document(given, {schema: 'failsafe', keepUndefined: false});
  for (const key of Object.keys(given)) {
    const node = document.get(key, true);
    if (isSeq(node)) node.flow = key === 'of' || node.items.length === 0 || (!ownLines.has(key) && (given[key] as readonly string[]).join(', ').length <= longestList);
  }
  // a value between curly quotes is most often one whose straight quotes a word processor turned
  visit(document, {Scalar: (_, node) => void (/^[“”‘’]/.test(String(node.value)) && (node.type = Scalar.QUOTE_DOUBLE))});
  return document.toString({lineWidth: 0, flowCollectionPadding: false}).trimEnd();
}

/** The front matter of a file. */
export const writeFrontMatter = (fields: YamlFields): string => `---\n${writeYaml(fields)}\n---`;

/** The block of data under a heading; empty where there is nothing to say. @param note for whoever edits it, on a line before */
export function writeData(fields: YamlFields, note = ''): string {
  const yaml = writeYaml(fields);
  return yaml === '' ? '' : `\`\`\`yaml\n${note && `# ${note}\n`}${yaml}\n\`\`\``;
}
