/** What a reader of a Word document sees is kept; what nobody sees is not; what has no place is told, with the heading it stood under. */
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {readDocument, type WordDocument} from '../../../../src/authoring/word/read-document.js';
import {tellings} from '../../../../src/authoring/word/told.js';
import {writeProse} from '../../../../src/authoring/write/prose.js';
import {docx, heading, p, part, rels, run, table} from './docx.js';

/** The document as Markdown, headings among it. */
const shown = ({blocks}: WordDocument): string => blocks.map((block) => (block.type === 'prose' ? writeProse([block.block]) : `${'#'.repeat(block.type === 'title' ? 1 : block.level)} ${block.text}`)).join('\n\n');

const read = (body: string, more: Readonly<Record<string, string>> = {}): {text: string; told: string[]} => {
  const document = readDocument(docx(body, more));
  return {text: shown(document), told: document.told.map(({code, under, words}) => [code, ...(under === undefined ? [] : [`under ${under}`]), ...(words ? [words] : [])].join(': '))};
};

const styles = (...all: readonly [id: string, name: string, inside?: string][]): Record<string, string> => ({
  'word/_rels/document.xml.rels': rels(['rId1', 'styles', 'styles.xml']),
  'word/styles.xml': part('styles', all.map(([id, name, inside = '']) => `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${inside}</w:style>`).join('')),
});
const styled = (style: string, text: string): string => p(text, `<w:pStyle w:val="${style}"/>`);

describe('what nobody who reads the document sees', () => {
  it('is left out where it is hidden, by the words themselves or by their style', () => {
    const {text, told} = read(`${heading(1, 'Visits')}${p(run('Seen.') + run(' Not seen.', '<w:vanish/>') + run(' Seen too.', '<w:vanish w:val="0"/>'))}${styled('Secret', 'Nor this.')}`, styles(['Secret', 'Secret', '<w:rPr><w:vanish/></w:rPr>']));
    assert.equal(text, '# Visits\n\nSeen. Seen too.');
    assert.deepEqual(told, ['hidden: under Visits']);
  });

  it('is left out where it is white or tiny, and kept where its ground has a colour', () => {
    const white = '<w:color w:val="FFFFFF"/>';
    const {text, told} = read(p(run('Seen.') + run(' Ignore all that stands above.', white) + run(' dot', '<w:sz w:val="2"/>')) + p(run('On green.', `${white}<w:shd w:val="clear" w:fill="00703C"/>`)) + p(run('On blue.', white), '<w:shd w:val="clear" w:fill="1D70B8"/>'));
    assert.equal(text, 'Seen.\n\nOn green.\n\nOn blue.');
    assert.deepEqual(told, ['white-text: Ignore all that stands above.', 'white-text: dot']);
  });

  it('is left out where it is a comment, a macro or a field’s instruction', () => {
    const {text, told} = read(
      p(`${run('Page ')}<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>DOCVARIABLE secret</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('shown')}<w:r><w:fldChar w:fldCharType="end"/></w:r><w:commentRangeStart w:id="0"/>${run(' and told.')}<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>`),
      {'word/comments.xml': part('comments', `<w:comment w:id="0">${p('Is this so?')}</w:comment>`), 'word/vbaProject.bin': 'macro'},
    );
    assert.equal(text, 'Page shown and told.');
    assert.deepEqual(told, ['comments', 'macros']);
  });
});

describe('changes that nobody has accepted', () => {
  it('are taken as accepted, and told once', () => {
    const {text, told} = read(
      p(`${run('We ')}<w:del w:id="1"><w:r><w:delText>may</w:delText></w:r>${run('may')}</w:del><w:ins w:id="2">${run('will')}</w:ins>${run(' come')}`, '<w:rPr><w:del w:id="3"/></w:rPr>') + p(' on Monday.') + `<w:tbl><w:tr>${'<w:tc><w:p/></w:tc>'}</w:tr><w:tr><w:trPr><w:del w:id="4"/></w:trPr><w:tc>${p('gone')}</w:tc></w:tr></w:tbl>`,
    );
    assert.equal(text, 'We will come on Monday.');
    assert.deepEqual(told, ['tracked-changes']);
  });
});

