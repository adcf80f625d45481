/** The words of one paragraph: runs, links, fields and tracked changes as a reader of the document sees them. */
import {isAddress} from '../links.js';
import type {Piece} from './fold.js';
import {cleaned, hasSymbols} from './characters.js';
import {tell, type Reading} from './reading.js';
import {isOn} from './styles.js';
import {child, elementsOf, textOf, valueOf, within, type Element} from './xml.js';

/** Around the words that are being read. */
interface Around {
  /** The paragraph's style. */
  style: string | undefined;
  /** Whether its ground is coloured, so that white words are seen. */
  shaded: boolean;
  link: string | undefined;
}

/** The pieces of a paragraph, and whether it is joined with the next, since the break between them was deleted. */
export function readWords(paragraph: Element, shaded: boolean, reading: Reading): {pieces: Piece[]; joinsNext: boolean} {
  const properties = child(paragraph, 'w:pPr');
  const mark = child(properties, 'w:rPr');
  const around: Around = {style: valueOf(properties, 'w:pStyle'), shaded: shaded || isShaded(properties), link: undefined};
  return {pieces: pieces(elementsOf(paragraph), around, reading), joinsNext: child(mark, 'w:del') !== undefined || child(mark, 'w:moveFrom') !== undefined};
}

const pieces = (elements: readonly Element[], around: Around, reading: Reading): Piece[] => elements.flatMap((element) => readOne(element, around, reading));

function readOne(element: Element, around: Around, reading: Reading): Piece[] {
  const inside = () => pieces(elementsOf(element), around, reading);
  switch (element.name) {
    case 'w:r':
      return readRun(element, around, reading);
    case 'w:hyperlink':
      return pieces(elementsOf(element), {...around, link: addressOf(element, reading) ?? around.link}, reading);
    case 'w:ins':
    case 'w:moveTo':
      tell({...reading, under: undefined}, 'tracked-changes');
      return inside();
    case 'w:del':
    case 'w:moveFrom':
      tell({...reading, under: undefined}, 'tracked-changes');
      return [];
    case 'w:fldSimple':
      return isUseless(element.attributes['w:instr'] ?? '') ? [] : inside();
    case 'w:sdt':
      if (isOn(child(child(element, 'w:sdtPr'), 'w:showingPlcHdr'))) {
        tell(reading, 'form-field');
        return [];
      }
      return pieces(elementsOf(child(element, 'w:sdtContent') ?? element), around, reading);
    case 'mc:AlternateContent':
      return pieces(elementsOf(child(element, 'mc:Choice') ?? element), around, reading);
    case 'w:smartTag':
    case 'w:customXml':
    case 'w:bdo':
    case 'w:dir':
      return inside();
    case 'm:oMath':
    case 'm:oMathPara':
      tell(reading, 'equation', [...within(element, 'm:t')].map(textOf).join(''));
      return [];
    case 'w:commentRangeStart':
      tell({...reading, under: undefined}, 'comments');
      return [];
    default:
      return [];
  }
}

function readRun(run: Element, around: Around, reading: Reading): Piece[] {
  const properties = child(run, 'w:rPr');
  const looks = look(properties, around, reading);
  const parts = elementsOf(run).flatMap((element) => readPart(element, reading));
  const text = parts.filter((part) => part !== 'break').join('');
  if (looks.unseen && parts.length > 0) {
    if (text.trim()) tell(reading, looks.unseen, looks.unseen === 'hidden' ? '' : cleaned(text));
    return [];
  }
  if (hasSymbols(text)) tell(reading, 'symbol');
  const link = around.link ?? reading.fields.flatMap(({instruction, shows}) => (shows ? linkOf(instruction) ?? [] : [])).at(-1);
  return parts.map((part) => ({...(part !== 'break' && {text: cleaned(part)}), strong: looks.strong, emphasis: looks.emphasis, ...(link !== undefined && {link})}));
}

/** What one part of a run shows. */
function readPart(element: Element, reading: Reading): string[] {
  const isShown = reading.fields.every(({instruction, shows}) => shows && !isUseless(instruction));
  switch (element.name) {
    case 'w:fldChar':
      readField(element.attributes['w:fldCharType'], reading);
      return [];
    case 'w:instrText': {
      const field = reading.fields.at(-1);
      if (field && !field.shows) field.instruction += textOf(element);
      return [];
    }
    case 'w:t':
      return isShown ? [textOf(element)] : [];
    case 'w:tab':
    case 'w:ptab':
      return isShown ? [' '] : [];
    case 'w:noBreakHyphen':
      return ['-'];
    case 'w:br':
      return element.attributes['w:type'] === 'page' || element.attributes['w:type'] === 'column' ? [' '] : ['break'];
    case 'w:cr':
      return ['break'];
    case 'w:sym':
      tell(reading, 'symbol');
      return [];
    case 'w:footnoteReference':
    case 'w:endnoteReference':
      tell(reading, 'footnote', cleaned(noteOf(element, reading)));
      return [];
    case 'w:commentReference':
      tell({...reading, under: undefined}, 'comments');
      return [];
    case 'w:drawing':
    case 'w:pict':
    case 'w:object':
      tellOfDrawing(element, reading);
      return [];
    case 'mc:AlternateContent':
      return readAlternatives(element, reading);
    default:
      return [];
  }
}

function readField(type: string | undefined, {fields}: Reading): void {
  const last = fields.at(-1);
  if (type === 'begin') fields.push({instruction: '', shows: false});
  else if (type === 'separate' && last) last.shows = true;
  else if (type === 'end') fields.pop();
}

