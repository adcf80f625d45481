/** Word documents made by hand: what no producer writes, or writes only in rare cases. */
import {strToU8, zipSync} from 'fflate';

const namespaces = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"';
const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export const rels = (...targets: readonly [id: string, type: string, target: string, mode?: 'External'][]): string =>
  `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${targets.map(([id, type, target, mode]) => `<Relationship Id="${id}" Type="${relation}/${type}" Target="${target}"${mode ? ` TargetMode="${mode}"` : ''}/>`).join('')}</Relationships>`;

/** A part with the namespaces that Word's parts have. */
export const part = (root: string, inside: string): string => `<?xml version="1.0"?><w:${root} ${namespaces}>${inside}</w:${root}>`;

/** The parts of a document by their names, before they are put into a zip. */
export const parts = (body: string, more: Readonly<Record<string, string>> = {}): Record<string, string> => ({
  '[Content_Types].xml': '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
  '_rels/.rels': rels(['rId1', 'officeDocument', 'word/document.xml']),
  'word/document.xml': part('document', `<w:body>${body}</w:body>`),
  ...more,
});

export const zipped = (files: Readonly<Record<string, string | Uint8Array>>): Uint8Array => zipSync(Object.fromEntries(Object.entries(files).map(([name, content]) => [name, typeof content === 'string' ? strToU8(content) : content])), {mtime: new Date(2026, 0, 1), level: 1});

export const docx = (body: string, more: Readonly<Record<string, string>> = {}): Uint8Array => zipped(parts(body, more));

/** A run of words with properties. */
export const run = (text: string, properties = ''): string => `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;

/** A paragraph; what is given is its runs, or plain words. */
export const p = (inside: string, properties = ''): string => `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${inside.startsWith('<') ? inside : run(inside)}</w:p>`;

export const heading = (level: number, text: string): string => p(text, `<w:outlineLvl w:val="${level - 1}"/>`);

/** A table of cells, each with what stands in it. */
export const table = (...rows: readonly (readonly string[])[]): string => `<w:tbl>${rows.map((cells) => `<w:tr>${cells.map((cell) => `<w:tc>${cell.startsWith('<') ? cell : p(cell)}</w:tc>`).join('')}</w:tr>`).join('')}</w:tbl>`;