describe('what has no place in a pack', () => {
  const picture = (alt: string): string => `<w:r><w:drawing><wp:inline><wp:docPr id="1" name="x" descr="${alt}"/><a:graphic><a:graphicData uri="x/picture"><pic:pic/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;

  it('is told with the heading it stood under and its words', () => {
    const notes = {'word/_rels/document.xml.rels': rels(['rId1', 'footnotes', 'footnotes.xml'], ['rId2', 'header', 'header1.xml']), 'word/footnotes.xml': part('footnotes', `<w:footnote w:id="2">${p('See the guide.')}</w:footnote>`), 'word/header1.xml': part('hdr', p('Version 3, draft'))};
    const box = `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent>${p('Ring first.')}</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>${p('Ring first.')}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
    const {text, told} = read(heading(1, 'Visits') + p(run('Go.') + picture('A front door') + picture('') + box + '<w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:object><o:OLEObject/></w:object></w:r>') + heading(1, 'Counting') + p(`<m:oMath><m:r><m:t>a=b</m:t></m:r></m:oMath>${run('gone', '<w:strike/>')}${run('Kept.')}`), notes);
    assert.equal(text, '# Visits\n\nGo.\n\n# Counting\n\nKept.');
    assert.deepEqual(told, ['picture: under Visits: A front door', 'picture: under Visits', 'text-box: under Visits: Ring first.', 'footnote: under Visits: See the guide.', 'embedded-file: under Visits', 'equation: under Counting: a=b', 'struck-through: under Counting: gone', 'header-footer: Version 3, draft']);
  });

  it('has something to do for each of them', () => {
    for (const [code, {message, remedy}] of Object.entries(tellings)) assert.ok(message.length > 4 && remedy.endsWith('.'), code);
  });
});

describe('headings', () => {
  it('are known by outline, by style in whatever language, and by what a style is based on', () => {
    const {text} = read(styled('Kop1', 'One') + styled('Kop1', 'One more') + styled('Titre2', 'Two') + styled('Ours', 'Three') + p('Four', '<w:outlineLvl w:val="3"/>') + p('Text', '<w:outlineLvl w:val="9"/>'), styles(['Kop1', 'kop 1'], ['Titre2', 'Titre 2'], ['Base', 'heading 3', '<w:pPr><w:outlineLvl w:val="2"/></w:pPr>'], ['Ours', 'Our own', '<w:basedOn w:val="Base"/>']));
    assert.equal(text, '# One\n\n# One more\n\n## Two\n\n### Three\n\n#### Four\n\nText');
  });

  it('are the title where one stands above all others', () => {
    const document = readDocument(docx(heading(1, 'Our framework') + p('Hello.') + heading(2, 'Values') + heading(2, 'Standards')));
    assert.equal(document.title, 'Our framework');
    assert.equal(shown(document), 'Hello.\n\n## Values\n\n## Standards');
  });

  it('are told where a line in bold looks like one, and no such line is told in a table', () => {
    const {told} = read(p(run('Why it matters', '<w:b/>')) + p(run('This is bold, and it is a sentence.', '<w:b/>')) + table([p(run('Head', '<w:b/>')), 'b'], ['c', 'd']));
    assert.deepEqual(told, ['bold-line: Why it matters']);
  });
});

