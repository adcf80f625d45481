/** The words of a paragraph as a reader meets them, each with its place in the file: what looks at words can point at them. */
import type {MarkedToken, Token} from 'marked';
import type {EntryKind} from '../model/kinds.js';
import type {Written} from './context.js';
import {decodeEntity, entitiesIn} from './entities.js';
import {cut, offsetAt, type Run, type View} from './positions.js';
import {inner} from './prose.js';

/** A stretch of the words that is marked up. */
export interface Mark {
  from: number;
  to: number;
  type: 'code' | 'emphasis' | 'link' | 'name' | 'entry-link';
  /** Of an `entry-link`: the kind and id of the entry. */
  target?: {kind: string; id: string};
}

export interface PlacedText {
  /** The words, without marks and references, each line break a space. */
  words: View;
  marks: Mark[];
}

/**
 * @param titleOf the title of an entry by its kind and id, which a link without words shows.
 */
export function placedText({tokens, at}: Written, titleOf: (kind: EntryKind, id: string) => string | undefined): PlacedText {
  let text = '';
  const runs: Run[] = [];
  const marks: Mark[] = [];
  /** Words that stand in the file as they are read. */
  const add = (of: View) => {
    if (!of.text) return;
    const inside = of.runs.filter(({from}) => from > of.shift && from < of.shift + of.text.length);
    runs.push({from: text.length, offset: offsetAt(of, 0)}, ...inside.map((run) => ({...run, from: text.length + run.from - of.shift})));
    text += of.text;
  };
  /** Words that stand for something else in the file. */
  const addFor = (words: string, of: View) => {
    if (words) runs.push({from: text.length, offset: offsetAt(of, 0), width: of.text.length});
    text += words;
  };
  const walk = (inside: readonly Token[], within: View): void => {
    let from = 0;
    for (const token of inside as MarkedToken[]) {
      const place = cut(within, from, from + token.raw.length);
      from += token.raw.length;
      const start = text.length;
      switch (token.type) {
        case 'text':
          readWords(place, add, addFor);
          break;
        case 'escape':
          addFor(token.text, place);
          break;
        case 'br':
          addFor(' ', place);
          break;
        case 'codespan':
          addFor(token.text, place);
          marks.push({from: start, to: text.length, type: 'code'});
          break;
        case 'em':
        case 'strong':
          walk(token.tokens, inner(token, place));
          marks.push({from: start, to: text.length, type: 'emphasis'});
          break;
        case 'link': {
          const [, kind = '', id = ''] = /^([a-z-]+):([a-z0-9-]+)$/.exec(token.href) ?? [];
          if (token.tokens.length) walk(token.tokens, inner(token, place));
          else addFor(titleOf(kind as EntryKind, id) ?? '', place); // a kind that is none has no title
          if (kind === 'name') marks.push({from: start, to: text.length, type: 'name'});
          else marks.push({from: start, to: text.length, ...(kind && kind !== 'mailto' ? {type: 'entry-link', target: {kind, id}} : {type: 'link'})});
          break;
        }
        default:
      }
    }
  };
  walk(tokens, at);
  return {words: {source: at.source, text, runs: runs.length ? runs : [{from: 0, offset: offsetAt(at, 0)}], shift: 0}, marks};
}

/** Plain text, line by line, its references decoded. */
function readWords(place: View, add: (of: View) => void, addFor: (words: string, of: View) => void): void {
  if (!/[&\n]/.test(place.text)) return add(place);
  for (const {text, index, entity} of entitiesIn(place.text)) {
    const piece = cut(place, index, index + text.length);
    if (entity) addFor(decodeEntity(text) ?? '', piece);
    else readLines(piece, add, addFor);
  }
}

function readLines(piece: View, add: (of: View) => void, addFor: (words: string, of: View) => void): void {
  let from = 0;
  for (const {0: ending, index} of piece.text.matchAll(/ *\n */g)) {
    add(cut(piece, from, index));
    addFor(' ', cut(piece, index, index + ending.length));
    from = index + ending.length;
  }
  add(cut(piece, from));
}
