/** A document cut at its headings: chapters, and the parts of each. What stands deeper becomes a line in bold. */
import type {Block} from '../../model/prose.js';
import type {WordBlock} from './blocks.js';
import type {Told} from './told.js';

export interface Part {
  title: string;
  body: Block[];
}

export interface Chapter extends Part {
  parts: Part[];
}

export interface Chapters {
  /** What stands before the first heading. */
  before: Block[];
  chapters: Chapter[];
  told: Told[];
}

/** The two highest levels of headings that a document uses are its chapters and their parts, whatever they are called. */
export function cutAtHeadings(blocks: readonly WordBlock[]): Chapters {
  const levels = [...new Set(blocks.flatMap((block) => (block.type === 'heading' ? [block.level] : [])))].sort((a, b) => a - b);
  const [top, second] = levels;
  const made: Chapters = {before: [], chapters: [], told: []};
  if (top === undefined) made.told.push({code: 'no-headings'});
  let under: string | undefined;
  let body = made.before;
  for (const block of blocks) {
    if (block.type === 'prose') body.push(block.block);
    else if (block.type === 'heading' && (block.level === top || block.level === second)) {
      const part = {title: block.text, body: []};
      const chapter = made.chapters.at(-1);
      if (block.level === second && chapter) chapter.parts.push(part);
      else made.chapters.push({...part, parts: []});
      body = (made.chapters.at(-1)?.parts.at(-1) ?? made.chapters.at(-1))?.body ?? body;
      under = block.text;
    } else {
      body.push({type: 'paragraph', children: [{type: 'strong', children: [{type: 'text', text: block.text}]}]});
      made.told.push({code: 'deep-heading', ...(under !== undefined && {under}), words: block.text});
    }
  }
  return made;
}