/** A field whose result is of the page or of the file, and not of the text. */
const isUseless = (instruction: string): boolean => /^\s*(toc|toa|index|page|numpages|sectionpages|filename|date|time|printdate|savedate|createdate|author|lastsavedby|username)\b/i.test(instruction);

const linkOf = (instruction: string): string | undefined => safeAddress(/^\s*HYPERLINK\s+"([^"]+)"/i.exec(instruction)?.[1]);

/** An address that a reader may follow, as a pack takes it. */
function safeAddress(target: string | undefined): string | undefined {
  const address = cleaned(target ?? '').trim().replace(/ /g, '%20');
  return isAddress(address) ? address : undefined;
}

function addressOf(element: Element, reading: Reading): string | undefined {
  const relation = reading.relations.get(element.attributes['r:id'] ?? '');
  const anchor = element.attributes['w:anchor'];
  const address = relation?.external ? safeAddress(`${relation.target}${anchor ? `#${anchor}` : ''}`) : undefined;
  const isContents = reading.fields.some(({instruction}) => isUseless(instruction));
  if (address === undefined && !isContents) tell(reading, 'link-left', cleaned([...within(element, 'w:t')].map(textOf).join('')));
  return address;
}

const noteOf = ({name, attributes}: Element, {footnotes}: Reading): string => {
  const note = footnotes.get(`${name === 'w:footnoteReference' ? 'footnote' : 'endnote'}:${attributes['w:id']}`);
  return note ? [...within(note, 'w:t')].map(textOf).join('') : '';
};

interface Look {
  strong: boolean;
  emphasis: boolean;
  /** Why a reader does not see it, or should not. */
  unseen?: 'hidden' | 'white-text' | 'struck-through';
}

/** Bold and italics are the run's own or its style's: a style of a whole paragraph stresses nothing. */
function look(properties: Element | undefined, {style, shaded}: Around, {styles}: Reading): Look {
  const own = valueOf(properties, 'w:rStyle');
  const find = (name: string): Element | undefined => child(properties, name) ?? styles.find(own, 'w:rPr', name);
  const anywhere = (name: string): Element | undefined => find(name) ?? styles.find(style, 'w:rPr', name);
  const unseen = isOn(anywhere('w:vanish')) ? 'hidden' : isOn(find('w:strike')) || isOn(find('w:dstrike')) ? 'struck-through' : isWhite(anywhere, shaded) ? 'white-text' : undefined;
  return {strong: isOn(find('w:b')), emphasis: isOn(find('w:i')), ...(unseen && {unseen})};
}

/** White words on no ground of their own, or words of a size that nobody reads. */
function isWhite(find: (name: string) => Element | undefined, shaded: boolean): boolean {
  const colour = find('w:color')?.attributes['w:val'];
  const size = Number(find('w:sz')?.attributes['w:val'] ?? 24);
  const ground = find('w:shd') ?? find('w:highlight');
  return size <= 4 || (/^f{6}$/i.test(colour ?? '') && !shaded && !ground);
}

/** Whether a paragraph, a cell or a table says that its ground has a colour. */
export const isShaded = (properties: Element | undefined): boolean => {
  const fill = child(properties, 'w:shd')?.attributes['w:fill'];
  return fill !== undefined && !/^(auto|f{6})$/i.test(fill);
};

/** A drawing that only newer programs know, or a sign that older ones show as a letter. What they show instead says the same again. */
function readAlternatives(element: Element, reading: Reading): string[] {
  const drawings = elementsOf(child(element, 'mc:Choice') ?? element).filter(({name}) => name === 'w:drawing' || name === 'w:pict' || name === 'w:object');
  for (const drawing of drawings) tellOfDrawing(drawing, reading);
  return drawings.length > 0 ? [] : elementsOf(child(element, 'mc:Fallback') ?? element).filter(({name}) => name === 'w:t').map(textOf);
}

/** Pictures, boxes, charts and files: none has a place in a pack, and each is told as what it is. */
function tellOfDrawing(element: Element, reading: Reading): void {
  const has = (name: string): boolean => !within(element, name).next().done;
  const boxes = outermost(element, 'w:txbxContent');
  if (boxes.length > 0) {
    for (const box of boxes) tell(reading, 'text-box', cleaned([...within(box, 'w:p')].map((one) => [...within(one, 'w:t')].map(textOf).join('')).join(' ')));
    return;
  }
  if (element.name === 'w:object' || has('o:OLEObject')) return tell(reading, 'embedded-file');
  if ([...within(element, 'v:rect')].some(({attributes}) => attributes['o:hr'] !== undefined)) return;
  const said = [...within(element, 'wp:docPr'), ...within(element, 'v:shape')].map(({attributes: {descr, title, alt}}) => descr ?? title ?? alt ?? '').find(Boolean);
  const kind = [...within(element, 'a:graphicData')].map(({attributes: {uri = ''}}) => uri)[0] ?? '';
  const code = kind.endsWith('/chart') || kind.endsWith('chartex') ? 'chart' : has('pic:pic') || has('v:imagedata') ? 'picture' : 'drawing';
  tell(reading, code, cleaned(said ?? ''));
}

/** The elements of a name inside another that stand in no other of that name. */
const outermost = (element: Element, name: string): Element[] => elementsOf(element).flatMap((one) => (one.name === name ? [one] : outermost(one, name)));
