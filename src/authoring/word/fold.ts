/** Words with their marks, as they stand in a row in Word, folded into the tree that a pack has. */
import type {Inline} from '../../model/prose.js';
import {isAddress} from '../links.js';

export interface Piece {
  /** Undefined for a line break. */
  text?: string;
  strong: boolean;
  emphasis: boolean;
  /** Where the words lead. */
  link?: string;
}

/** One block's words as a tree: links outermost, then strong, then emphasis; no mark begins or ends in a space. */
export function fold(pieces: readonly Piece[]): Inline[] {
  return byLink(spaced(withAddresses(edges(pieces))));
}

/**
 * Spaces, and punctuation at the beginning, go out of the marks: in Word a mark often takes a comma or a space too many. Pieces of
 * nothing else take the marks that both neighbours have.
 */
function edges(pieces: readonly Piece[]): Piece[] {
  const split = pieces.flatMap((piece): Piece[] => {
    if (piece.text === undefined || (!piece.strong && !piece.emphasis && !piece.link)) return [piece];
    const [, before = '', words = '', after = ''] = /^([\s,.;:!?]*)([^]*?)(\s*)$/.exec(piece.text) ?? [];
    const bare = (text: string): Piece[] => (text ? [{text, strong: false, emphasis: false}] : []);
    return words ? [...bare(before), {...piece, text: words}, ...bare(after)] : bare(before);
  });
  const after: (Piece | undefined)[] = [];
  for (let index = split.length - 1, next: Piece | undefined; index >= 0; index--) {
    after[index] = next;
    if (isWord(split[index]!)) next = split[index]; // within its length
  }
  let last: Piece | undefined;
  return split.map((piece, index) => {
    const next = after[index];
    if (isWord(piece)) last = piece;
    if (isWord(piece) || !last || !next) return isWord(piece) ? piece : {...piece, strong: false, emphasis: false};
    return {...piece, strong: last.strong && next.strong, emphasis: last.emphasis && next.emphasis, ...(last.link && last.link === next.link && {link: last.link})};
  });
}

/** Whether a piece says something; a line break parts what stands before it from what follows. */
const isWord = ({text}: Piece): boolean => text === undefined || /[\p{L}\p{N}]/u.test(text);

/** An address that stands in the text becomes a link, as Word makes it when a space is typed after it. */
function withAddresses(pieces: readonly Piece[]): Piece[] {
  return pieces.flatMap((piece): Piece[] => {
    if (piece.text === undefined || piece.link) return [piece];
    const found = /(\bhttps?:\/\/[a-z0-9][\w/:.?=#%+,&~-]*|\bwww\.[a-z0-9-]+\.[\w/:.?=#%+,&~-]+|[\w.+-]{1,64}@[a-z0-9][a-z0-9-]{0,62}(?:\.[a-z0-9][a-z0-9-]{0,62})+)/i;
    return piece.text.split(found).flatMap((text, index): Piece[] => {
      if (index % 2 === 0) return text ? [{...piece, text}] : [];
      const after = /[^a-z0-9/=]+$/i.exec(text)?.[0] ?? '';
      const address = text.slice(0, text.length - after.length);
      const link = address.includes('@') && !/^(https?:|www\.)/i.test(address) ? `mailto:${address}` : /^www\./i.test(address) ? `https://${address}` : address;
      if (!isAddress(link)) return [{...piece, text}];
      return [{...piece, text: address, link}, ...(after ? [{...piece, text: after}] : [])];
    });
  });
}

/** Every run of spaces is one, across pieces too; none stands at an edge or beside a line break. */
function spaced(pieces: readonly Piece[]): Piece[] {
  const kept: Piece[] = [];
  for (const piece of pieces) {
    const last = kept.at(-1);
    const open = last?.text === undefined || last.text.endsWith(' ');
    const text = piece.text === undefined ? undefined : open ? piece.text.replace(/^ +/, '') : piece.text;
    if (piece.text === undefined) {
      trimEnd(kept);
      // two breaks in a row only make room
      if (kept.at(-1)?.text !== undefined) kept.push(piece);
    } else if (text) kept.push({...piece, text});
  }
  while (kept.length > 0 && trimEnd(kept).at(-1)?.text === undefined) kept.pop();
  return kept;
}

function trimEnd(pieces: Piece[]): Piece[] {
  for (let last = pieces.at(-1); last?.text?.endsWith(' '); last = pieces.at(-1)) {
    const text = last.text.trimEnd();
    if (text) pieces[pieces.length - 1] = {...last, text};
    else pieces.pop();
  }
  return pieces;
}

/** Neighbours that agree in something, as one run. */
function runs<Key>(pieces: readonly Piece[], key: (piece: Piece) => Key): {key: Key; pieces: Piece[]}[] {
  const found: {key: Key; pieces: Piece[]}[] = [];
  for (const piece of pieces) {
    const last = found.at(-1);
    if (last && last.key === key(piece)) last.pieces.push(piece);
    else found.push({key: key(piece), pieces: [piece]});
  }
  return found;
}

const byLink = (pieces: readonly Piece[]): Inline[] => runs(pieces, ({link}) => link).flatMap(({key, pieces: run}) => (key === undefined ? byStrong(run) : [{type: 'link', address: key, children: byStrong(run)}]));

const byStrong = (pieces: readonly Piece[]): Inline[] => runs(pieces, ({strong}) => strong).flatMap(({key, pieces: run}) => (key ? [{type: 'strong', children: byEmphasis(run)}] : byEmphasis(run)));

const byEmphasis = (pieces: readonly Piece[]): Inline[] => runs(pieces, ({emphasis}) => emphasis).flatMap(({key, pieces: run}) => (key ? [{type: 'emphasis', children: words(run)}] : words(run)));

const words = (pieces: readonly Piece[]): Inline[] => runs(pieces, ({text}) => text === undefined).flatMap(({key, pieces: run}): Inline[] => (key ? run.map(() => ({type: 'break'})) : [{type: 'text', text: run.map(({text}) => text).join('')}]));

/** The words of a tree without their marks; a line break is a space. */
export const plain = (nodes: readonly Inline[]): string => nodes.map((node) => ('children' in node ? plain(node.children) : node.type === 'break' ? ' ' : node.text)).join('');
