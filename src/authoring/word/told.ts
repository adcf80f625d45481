/** What an import has to tell: what it left out, what it changed, and what a person should look at. */

interface Wording {
  /** Whether words or pictures of the document are missing from what was made. */
  isLoss: boolean;
  /** What it is, in a few words. */
  message: string;
  /** What to do. */
  remedy: string;
}

const loss = (message: string, remedy: string): Wording => ({isLoss: true, message, remedy});
const note = (message: string, remedy: string): Wording => ({isLoss: false, message, remedy});

export const tellings = {
  // seen by a reader of the document, and without a place in a pack
  picture: loss('a picture', 'A pack holds no pictures: say in words what it shows.'),
  drawing: loss('a drawing', 'Say in words what it shows.'),
  chart: loss('a chart', 'Write its figures as a table, or as entries in figures/.'),
  'text-box': loss('a text box', 'Put its words where they belong in the text.'),
  footnote: loss('a footnote', 'Put it into the sentence if a reader needs it.'),
  'header-footer': loss('a header or footer', 'It stands on every page of the document. Say it once if a reader needs it.'),
  equation: loss('an equation', 'Write it in words.'),
  'embedded-file': loss('another file inside the document', 'Import it for itself, or link to it.'),
  symbol: loss('a sign of a symbol font', 'If it said something, such as a tick, write that in words.'),
  'struck-through': loss('struck-through text', 'It was left out, since the author crossed it out.'),
  'form-field': loss('a field to be filled in', 'If a record has to hold it, make it an item of a checklist.'),
  // not seen by a reader of the document
  hidden: loss('hidden text', 'Nobody who reads the document sees it, so it was left out.'),
  'white-text': loss('white or tiny text that a reader of the document does not see', 'It was left out. Write it anew if it is meant to be read.'),
  comments: loss('comments in the margin', 'They were left out.'),
  macros: loss('macros', 'They were left out, and nothing of them was run.'),
  // placed, and worth a look
  'tracked-changes': note('changes that nobody has accepted or refused yet', 'The text was taken as it reads with all of them accepted. See that this is what you mean to publish.'),
  'contents-list': note('a list of contents', 'It was left out, since pages make their own.'),
  'merged-cells': note('a table with merged cells', 'Each became a cell with empty ones beside or below it. See that every row still makes sense.'),
  'cell-paragraphs': note('a table with several paragraphs or a list in one cell', 'A cell is one line of text, so they follow each other. A list with a heading each often reads better.'),
  'nested-table': note('a table inside a table', 'Its words stand in the cell that held it. Make it a table of its own.'),
  'link-left': note('a link', 'It leads to a file, to a place inside the document, or nowhere, so its words stand without it. Link to an entry, or to a page on the web.'),
  'bold-line': note('a line in bold that stands where a heading would', 'If it is one, give it a heading style in Word and import again; it then gets an entry or a section of its own.'),
  'deep-heading': note('a heading deeper than an entry has', 'It stands as a line in bold.'),
  'cut-heading': note('a heading longer than 200 characters', 'It stands as a paragraph, since it is more likely a paragraph with the wrong style.'),
  'number-taken': note('a standard whose number another standard of the pack has already', 'It was given the next that is free. Give each the number that it has in your framework.'),
  'became-terms': note('a table of words and their meaning', 'Its rows became entries in terms/. Read whether each meaning is plain enough to say to a family.'),
  'became-timescales': note('a table of time-scales', 'Its rows became entries in timescales/, with this document as their source, your own expectation as their duty, and “reported”. Where law or statutory guidance sets a figure, name that under source, with its duty, and confidence: verified once you have seen it there.'),
  'replaces-inherited': note('an entry that takes the place of one of a pack that you extend', 'Readers of your pack no longer see that one, its source and its duty. Where both are to be seen, give yours another id in its file. Where that one is to stay, take yours out.'),
  'no-start': note('a table of time-scales that does not say from when they count', 'It stayed a table. Say so in Word, in the cell (“10 working days from the referral”) or in a column “From”, and import again. Or import with --timescales: the rows become entries in timescales/, and check names each that has no starts yet.'),
  'start-to-write': note('a time-scale that does not say from when it counts', 'Write that under starts, in its block of data: check names each that lacks it, and the pack is not built before.'),
  'open-timescales': note('a table that looks like one of time-scales', 'It stayed a table, since these rows do not say in so many words how long something may take, such as “within 10 working days of the referral”. Say so in Word and import again, or write them in timescales/ yourself.'),
  'no-nation': note('a table of time-scales', 'It stayed a table: a time-scale says whose law and bank holidays hold, and nothing in the pack does. Where it is England’s, add extends: england to pack.yaml, and import again.'),
  'kept-id': note('a heading that has changed since the last import', 'The text under it is largely the same, so it keeps its id and links to it hold. If it is something else now, give it another id in its file.'),
  'gone-entry': note('an entry of the last import that the document no longer has, or in other words', 'Links to its id lead nowhere now: check names them. If it is in the document under another heading, write the old id after that heading.'),
  'no-headings': note('no headings at all', 'Everything stands in one entry. Give headings a heading style in Word (Heading 1, Heading 2) and import again.'),
} as const satisfies Record<string, Wording>;

export type Telling = keyof typeof tellings;

export interface Told {
  code: Telling;
  /** The heading that it stood under; undefined before the first, and for what concerns the whole document. */
  under?: string;
  /** The words in question, where there are any. */
  words?: string;
  /** The id that an entry kept, or that is gone. */
  id?: string;
}
