/** One small pack for each problem: the code, and the files with « and » round the place where it has to be told. */
import type {Code} from '../../../src/authoring/codes.js';
import type {Pack} from '../../../src/model/pack.js';
import {compiled, explanation, item, packYaml, pathway, standard, terms, type Files} from './support.js';

export interface Case {
  code: Code;
  what: string;
  files: Files;
  parents?: Pack[];
  /** Packs that are there and have errors. */
  broken?: string[];
  /** Whether advice on words, links and dates is asked for, on the day below. */
  advised?: boolean;
  /** A part of what the remedy or message has to say. */
  says?: string;
}

const parent: Pack = compiled({
  'pack.yaml': packYaml.replace('id: sample', 'id: parent'),
  'terms/words.md': '## Core group {#core-group}\n\n```yaml\nplain: Those who carry out the plan\n```\n\n## Review {#review}\n\n```yaml\nplain: A look back\n```\n\nBy the [](term:core-group).\n',
});
const child = (text: string): string => packYaml.replace('owner:', `${text}\nowner:`).replace(/^sources:[\s\S]*/m, '');
const front = (text: string): Files => ({'pack.yaml': packYaml, 'standards/one.md': `---\n${text}\n---\nText.\n`});

/** Front matter that says of a list's entries where they come from, for a pack without defaults. */
const whence = '---\nsource: handbook\nplace: Page 1\nwording: drafted\nduty: local\nreviewed: 2026-01-01\ndue: 2026-06-01\n---\n';

const original = explanation('## For you {#parent}\n\n### You can ask {#ask}\n\nA.\n\n### Others {#help}\n\nB.\n');

/** An explanation, and what a translation of it holds. */
const translated = (text: string, of = 'one', top = '', audience = '## I chi {#parent}'): Files => ({
  ...original,
  'explanations/one.cy.md': `---\ntranslates: ${of}\nlanguage: cy\ntitle: Un\n---\n${top}${audience}\n\n${text}`,
});

/** The block of data that a part of its translation has, and the line in it. */
const [ofAsk, ofHelp] = compiled(original).explanations[0]!.texts[0]!.blocks.map(({hashes}) => `\`\`\`yaml\nof: [${hashes.join(', ')}]\n\`\`\``) as [string, string]; // it has two parts
const lineIn = (data: string): string => data.split('\n')[1]!; // of three

/** The day on which the advice is given. */
export const today = '2026-11-22';

/** An explanation for a parent, one part of which holds a text. */
const toParent = (text: string, top = ''): Files => ({'pack.yaml': packYaml, 'explanations/one.md': `---\nid: one\ntitle: One\nstages: [assessment]\n${top}---\n## For you {#parent}\n\n### What happens {#next}\n\n${text}\n\n### You can ask {#ask}\n\nA.\n\n### Others {#help}\n\nB.\n`});
const dated = (days: string): Files => ({...standard('Text.\n'), 'pack.yaml': packYaml.replace(/ {2}reviewed[\s\S]*/, days)});