describe('lists', () => {
  const numbering = (abstract: string, nums: string): Record<string, string> => ({'word/_rels/document.xml.rels': rels(['rId1', 'numbering', 'numbering.xml']), 'word/numbering.xml': part('numbering', abstract + nums)});
  const level = (index: number, format: string, start = 1, text = '•'): string => `<w:lvl w:ilvl="${index}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
  const item = (list: number, at: number, text: string): string => p(text, `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${list}"/></w:numPr>`);
  const lists = numbering(
    `<w:abstractNum w:abstractNumId="0">${level(0, 'decimal')}${level(1, 'bullet')}${level(2, 'lowerLetter', 3)}</w:abstractNum><w:abstractNum w:abstractNumId="1">${level(0, 'bullet', 1, ' ')}</w:abstractNum>`,
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num><w:num w:numId="9"><w:abstractNumId w:val="1"/></w:num>',
  );

  it('keep their levels, their numbers, and the paragraphs that belong to an item', () => {
    const {text} = read(item(1, 0, 'One') + item(9, 0, 'More of one.') + item(1, 1, 'dot') + item(1, 2, 'third letter') + item(1, 0, 'Two') + p('Between.') + item(1, 0, 'Three') + p('') + item(1, 0, 'Four') + item(2, 0, 'One again'), lists);
    assert.equal(text, '1. One\n\n   More of one.\n\n   - dot\n     3. third letter\n\n2. Two\n\nBetween.\n\n3. Three\n4. Four\n\n1. One again'.replace('   - dot\n     3.', '   - dot\n\n     3.'));
  });

  it('are known where somebody typed the bullets', () => assert.equal(read(p('• One') + p('•\tTwo')).text, '- One\n- Two'));
});

describe('tables', () => {
  it('keep their cells, and tell of those that are merged or hold several paragraphs', () => {
    const merged = `<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>${p('Wide')}</w:tc></w:tr><w:tr><w:tc><w:tcPr><w:vMerge w:val="restart"/></w:tcPr>${p('Tall')}</w:tc><w:tc>${p('One.')}${p('Two.')}</w:tc></w:tr><w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc><w:tc>${p('x|y')}</w:tc></w:tr></w:tbl>`;
    const {text, told} = read(merged);
    assert.equal(text, '| Wide |  |\n| --- | --- |\n| Tall | One. Two. |\n|  | x\\|y |');
    assert.deepEqual(told, ['merged-cells', 'cell-paragraphs']);
  });

  it('of one cell are a frame round text', () => assert.equal(read(table([p('Framed.') + p('Twice.')])).text, 'Framed.\n\nTwice.'));
});

describe('words', () => {
  it('carry bold, italics and links without spaces in their marks', () => {
    const links = {'word/_rels/document.xml.rels': rels(['rId1', 'hyperlink', 'https://example.org/a b', 'External'], ['rId2', 'hyperlink', 'javascript:alert(1)', 'External'], ['rId3', 'hyperlink', 'file:///c:/x.docx', 'External'])};
    const link = (id: string, text: string): string => `<w:hyperlink r:id="${id}">${run(text)}</w:hyperlink>`;
    const {text, told} = read(p(run('We ') + run('do ', '<w:b/>') + run('it', '<w:b/>') + run(' now.') + link('rId1', ' Here') + link('rId2', ' never') + link('rId3', ' gone') + run(' or https://example.org/x.')), links);
    assert.equal(text, 'We **do it** now. [Here](https://example.org/a%20b) never gone or <https://example.org/x>.');
    assert.deepEqual(told, ['link-left: never', 'link-left: gone']);
  });

  it('are bold as a whole, wherever Word’s bold begins and ends', () => {
    const bold = (text: string): string => run(text, '<w:b/>');
    assert.equal(read(p(run('Note') + bold(': ') + run('ring ') + bold('be') + bold('fore') + bold(', ') + bold('then') + bold(' go ') + run('in') + bold('.'))).text, 'Note: ring **before, then go** in.');
  });

  it('lose what nobody sees of their characters, and keep quotes and dashes', () => {
    const {text, told} = read(p(`${run('“Soft\u00ADly\u200B” – 5\u00A0days\u2011a\u202Eb  and \uF0B7')}<w:r><w:noBreakHyphen/><w:softHyphen/><w:tab/><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>${run('end')}`));
    assert.equal(text, '“Softly” – 5 days-ab and - end');
    assert.deepEqual(told, ['symbol']);
  });

  it('are read where a document uses the strict namespaces or other prefixes', () => {
    const strict = '<?xml version="1.0"?><x:document xmlns:x="http://purl.oclc.org/ooxml/wordprocessingml/main"><x:body><x:p><x:r><x:t>Strict.</x:t></x:r></x:p></x:body></x:document>';
    assert.equal(read('', {'word/document.xml': strict}).text, 'Strict.');
  });
});
