/**
 * Every problem the compiler can find: its code, what it says and what to write instead. The one place where a code is
 * made; docs/diagnostics.md has a paragraph for each. Words in braces are filled in where the problem is found.
 */

interface Wording {
  severity: 'error' | 'advice';
  /** What is wrong, in one plain sentence. */
  message: string;
  /** What to write instead. */
  remedy: string;
}

const error = <const M extends string, const R extends string>(message: M, remedy: R) => ({severity: 'error', message, remedy}) as const;
const advice = <const M extends string, const R extends string>(message: M, remedy: R) => ({severity: 'advice', message, remedy}) as const;

export const codes = {
  // Files and folders
  'missing-pack-file': error('The folder has no pack.yaml.', '{remedy}'),
  'unknown-folder': error('No kind of entry is kept in {folder}{files}.', '{remedy}'),
  'not-markdown': error('The name "{name}" does not end in .md.', '{remedy}'),
  'duplicate-file': error('The file "{path}" is given twice.', 'Keep one of the two.'),
  'same-name': error('The name "{name}" differs from "{other}" by capitals alone, and Windows and Macs take the two for one file.', 'Give one of the two another name.'),
  'windows-name': error('No file can be called "{name}" on Windows: {why}.', '{remedy}'),
  'file-too-large': error('The file is larger than {limit}.', 'Split it into several files; a file holds one entry or one list.'),
  'line-too-long': error('The line is longer than {limit} characters.', 'Break it into paragraphs.'),
  'too-deep': error('Lists, quotes or emphasis are nested more than {limit} deep.', 'Write it flatter: two levels of list are as much as a reader can follow.'),
  'tab': error('A tab stands here, and how wide it is depends on the program that shows it.', 'Write spaces instead.'),
  'pasted-table': error('Lines with tabs between their words are no table, but one paragraph.', 'Write each line with bars, and a line of dashes under the first: {head}'),
  'hidden-character': error('The hidden character {character} stands here.', 'Delete it; it often arrives with text copied from a document.'),
  'not-utf-8': error('The file is not written in UTF-8.', 'Open it in the program that wrote it and save it with the encoding UTF-8.'),
  'outside-folder': error('The file is a link to a place outside the pack.', 'Put a copy of the file itself into the pack.'),
  'unreadable': error('It cannot be read: {why}.', '{remedy}'),
  'duplicate-pack': error('The id "{id}" already belongs to the pack in the folder {folder}.', 'Give each pack its own id.'),
  'extends-circle': error('The packs extend each other in a circle: {circle}.', 'Take one of these names out of its "extends".'),

  // YAML
  'front-matter-missing': error('The file does not begin with front matter.', 'Begin with a line ---, then {keys}, then a line --- again.'),
  'front-matter-open': error('The front matter is never closed.', 'End it with a line --- of its own.'),
  'front-matter-dashes': error('The lines before and after the front matter are three hyphens, and this is something else.', 'Write --- in its place.'),
  'yaml-syntax': error('The YAML cannot be read: {detail}.', '{remedy}'),
  'curly-quotes': error('Curly quotes are letters to YAML and not quotes.', 'Write straight ones: {example} Where readers are to see the curly ones, put straight ones round them.'),
  'yaml-feature': error('Anchors, aliases and tags (&, *, !) are not read here.', 'Write the value out, in quotes if it begins with one of these marks.'),
  'yaml-note': advice('All from "{note}" on is a note, which no reader sees.', 'If it belongs to the value, put the value in quotes: {key}: "{value}". If it is a note, give it a line of its own.'),
  'duplicate-key': error('The key "{key}" is written twice.', 'Keep one of the two.'),
  'unknown-key': error('There is no key "{key}" here.', '{remedy}'),
  'missing-key': error('The key "{key}" is missing.', 'Add {example}.'),
  'wrong-value': error('"{key}" cannot be {value}.', 'Write it so: {expected}.'),
  'bad-date': error('"{value}" is not a day.', 'Write a real day as year-month-day, such as 2026-11-22.'),

  // Ids
  'missing-id': error('The heading "{heading}" has no id.', 'Write: {example}'),
  'bad-id': error('"{id}" is not an id.', 'Write lower-case words joined by hyphens, such as {example}.'),
  'duplicate-id': error('The id "{id}" is used twice; it first stands in {first}.', 'Give this one an id of its own.'),
  'duplicate-number': error('The number {number} is also given to "{other}".', 'Give each standard its own number.'),

  // Provenance
  'unknown-source': error('There is no source "{id}" in pack.yaml{nearest}.', 'Name one of the sources, or add this one to pack.yaml (known: {known}).'),
  'source-conflict': error('The source "{id}" is already told differently by the pack "{parent}".', 'Give your source another id, or take it out to use the one of "{parent}".'),
  'missing-provenance': error('It is not said where this comes from: {keys} missing.', 'Add {keys} here or further up: front matter of the file, "defaults" in pack.yaml.'),
  'due-before-reviewed': error('The review is due on {due}, which is not after {reviewed}, the day of the last one.', 'Write a later day for "due".'),
  'due-too-late': error('The review is due on {due}, more than a year after the last one on {reviewed}.', 'Write {latest} or earlier for "due".'),
  'editorial-too-early': error('The change is marked as editorial in version {marked}, and the pack is at {version}.', 'Write editorial: {version}, or raise "version" in pack.yaml first.'),
  'refresh-without-date': error('The item should be renewed every so often but takes no date.', 'Write date: optional or date: asked, or take "refresh" out.'),

  // Extending a pack
  'missing-parent': error('The pack "{id}", which this pack extends, is not there{nearest}.', 'Check its name. A pack is sought beside this one, then among those that came with the command.'),
  'broken-parent': error('The pack "{id}", which this pack extends, has errors of its own.', 'Mend "{id}" first; until then nothing that this pack takes from it can be checked.'),
  'nothing-to-hide': error('No inherited entry is called "{entry}"{nearest}.', 'Name an entry of a pack that this one extends, or take the line out.'),
  'hidden-but-linked': error('"{entry}" is hidden, but the inherited entry "{from}" leads to it.', 'Hide "{from}" as well, or write your own "{from}" without the link.'),

  // Headings and the parts of an entry
  'heading-level': error('A heading of level {level} has no meaning here.', 'Use {expected}.'),
  'heading-place': error('A heading may not stand inside a list or a quote.', 'Write it in bold, or move it out.'),
  'heading-markup': error('A heading is plain text.', 'Take the mark-up out of the heading: {example}'),
  'heading-underlined': error('The text above a line of --- or === becomes a heading.', 'Write the heading with {expected} before it, or leave a blank line above the rule.'),
  'heading-space': error('The # marks make no heading without a space after them, and would be shown as they stand.', 'Write: {example}'),
  'heading-empty': error('The heading has no text.', 'Write what the part is called before its id.'),
  'text-before-entries': error('Text stands before {first}, where nothing shows it.', 'Move it {place}.'),
  'statement-markup': error('The statement under an item is plain text.', 'Take the mark-up out, or move the text into a section: ### Why it matters {#why}'),
  'statement-length': error('Only one paragraph may stand between an item and its first section.', 'Move the rest into a section: ### Why it matters {#why}'),
  'no-items': error('The checklist has no items.', 'Add at least one: ## What is asked {#its-id}'),
  'no-entries': error('The list has no entries.', 'Add at least one: ## The entry {#its-id}'),
  'no-audiences': error('The explanation is written for nobody.', 'Add at least one audience: ## For a parent or carer {#parent}'),
  'unknown-audience': error('There is no audience "{id}"{nearest}.', 'Use one of {known}.'),
  'unknown-part': error('An explanation has no part "{id}"{nearest}.', 'Use one of {known}.'),
  'missing-part': error('"{audience}" lacks a part that every explanation has: what a family can ask for, and who else can help.', 'Add {parts}.'),
  'no-steps': error('The pathway has no steps.', 'Add at least one: ## What is done {#its-id}'),
  'unknown-step': error('The pathway has no step "{id}"{nearest}.', 'Write the id of one of its steps.'),
  'data-block-place': error('A block of data (yaml) stands where none is read.', 'Move it directly under the heading of the item or list entry that it belongs to.'),
  'data-block-name': error('The block under the heading is not read as data, since its first line does not say yaml.', 'Begin it with a line {fence}yaml.'),
  'unclosed-fence': error('The block of code or data that begins here is never closed.', 'End it with a line {fence} of its own.'),

  // Prose
  'raw-html': error('HTML is not read here: {html}.', 'Write it in Markdown, or put a backslash before the < to show it as it is.'),
  'image': error('A pack holds no pictures.', 'Say in words what the picture shows.'),
  'strikethrough': error('Text between ~ marks would be struck through.', 'Take the text out; put a backslash before each ~ to show the mark itself.'),
  'task-box': error('A list cannot have boxes to tick.', 'Take the [ ] out; what is to be ticked is an item of a checklist.'),
  'footnote': error('Footnotes are not read here.', 'Put the note into the sentence, or into a section of its own.'),
  'table-row': error('The row has {cells} cells and its table has {columns} columns.', 'Write {columns} cells; put a backslash before a | that belongs to the text.'),
  'table-dashes': error('Lines between bars are a table only with a line of dashes under the first, as many as it has cells.', 'Write under the first line: {dashes}'),
  'pasted-bullet': error('The mark {mark} makes no list: its lines would run together into one paragraph.', '{remedy}'),
  'indented-code': advice('Text that is indented by four spaces is shown as code.', 'Indent it less, or put it between two lines of ``` if code is meant.'),
  'code-language': advice('The words "{words}" after the fence are shown nowhere.', 'Take them out. If a reader has to know what the code is in, say so in the text above it.'),
  'unknown-entity': error('"{entity}" is not known here.', 'Write the character itself.'),

  // Personal data
  'email-address': error('"{found}" may be somebody’s own e-mail address, which a pack carries to every page that shows it.', 'Name the role or the team instead; a shared mailbox may be linked, as in [our front door](mailto:mash@example.gov.uk).'),
  'phone-number': error('The telephone number {found} stands in the text, where nobody keeps it right.', 'Put the number of a help line into a file in help-lines/; instead of a worker’s write [their number](name:phone), which the record system fills in.'),
  'identity-number': error('This looks like a person’s NHS number or National Insurance number.', 'Take it out, and whatever else tells who the person is.'),

  // Links
  'link-address': error('The link leads to "{address}", where a reader cannot go.', 'Write {instead}.'),
  'link-to-file': error('The link leads to the file "{address}", and pages that show the pack have no files.', 'Name the entry by its kind and id instead, such as [its title]({example}){otherwise}.'),
  'broken-link': error('These brackets do not make a link.', 'Write [text](address): no space before ( or in the address, no link inside the text; put a backslash before a bracket that belongs to the text.'),
  'link-title': error('The title of a link is shown nowhere.', 'Put the words into the text of the link.'),
  'link-nested': error('A link stands inside another link.', 'Keep one of the two.'),
  'empty-link': error('The link has no text.', 'Write between [ and ] where it leads; only a link to an entry may be left empty.'),
  'bare-address': error('A bare address is read out letter by letter.', 'Say where it leads: [the name of the page]({address})'),
  'unknown-kind': error('There is no kind of entry called "{kind}"{nearest}.', 'Use one of {kinds}{otherwise}.'),
  'dangling-link': error('There is no {kind} with the id "{id}"{nearest}.', 'Write {instead}. If another pack holds what you mean, name that pack under "extends" in pack.yaml.{others}'),
  'unknown-entry': error('There is no {kind} with the id "{id}", which "{field}" names{nearest}.', 'Write {instead}. If another pack holds what you mean, name that pack under "extends" in pack.yaml.{others}'),
  'duplicate-phrase': error('The phrase "{phrase}" is also one of the term "{other}" ({where}).', 'A phrase leads to one term alone: {choice}.'),

  'unknown-name': error('There is nothing called "{name}" that a host may fill in{nearest}.', 'Use one of {known}.'),

  // Translations
  'translation-without-hashes': error('It is not said what "{title}" was translated from.', 'Read it against the original. {how}'),
  'translation-count': error('{given} hashes are named, and the part has {count} things that are translated: its heading, and each paragraph, list or table.', 'Name one hash for each, in their order. {how}'),
  'translation-stale': advice('The original has changed since "{title}" was translated from it: {what}.', 'Translate that again; until then a reader gets it in the original language. {how}'),
  'translation-without-part': advice('The original has a part "{title}" that this translation lacks.', 'Translate it; until then a reader gets it in the original language. Write {heading} with your heading in it, then a line ```yaml, the line that follows here, a line ``` and the text: {line}'),
  'translation-unfilled': advice('{left} of the {count} headings and paragraphs that are laid out here are not translated yet.', 'Write each heading in the place of its …, and each paragraph under its original; until then a reader gets it in the original language.'),

  // Advice about the words, the links and the dates. Each code is also the name by which it is switched off
  'reading-age': advice('"{part}", for {reader}, has {measured}.', 'Begin with this sentence, the hardest: {how}'),
  'long-sentence': advice('The sentence has {words} words; {reader} can lose the thread after {limit}.', '{remedy}'),
  'passive': advice('"{words}" does not say who does it.', 'Say who: {example}.'),
  'jargon': advice('"{word}" is a word of the work, and {reader} {when}.', '{remedy}'),
  'abbreviation': advice('"{letters}" {where}.', '{remedy}'),
  'label': advice('"{words}" is {why}.', '{instead}'),
  'unlinked-entry': advice('Nothing leads a reader to "{title}".', '{remedy}'),
  'review-due': advice('The review of {what} {when}.', 'Read {them} against the source again. Then write the day on which that was done as "reviewed", and here a day at most a year later: {example}.'),
  'superseded-edition': advice('{what} on "{title}", {edition}{since}.', 'Check {figures} in {newer}, and name that as the source. Until then say in the text that it was not checked.'),
  'unknown-advice': error('There is no advice called "{name}"{nearest}.', 'Use one of {known}.'),

  'internal': error('The compiler made something that is not a pack: {detail}.', 'This is a fault of the compiler; keep the files and report it with them.'),
} as const satisfies Record<string, Wording>;

export type Code = keyof typeof codes;

/** The codes that are advice. */
export type AdviceCode = {[C in Code]: (typeof codes)[C]['severity'] extends 'advice' ? C : never}[Code];

type Names<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}` ? (Name extends `#${string}` ? never : Name) | Names<Rest> : never;

/** The words that have to be filled in for a code. */
export type Values<C extends Code> = Record<Names<(typeof codes)[C]['message']> | Names<(typeof codes)[C]['remedy']>, string | number>;