export const cases: Case[] = [
  {code: 'missing-pack-file', what: 'a folder without pack.yaml', files: {'README.md': 'Hello'}},
  {code: 'unknown-folder', what: 'a folder of no kind', files: {'pack.yaml': packYaml, 'pictures/a.md': '«Text»'}, says: 'standards/, bottom-lines/, checklists/'},
  {code: 'unknown-folder', what: 'a stray file at the top', files: {'pack.yaml': packYaml, 'notes.md': '«Text»'}},
  {code: 'unknown-folder', what: 'a folder within a folder', files: {'pack.yaml': packYaml, 'terms/more/a.md': '«Text»'}},
  {code: 'not-markdown', what: 'another kind of file', files: {'pack.yaml': packYaml, 'terms/a.docx': '«Text»'}, says: '.md'},
  {code: 'file-too-large', what: 'a file over 1 MB', files: standard(`${'Words. '.repeat(2000)}\n`.repeat(80))},
  {code: 'line-too-long', what: 'a line over 20,000 characters', files: standard(`\n«${'x'.repeat(20_001)}»\n`)},
  {code: 'too-deep', what: 'a list 21 deep by its marks', files: standard(`\n«${'- '.repeat(21)}x»\n`)},
  {code: 'too-deep', what: 'a list 22 deep by its indents', files: standard(Array.from({length: 22}, (_, depth) => `${' '.repeat(depth * 2)}- x`).join('\n').replace(/( {40}- x)\n( {42}- x)/, '«$1»\n«$2»'))},
  {code: 'too-deep', what: 'a paragraph of thousands of marks', files: standard(`\n«${'[*'.repeat(2001)}»\n`)},
  {code: 'tab', what: 'a tab', files: standard('One«\t»two.\n')},
  {code: 'hidden-character', what: 'a mark that turns text round', files: standard('One «\u202E»two.\n'), says: 'U+202E'},
  {code: 'hidden-character', what: 'a control character', files: standard('One «\u0007»two.\n'), says: 'U+0007'},
  {code: 'hidden-character', what: 'a lost character', files: standard('One «\uFFFD»two.\n'), says: 'U+FFFD'},
  {code: 'hidden-character', what: 'a space without width', files: standard('One t«\u200B»wo.\n'), says: 'U+200B'},
  {code: 'hidden-character', what: 'a letter of Windows-1252 that was read as another encoding', files: standard('The child«\u0092»s plan.\n'), says: 'U+0092'},
  {code: 'hidden-character', what: 'one written as a reference', files: standard('One «&#x202e;»two.\n'), says: 'U+202E'},
  {code: 'hidden-character', what: 'one written as a reference in a heading', files: item('## One «&#x202e;»two {#a}\n')},
  {code: 'hidden-character', what: 'one written as an escape in YAML', files: front('id: one\ntitle: «"One \\u2066two"»\nnumber: 1')},

  {code: 'front-matter-missing', what: 'a standard that begins with text', files: {'pack.yaml': packYaml, 'standards/one.md': '«Text.»\n'}, says: 'id, title and number'},
  {code: 'front-matter-open', what: 'front matter without an end', files: {'pack.yaml': packYaml, 'standards/one.md': '«---»\nid: one\n'}},
  {code: 'yaml-syntax', what: 'a colon in a value', files: front('id: one\ntitle: «Standard 1: assessing»\nnumber: 1'), says: 'quotes'},
  {code: 'yaml-syntax', what: 'a line without a colon', files: front('id: one\n«title»\nnumber: 1')},
  {code: 'too-deep', what: 'brackets in YAML', files: {'pack.yaml': `«${'['.repeat(21)}»\n`}},
  {code: 'yaml-syntax', what: 'a bracket that is never closed', files: front('id: one\ntitle: One\nnumber: [«1»')},
  {code: 'curly-quotes', what: 'a value in curly quotes', files: front('id: one\ntitle: «“One”»\nnumber: 1'), says: 'Write straight ones: "One".'},
  {code: 'curly-quotes', what: 'one that holds a colon, which the quotes were meant for', files: front('id: one\ntitle: «“Standard 1: assessing”»\nnumber: 1'), says: '"Standard 1: assessing"'},
  {code: 'curly-quotes', what: 'one in a list whose comma cuts it in two', files: {'pack.yaml': packYaml, 'statements/a.md': '## A {#a}\n```yaml\nstressed: [«“our», all of us”]\n```\n'}},
  {code: 'yaml-note', what: 'a # in a title', files: front('id: one\ntitle: «Standard #3 of ten»\nnumber: 1'), says: 'title: "Standard #3 of ten"'},
  {code: 'yaml-note', what: 'a note after a value of pack.yaml', files: {'pack.yaml': packYaml.replace('publisher: The example council', 'publisher: «The example council  # ask Ruth»'), 'README.md': 'x'}, says: 'publisher: "The example council  # ask Ruth"'},
  {code: 'yaml-feature', what: 'an alias', files: front('id: one\ntitle: «&a One»\nnumber: 1')},
  {code: 'yaml-feature', what: 'a tag', files: front('id: one\ntitle: One\nnumber: «!!int 1»')},
  {code: 'duplicate-key', what: 'a key written twice', files: front('id: one\ntitle: One\n«title»: Two\nnumber: 1'), says: '"title"'},
  {code: 'unknown-key', what: 'a mistyped key', files: front('id: one\ntitle: One\nnumber: 1\n«revewed»: 2026-01-01'), says: 'Did you mean "reviewed"?'},
  {code: 'unknown-key', what: 'a mistyped key of a source', files: {'pack.yaml': packYaml.replace('publisher: The example council', 'publisher: The example council\n    «adress»: https://example.org')}, says: '"address"'},
  {code: 'unknown-key', what: 'a mistyped key in an item\'s data', files: item('## A {#a}\n\n```yaml\n«refersh»:\n  every: 3 months\n```\n'), says: '"refresh"'},
  {code: 'unknown-key', what: 'a mistyped key of a refresh period', files: item('## A {#a}\n\n```yaml\nrefresh:\n  every: 3 months\n  source: handbook\n  place: Page 1\n  duty: local\n  «units»: months\n```\n')},
  {code: 'missing-key', what: 'a standard without a number', files: {'pack.yaml': packYaml, 'standards/one.md': '«---»\nid: one\ntitle: One\n---\n'}, says: 'number: 3'},
  {code: 'missing-key', what: 'a term without plain words', files: terms('«## Core group {#core-group}»\n\nText.\n'), says: 'plain'},
  {code: 'missing-key', what: 'a source without an edition', files: {'pack.yaml': packYaml.replace('  handbook:\n', '  «handbook»:\n').replace('    edition: 2024\n', '')}, says: 'edition'},
  {code: 'wrong-value', what: 'a duty that is none', files: front('id: one\ntitle: One\nnumber: 1\nduty: «shall»'), says: 'must, should or local'},
  {code: 'wrong-value', what: 'an empty title', files: front('id: one\n«title»:\nnumber: 1'), says: 'empty'},
  {code: 'wrong-value', what: 'a number in words', files: front('id: one\ntitle: One\nnumber: «three»'), says: 'digits'},
  {code: 'wrong-value', what: 'a period in other words', files: item('## A {#a}\n\n```yaml\nrefresh:\n  every: «a quarter»\n  source: handbook\n  place: Page 1\n  duty: local\n```\n'), says: '3 months'},
  {code: 'wrong-value', what: 'a version of two numbers', files: {'pack.yaml': packYaml.replace('1.0.0', '«1.0»')}, says: '1.4.0'},
  {code: 'wrong-value', what: 'an address that runs', files: {'pack.yaml': packYaml.replace('    edition', '    address: «javascript:alert(1)»\n    edition')}, says: 'https://'},
  {code: 'bad-date', what: 'a day that is not', files: front('id: one\ntitle: One\nnumber: 1\nreviewed: «2026-02-30»'), says: '2026-02-30'},

  {code: 'missing-id', what: 'an item without an id', files: item('«## Parents’ views»\n'), says: '## Parents’ views {#parents-views}'},
  {code: 'missing-id', what: 'an audience without an id', files: explanation('«## For a young person»\n\n### You can ask {#ask}\n\nA.\n\n### Others {#help}\n\nB.\n'), says: '{#young-person}'},
  {code: 'missing-id', what: 'two headings with the same words', files: terms('«## Review»\n```yaml\nplain: x\n```\n\n«## Review»\n```yaml\nplain: y\n```\n'), says: '{#review-2}'},
  {code: 'missing-id', what: 'a section without an id whose likeliest one is taken', files: standard('## Why {#why}\n\n«## Why»\n'), says: '## Why {#why-2}'},
  {code: 'bad-id', what: 'an id with a space', files: item('## Case summary «{#Case summary}»\n'), says: 'case-summary'},
  {code: 'bad-id', what: 'an id in capitals in front matter', files: front('id: «One»\ntitle: One\nnumber: 1')},
  {code: 'bad-id', what: 'an id of a source', files: {'pack.yaml': packYaml.replace('  handbook:\n', '  handbook:\n    title: The example handbook\n    publisher: The example council\n    edition: 2024\n  «The Plan»:\n')}},
  {code: 'bad-id', what: 'a link without an id', files: standard('See «[this](term:)».\n')},
  {code: 'duplicate-id', what: 'two items with one id', files: item('## A {#a}\n\n## B «{#a}»\n'), says: 'checklists/list.md:6'},
  {code: 'duplicate-id', what: 'two files with one id', files: {...standard('Text.\n'), 'standards/two.md': '---\nid: «one»\ntitle: Two\nnumber: 2\n---\n'}, says: 'standards/one.md:2'},
  {code: 'duplicate-id', what: 'two terms with one id in two files', files: {...terms('## A {#a}\n```yaml\nplain: x\n```\n'), 'terms/z.md': '## B «{#a}»\n```yaml\nplain: y\n```\n'}},
  {code: 'duplicate-number', what: 'two standards with one number', files: {...standard('Text.\n'), 'standards/two.md': '---\nid: «two»\ntitle: Two\nnumber: 1\n---\n'}, says: '"One"'},

  {code: 'unknown-source', what: 'a mistyped source', files: front('id: one\ntitle: One\nnumber: 1\nsource: «hanbook»\nplace: Page 1'), says: '"handbook" is the nearest'},
  {code: 'unknown-source', what: 'one in the pack\'s defaults', files: {'pack.yaml': packYaml.replace('source: handbook', 'source: «plan»')}},
  {code: 'unknown-source', what: 'one of a refresh period', files: item('## A {#a}\n\n```yaml\nrefresh:\n  every: 3 months\n  source: «guide»\n  place: Page 1\n  duty: local\n```\n')},
  {code: 'source-conflict', what: 'a source that the parent tells otherwise', files: {'pack.yaml': packYaml.replace('owner:', 'extends: parent\nowner:').replace('  handbook:', '  «handbook»:').replace('2024', '2025')}, parents: [parent], says: '"parent"'},
  {code: 'missing-provenance', what: 'an entry of which nothing is said', files: {'pack.yaml': packYaml.replace(/defaults:[\s\S]*/, ''), 'standards/one.md': '«---»\nid: one\ntitle: One\nnumber: 1\n---\n'}, says: '"source", "place", "wording", "duty", "reviewed", "due"'},
  {code: 'missing-provenance', what: 'an item with a source of its own and no place', files: {'pack.yaml': packYaml.replace('defaults:', '  other:\n    title: Other\n    publisher: P\n    edition: 1\ndefaults:'), 'checklists/list.md': '---\nid: list\ntitle: List\nanswers: tick\n---\n«## A {#a}»\n```yaml\nsource: other\n```\n'}, says: '"place"'},
  {code: 'due-before-reviewed', what: 'a review due on the day of the last', files: front('id: one\ntitle: One\nnumber: 1\nreviewed: 2026-05-01\ndue: «2026-05-01»')},
  {code: 'due-too-late', what: 'a review due after a year and a day', files: front('id: one\ntitle: One\nnumber: 1\nreviewed: 2026-05-01\ndue: «2027-05-02»'), says: '2027-05-01 or earlier'},
  {code: 'due-too-late', what: 'a review before the inherited due day', files: front('id: one\ntitle: One\nnumber: 1\nreviewed: «2026-05-01»')},
  {code: 'refresh-without-date', what: 'a tick that is renewed and has no date', files: {'pack.yaml': packYaml, 'checklists/list.md': '---\nid: list\ntitle: List\nanswers: tick\n---\n## A {#a}\n```yaml\n«refresh»:\n  every: 1 year\n  source: handbook\n  place: Page 1\n  duty: local\n```\n'}},

  {code: 'missing-parent', what: 'a pack that is not there', files: {'pack.yaml': child('extends: «parnt»')}, parents: [parent], says: '"parent" is the nearest'},
  {code: 'missing-parent', what: 'one of two', files: {'pack.yaml': child('extends:\n  - parent\n  - «other»')}, parents: [parent]},
  {code: 'nothing-to-hide', what: 'hiding what is not inherited', files: {'pack.yaml': child('extends: parent\nhide:\n  - «term:core-grup»')}, parents: [parent], says: '"term:core-group" is the nearest'},
  {code: 'broken-parent', what: 'a pack that is there and has errors', files: {'pack.yaml': child('extends: [parent, «broken»]')}, parents: [parent], broken: ['broken']},
  {code: 'hidden-but-linked', what: 'hiding what an inherited entry links to', files: {'pack.yaml': child('extends: parent\nhide: «term:core-group»')}, parents: [parent], says: '"term:review"'},

  {code: 'heading-level', what: 'a heading of level 1', files: standard('«# One»\n\nText.\n'), says: '## for a section'},
  {code: 'heading-level', what: 'a section under a term', files: terms('## A {#a}\n```yaml\nplain: x\n```\n\n«### More»\n')},
  {code: 'heading-level', what: 'a heading of level 4 under an item', files: item('## A {#a}\n\n### Why {#why}\n\n«#### Still more»\n')},
  {code: 'heading-place', what: 'a heading in a list', files: standard('- x\n\n  «## A {#a}»\n')},
  {code: 'heading-place', what: 'a heading in a quote', files: standard('> «## A {#a}»\n')},
  {code: 'heading-markup', what: 'emphasis in a heading', files: item('«## The *child’s* story {#story}»\n'), says: 'child’s story {#'},
  {code: 'heading-underlined', what: 'a paragraph right above a rule', files: standard('«One thing {#one-thing}»\n---\nText.\n')},
  {code: 'heading-empty', what: 'an id alone', files: item('«## {#a}»\n')},
  {code: 'text-before-entries', what: 'text at the top of a list', files: terms('«All our words.»\n\n## A {#a}\n```yaml\nplain: x\n```\n'), says: 'before the first entry of the list, where nothing shows it.\nMove it under the heading of an entry (##).'},
  {code: 'text-before-entries', what: 'text at the top of a set without a name', files: {'pack.yaml': packYaml, 'statements/a.md': '«What we hold to.»\n\n## A {#a}\n'}, says: '"list" and "title" in the front matter'},
  {code: 'statement-markup', what: 'a link in a statement', files: item('## A {#a}\n\n«See [the site](https://example.org).»\n')},
  {code: 'statement-markup', what: 'a list as a statement', files: item('## A {#a}\n\n«- One»\n- Two\n')},
  {code: 'statement-length', what: 'a second paragraph', files: item('## A {#a}\n\nOne.\n\n«Two.»\n\nThree.\n'), says: '### Why it matters {#why}'},
  {code: 'no-items', what: 'a checklist without items', files: {'pack.yaml': packYaml, 'checklists/list.md': '«---»\nid: list\ntitle: List\nanswers: tick\n---\nText.\n'}},
  {code: 'no-entries', what: 'an empty list', files: terms('«---»\nduty: local\n---\n')},
  {code: 'missing-key', what: 'a list without a title', files: {'pack.yaml': packYaml, 'statements/a.md': '---\nlist: «vision»\n---\n## A {#a}\n\nText.\n'}, says: 'title'},
  {code: 'missing-key', what: 'a time-scale without data', files: {'pack.yaml': packYaml, 'timescales/a.md': '«## A {#a}»\n\nText.\n'}, says: 'limit'},
  {code: 'missing-key', what: 'a help line without data', files: {'pack.yaml': packYaml, 'help-lines/a.md': '«## A {#a}»\n'}, says: 'checked'},
  {code: 'missing-key', what: 'a step without its mark', files: pathway('«## A {#a}»\n\nText.\n'), says: 'mark'},
  {code: 'duplicate-id', what: 'two lists of one name', files: {'pack.yaml': packYaml, 'statements/a.md': '---\nlist: vision\ntitle: A\n---\n## A {#a}\n', 'statements/b.md': '---\nlist: «vision»\ntitle: B\n---\n## B {#b}\n'}},
  {code: 'wrong-value', what: 'a limit in no known unit', files: {'pack.yaml': packYaml, 'timescales/a.md': '## A {#a}\n```yaml\nstarts: the start\nlimit: «2 fortnights»\nnation: england\nconfidence: known\n```\n'}, says: '10 working days'},
  {code: 'wrong-value', what: 'working weeks', files: {'pack.yaml': packYaml, 'timescales/a.md': '## A {#a}\n```yaml\nstarts: the start\nlimit: «2 working weeks»\nnation: england\nconfidence: known\n```\n'}},
  {code: 'wrong-value', what: 'a figure in words', files: {'pack.yaml': packYaml, 'figures/a.md': '## A {#a}\n```yaml\nvalue: «many»\n```\n'}, says: '1,487'},
  {code: 'wrong-value', what: 'a mark in no known unit', files: pathway('## A {#a}\n```yaml\nmark: Soon\nafter: «a while»\n```\n'), says: '5 days'},
  {code: 'wrong-value', what: 'a stage of the work that there is not', files: {'pack.yaml': packYaml, 'bottom-lines/a.md': '## A {#a}\n```yaml\nstages: [«lunch»]\n```\n'}, says: 'first-contact'},
  {code: 'no-audiences', what: 'an explanation for nobody', files: explanation('', '«---»')},
  {code: 'text-before-entries', what: 'text before the first audience', files: explanation('«Hello.»\n\n## For you {#parent}\n\n### You can ask {#ask}\n\nA.\n\n### Others {#help}\n\nB.\n'), says: 'before the first audience, where nothing shows it.\nMove it under an audience (##) and the heading of a part of it (###).'},
  {code: 'text-before-entries', what: 'text under an audience', files: explanation('## For you {#parent}\n\n«Hello.»\n\n### You can ask {#ask}\n\nA.\n\n### Others {#help}\n\nB.\n'), says: 'before the first part of "For you", where nothing shows it.\nMove it under the heading of a part (###), whose id is one of what, why,'},
  {code: 'text-before-entries', what: 'text at the top of a translation', files: translated(`### Gofyn {#ask}\n${ofAsk}\nA.\n\n### Eraill {#help}\n${ofHelp}\nB.\n`, 'one', '«Helo.»\n\n'), says: 'before the first audience'},
  {code: 'unknown-audience', what: 'a mistyped audience', files: explanation('## For you «{#parents}»\n\n### You can ask {#ask}\n\nA.\n\n### Others {#help}\n\nB.\n'), says: '"parent" is the nearest'},
  {code: 'unknown-part', what: 'a part that explanations do not have', files: explanation('## For you {#parent}\n\n### Hello «{#hello}»\n\nA.\n\n### You can ask {#ask}\n\nA.\n\n### Others {#help}\n\nB.\n'), says: 'going-well'},
  {code: 'missing-part', what: 'no word of who else can help', files: explanation('«## For you {#parent}»\n\n### You can ask {#ask}\n\nA.\n'), says: '{#help}'},
  {code: 'unknown-entry', what: 'a help line that there is not', files: explanation('## For you {#parent}\n```yaml\nhelpLines: [«nobody»]\n```\n\n### You can ask {#ask}\n\nA.\n\n### Others {#help}\n\nB.\n'), says: 'There is no help-line with the id "nobody", which "helpLines" names.\nWrite the help-line first, since there is none yet.'},
  {code: 'unknown-entry', what: 'a related entry that there is not', files: {'pack.yaml': packYaml, 'bottom-lines/a.md': '## A {#a}\n```yaml\nrelated: [bottom-line:b, «bottom-line:cc»]\n```\n\n## B {#b}\n\n## D {#ccdd}\n'}, says: 'which "related" names; "a" is the nearest.\nWrite one of these in its place, nearest first: bottom-line:a, bottom-line:b, bottom-line:ccdd.'},
  {code: 'unknown-entry', what: 'one in the front matter of a list', files: {'pack.yaml': packYaml, 'statements/a.md': '---\nlist: vision\ntitle: Vision\nrelated: «term:gone»\n---\n## A {#a}\n'}, says: '"related"'},
  {code: 'unknown-entry', what: 'one in the front matter of a file of its own', files: front('id: one\ntitle: One\nnumber: 1\nrelated: [«standard:two»]'), says: 'nearest first: standard:one.'},
  {code: 'unknown-kind', what: 'a related entry of a kind that there is not', files: {'pack.yaml': packYaml, 'bottom-lines/a.md': '## A {#a}\n```yaml\nrelated: [«name:child»]\n```\n'}, says: 'list.'},
  {code: 'bad-id', what: 'a related entry whose id is none', files: {'pack.yaml': packYaml, 'bottom-lines/a.md': '## A {#a}\n```yaml\nrelated: [«term:core--group»]\n```\n'}},
  {code: 'no-steps', what: 'a pathway without steps', files: pathway('Text.\n', '«---»')},
  {code: 'unknown-step', what: 'a branch that leads nowhere', files: pathway('## A {#first}\n```yaml\nmark: Day 1\n```\n\n### If not {#not}\n```yaml\nto: «frist»\n```\nB.\n'), says: '"first" is the nearest'},
  {code: 'unknown-name', what: 'a name that no host fills in', files: standard('Ask «[your nurse](name:nurse)».\n'), says: 'worker'},
  {code: 'translation-without-hashes', what: 'a translated part that names no original', files: translated('«### Gallwch ofyn {#ask}»\n\nA.\n'), says: `Then write under the heading a line \`\`\`yaml, the line that follows here, and a line \`\`\`: ${lineIn(ofAsk)}`},
  {code: 'translation-without-hashes', what: 'one with a paragraph too many', files: translated('«### Gallwch ofyn {#ask}»\n\nA.\n\nB.\n'), says: 'The original has 1 paragraph, list or table under its heading and this part has 2: write as many.'},
  {code: 'translation-without-hashes', what: 'one that the original does not have', files: translated('«### Pam {#why}»\n\nA.\n'), says: 'The original has no such part for this audience'},
  {code: 'translation-count', what: 'a hash for the heading alone', files: translated('### Gallwch ofyn {#ask}\n```yaml\nof: «0123456789abcdef»\n```\nA.\n'), says: `write here: ${lineIn(ofAsk)}`},
  {code: 'translation-stale', what: 'a paragraph that has changed since', files: translated(`### Gallwch ofyn {#ask}\n${ofAsk.replace(/, \w+/, ', 0123456789abcdef').replace(/\[.*\]/, '«$&»')}\nA.\n\n### Eraill {#help}\n${ofHelp}\nB.\n`), says: `was translated from it: the paragraph "A.".\nTranslate that again; until then a reader gets it in the original language. Once the whole part is right, write here: ${lineIn(ofAsk)}`},
  {code: 'translation-without-part', what: 'a part that was not translated', files: translated(`### Gallwch ofyn {#ask}\n${ofAsk}\nA.\n`, 'one', '', '«## I chi {#parent}»'), says: lineIn(ofHelp)},
  {code: 'unknown-entry', what: 'a translation of nothing', files: translated('### Gallwch ofyn {#ask}\n```yaml\nof: [0123456789abcdef, 0123456789abcdee]\n```\nA.\n', '«two»'), says: 'There is no explanation with the id "two", which "translates" names.\nWrite one of these in its place, nearest first: one.'},
  {code: 'data-block-place', what: 'data under a part of an explanation', files: explanation('## For you {#parent}\n\n«### You can ask {#ask}»\n```yaml\nof: 0123456789abcdef\n```\nA.\n\n### Others {#help}\n\nB.\n')},
  {code: 'data-block-place', what: 'data under a section', files: item('## A {#a}\n\n### Why {#why}\n\n«```yaml»\ndate: asked\n```\n')},
  {code: 'data-block-place', what: 'data after the statement', files: item('## A {#a}\n\nOne.\n\n«```yaml»\ndate: asked\n```\n')},
  {code: 'unclosed-fence', what: 'data that is never closed', files: item('## A {#a}\n\n«```yaml»\ndate: asked\n\n## B {#b}\n'), says: '```'},
  {code: 'unclosed-fence', what: 'code in a list that is never closed', files: standard('- One\n\n  «~~~»\n  two\n'), says: '~~~'},

  {code: 'raw-html', what: 'a block of HTML', files: standard('«<div class="a">»\n\nText.\n'), says: '<div'},
  {code: 'raw-html', what: 'HTML in a sentence', files: standard('One «<b>»two«</b>».\n')},
  {code: 'raw-html', what: 'a comment', files: standard('Text.\n\n«<!-- to do -->»\n')},
  {code: 'raw-html', what: 'a comment in a sentence', files: standard('One «<!-- two -->» three.\n')},
  {code: 'image', what: 'a picture', files: standard('One «![a child](https://example.org/a.png)».\n')},
  {code: 'image', what: 'a picture by reference', files: standard('One «![a child][pic]».\n\n[pic]: https://example.org/a.png\n')},
  {code: 'strikethrough', what: 'text struck through', files: standard('One «~~two~~» and «~three~».\n')},
  {code: 'task-box', what: 'boxes in a list', files: standard('- «[ ]» One\n- «[x]» Two\n\n  Three\n')},
  {code: 'footnote', what: 'a footnote and its text', files: standard('One.«[^1]»\n\n«[^1]: Two.»\n')},
  {code: 'footnote', what: 'a footnote without its text', files: standard('One.«[^note]» Two.\n')},
  {code: 'table-row', what: 'a row with a cell too many', files: standard('| A | B |\n| - | - |\n«| 1 | 2 | 3 |»\n')},
  {code: 'unknown-entity', what: 'a reference that is not known', files: standard('One «&hearts;» two.\n')},
  {code: 'code-language', what: 'the language of a block of code', files: standard('Text.\n\n«```html title="a"»\n<p>\n```\n'), says: 'html title="a"'},
  {code: 'code-language', what: 'one in a list', files: standard('- Text.\n\n  «~~~ ruby»\n  x\n  ~~~\n')},
  {code: 'indented-code', what: 'a paragraph indented by four', files: standard('Text.\n\n    «Text.»\n')},

  {code: 'link-address', what: 'a link that runs', files: standard('See «[this](javascript:alert(1))».\n'), says: 'javascript:'},
  {code: 'link-address', what: 'one in other letters', files: standard('See «[this](JaVaScRiPt:alert(1))».\n')},
  {code: 'link-address', what: 'one behind a reference', files: standard('See «[this](java&#115;cript:alert)».\n')},
  {code: 'link-address', what: 'one by reference', files: standard('See «[this]».\n\n«[this]: javascript:alert(1)»\n')},
  {code: 'link-address', what: 'one between angles', files: standard('See «<javascript:alert(1)>».\n')},
  {code: 'link-address', what: 'data', files: standard('See «[this](data:text/html,x)».\n')},
  {code: 'link-address', what: 'a relative address', files: standard('See «[this](/other)».\n')},
  {code: 'link-to-file', what: 'a path up and out', files: standard('See «[this](../terms/core-group.md)».\n'), says: '[its title](term:its-id)'},
  {code: 'link-to-file', what: 'a file beside', files: standard('See «[this](other.md#top)».\n'), says: 'standard:other'},
  {code: 'link-address', what: 'a place on the page', files: standard('See «[this](#there)».\n')},
  {code: 'link-address', what: 'an address without its protocol', files: standard('See «[this](//example.org)».\n')},
  {code: 'link-address', what: 'an address without a host', files: standard('See «[this](https:///)».\n')},
  {code: 'broken-link', what: 'a space in an address', files: standard('See [this«](term:core» group).\n')},
  {code: 'broken-link', what: 'a link inside a link', files: {...standard('See [one [two](standard:one) three«](standard:one)».\n')}},
  {code: 'link-title', what: 'a title on a link', files: standard('See «[this](https://example.org "more")».\n')},
  {code: 'link-nested', what: 'an address inside a link', files: standard('See [one «<https://example.org/b>»](https://example.org).\n')},
  {code: 'empty-link', what: 'a link without text', files: standard('See «[](https://example.org)».\n')},
  {code: 'bare-address', what: 'an address in a sentence', files: standard('See «https://example.org/a».\n'), says: '(https://example.org/a)'},
  {code: 'bare-address', what: 'one that begins with www', files: standard('See «www.example.org».\n')},
  {code: 'bare-address', what: 'an e-mail address', files: standard('Write to «duty@example.org».\n')},
  {code: 'email-address', what: 'a person’s in a sentence', files: standard('Write to «jo.bloggs@riverside.gov.uk».\n'), says: 'Name the role'},
  {code: 'email-address', what: 'a person’s behind a link', files: standard('[Write to Jo](mailto:«jo.bloggs@riverside.gov.uk»).\n')},
  {code: 'email-address', what: 'a person’s as the owner', files: {'pack.yaml': packYaml.replace('Practice lead', '«j.bloggs@riverside.gov.uk»')}},
  {code: 'phone-number', what: 'a mobile', files: standard('Ring «07911 123456» or 999.\n'), says: '(name:phone)'},
  {code: 'phone-number', what: 'a number from abroad', files: explanation('## For you {#parent}\n\n### You can ask {#ask}\n\nA.\n\n### Others {#help}\n\nRing «+44 (0)20 8123 4567».\n')},
  {code: 'phone-number', what: 'a help line’s in the text of an entry', files: standard('Ring Childline on «0800 1111».\n')},
  {code: 'identity-number', what: 'an NHS number', files: standard('Child A («943 476 5919») was seen.\n')},
  {code: 'identity-number', what: 'a National Insurance number', files: terms('## A {#a}\n```yaml\nplain: such as «AB 12 34 56 C»\n```\n')},
  {code: 'unknown-kind', what: 'a mistyped kind', files: standard('See «[this](trem:core-group)».\n'), says: '"term" is the nearest'},
  {code: 'dangling-link', what: 'a mistyped id', files: {...standard('See «[this](term:core-grup)».\n'), 'terms/a.md': '## Core group {#core-group}\n```yaml\nplain: x\n```\n'}, says: '"core-group" is the nearest.\nWrite one of these in its place, nearest first: term:core-group.'},
  {code: 'dangling-link', what: 'an id that has changed while others name it', files: {...standard('See «[this](term:plan)» and «[that](term:plan)».\n'), 'terms/a.md': '## The plan {#safety-plan}\n```yaml\nplain: x\n```\n\nSee «[](term:plan)».\n'}, says: 'It is named elsewhere too (standards/one.md:6, terms/a.md:6): if its id was changed, write the old one back'},
  {code: 'unknown-entry', what: 'an item\'s standard', files: item('## A {#a}\n```yaml\nstandard: «first»\n```\n'), says: 'Write the standard first'},
  {code: 'duplicate-phrase', what: 'two terms with one phrase', files: {...terms('## A {#a}\n```yaml\nplain: x\nuses: [our group]\n```\n'), 'terms/z.md': '## B {#b}\n```yaml\nplain: y\nuses: [other, «Our  group»]\n```\n'}, says: 'also one of the term "A" (terms/words.md:4)'},
  {code: 'duplicate-phrase', what: 'a phrase of an inherited term', files: {'pack.yaml': child('extends: parent'), 'terms/a.md': `${whence}## Ours {#ours}\n\`\`\`yaml\nplain: x\nuses: «the group»\n\`\`\`\n`}, parents: [{...parent, terms: parent.terms.map((term) => (term.id === 'core-group' ? {...term, uses: ['the group']} : term))}], says: 'write {#core-group} as the id of your term'},
  {code: 'duplicate-phrase', what: 'a phrase of two inherited terms', files: {'pack.yaml': child('extends: «[parent, other]»')}, parents: [{...parent, terms: parent.terms.slice(0, 1).map((term) => ({...term, uses: ['the group']}))}, {...parent, id: 'other', terms: parent.terms.slice(0, 1).map((term) => ({...term, id: 'another', uses: ['The group']}))}], says: 'hide "term:another" or "term:core-group"'},
  {code: 'dangling-link', what: 'a link to what is hidden', files: {'pack.yaml': child('extends: parent\nhide: [term:review]'), 'terms/a.md': `${whence}## A {#a}\n\`\`\`yaml\nplain: x\n\`\`\`\n«[x](term:review)»\n`}, parents: [parent]},

  {code: 'translation-unfilled', what: 'a paragraph that is laid out and not written', files: translated(`### A {#ask}\n${ofAsk}\n«\`\`\`original»\nA.\n\`\`\`\n\n### B {#help}\n${ofHelp}\nB.\n`), says: '1 of the 6 headings'},
  {code: 'translation-unfilled', what: 'a heading that is not written', files: translated(`«### … {#ask}»\n${ofAsk}\nA.\n\n### B {#help}\n${ofHelp}\nB.\n`)},
  {code: 'editorial-too-early', what: 'a mark for a version to come', files: front('id: one\ntitle: One\nnumber: 1\neditorial: «1.1.0»'), says: 'the pack is at 1.0.0'},
  {code: 'editorial-too-early', what: 'one in a block of data', files: terms('## A {#a}\n```yaml\nplain: x\neditorial: «2.0.0»\n```\n')},
  {code: 'unknown-key', what: 'a mark over entries that each have their own', files: terms('---\n«editorial»: 1.0.0\n---\n## A {#a}\n```yaml\nplain: x\n```\n'), says: 'block of data of each entry'},

  {code: 'reading-age', what: 'a short part that is far over', files: toParent('We come to see you. «The responsible partnership will undertake a comprehensive examination of parental circumstances.»'), advised: true, says: '“undertake”: do'},
  {code: 'long-sentence', what: 'a sentence to a parent', files: toParent('«We will come to see you at home this week, and they will want to talk to you with your child and with the people who help you at home.»'), advised: true, says: 'Cut it in two: “We will come to see you at home this week.” “They will want'},
  {code: 'long-sentence', what: 'one that runs over two lines, told on the first', files: toParent('We ask. «We will come to see you at home this week, and we will want to talk to»\nyou with your child and with the people who help you at home.'), advised: true},
  {code: 'passive', what: 'a decision that nobody makes', files: {...toParent('Then a decision will «be made» about your child.'), 'pack.yaml': `${packYaml}advice:\n  on: passive\n`}, advised: true, says: 'we make'},
  {code: 'jargon', what: 'a word of the glossary', files: {...toParent('You can come to the «core group».'), 'terms/a.md': '## Core group {#core-group}\n```yaml\nplain: the small team\nuses: core group\n```\n'}, advised: true, says: 'Write “the small team”'},
  {code: 'jargon', what: 'a word of our own list, in emphasis and with a reference before it', files: toParent('Tom &amp; Sam have a *new* home. Their «professionals» agree.'), advised: true, says: 'the job itself'},
  {code: 'abbreviation', what: 'letters that are not spelled out', files: standard('The «LPM» decides. An independent reviewing officer (IRO) looks on.\n'), advised: true, says: '“legal planning meeting (LPM)”'},
  {code: 'abbreviation', what: 'letters that are spelled out later', files: standard('The «ZQE» decides.\n\nThe zonal quality exchange (ZQE) meets twice.\n'), advised: true, says: 'stands here before it is spelled out'},
  {code: 'label', what: 'a label across a link, an escape and a line', files: standard('\\*One* of [the](https://example.org) many\n«hard to reach» families.\n'), advised: true, says: 'whom our letters'},
  {code: 'label', what: 'one in a checklist\'s statement', files: {...item('## A {#a}\n\nEvery «wheelchair-bound» child is seen.\n'), 'standards/one.md': '---\nid: one\ntitle: One\nnumber: 1\nrelated: [checklist:list]\n---\nText.\n'}, advised: true, says: 'uses a wheelchair'},
  {code: 'label', what: 'one in the cell of a table', files: standard('| Who | What |\n| - | - |\n| a \\| b | The «drug addicts» come. |\n'), advised: true},
  {code: 'unlinked-entry', what: 'a checklist that nothing names', files: {'pack.yaml': packYaml, 'checklists/list.md': '---\nid: «list»\ntitle: List\nanswers: status\n---\n## A {#a}\n'}, advised: true, says: '[List](checklist:list)'},
  {code: 'unlinked-entry', what: 'a help line that no explanation names', files: {'pack.yaml': packYaml, 'help-lines/a.md': '## Advice «{#advice}»\n```yaml\nfor: all\nchecked: 2026-11-01\nconfidence: known\n```\n'}, advised: true, says: 'helpLines: [advice]'},
  {code: 'review-due', what: 'a review that was due', files: dated('  reviewed: 2025-11-01\n  due: «2026-11-01»\n'), advised: true, says: 'was due on 1 November 2026, 21 days ago'},
  {code: 'review-due', what: 'one that is due within 60 days', files: dated('  reviewed: 2026-02-01\n  due: «2027-01-21»\n'), advised: true, says: 'in 60 days'},
  {code: 'superseded-edition', what: 'an edition that says so itself', files: {'pack.yaml': packYaml.replace('edition: 2024', 'edition: 2024, replaced in 2025'), 'timescales/a.md': '## A {#a}\n```yaml\nstarts: a\nlimit: 1 day\nnation: england\nconfidence: known\nsource: «handbook»\nplace: 1\n```\n'}, advised: true, says: 'The time-scale rests on "The example handbook"'},
  {code: 'unknown-advice', what: 'a mistyped name in pack.yaml', files: {...standard('Text.\n'), 'pack.yaml': `${packYaml}advice:\n  off: [long-sentence, «long-sentences»]\n`}, says: '"long-sentence" is the nearest'},
  {code: 'unknown-advice', what: 'one in the front matter of a file', files: toParent('Text.', 'advice: {off: «jargons»}\n'), says: '"jargon" is the nearest'},

  {code: 'internal', what: 'a parent that is no pack', files: {'pack.yaml': child('extends: broken')}, parents: [{...parent, id: 'broken', version: 'x'}]},
];

/** Codes that only a folder on a disk can have, told in tests/cli/build-packs.test.ts and tests/cli/read-folder.test.ts; and one that takes two files of one path. */
export const elsewhere: Code[] = ['not-utf-8', 'outside-folder', 'unreadable', 'duplicate-pack', 'extends-circle', 'duplicate-file'];
