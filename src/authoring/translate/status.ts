/** How far the translations of a pack's explanations are: by language, explanation and paragraph. Pure. */
import type {Audience} from '../../model/audience.js';
import type {Explanation, ExplanationBlock} from '../../model/explanation.js';
import type {Pack} from '../../model/pack.js';
import type {TranslatedPart, TranslationDraft} from '../drafts.js';
import {beginningAt} from '../texts.js';

/** A heading, paragraph, list or table that a family does not get in its language. */
export interface Lack {
  /** 0 is the heading, 1 the first paragraph. */
  place: number;
  /** `stale`: the original has changed since. */
  is: 'missing' | 'stale';
  /** The words that the original begins with. */
  begins: string;
  /** The identity of the original as it is now. */
  hash: string;
  /** The identity of what was translated, where it is stale. */
  was?: string;
}

export interface PartStatus {
  audience: Audience;
  id: string;
  title: string;
  /** How many headings, paragraphs, lists and tables it has. */
  count: number;
  lacks: Lack[];
}

export interface TranslationStatus {
  id: string;
  title: string;
  /** The file that holds the translation; absent where there is none, or another pack gives it. */
  file?: string;
  /** The pack that gives the translation, where it is another. */
  from?: string;
  begun: boolean;
  /** Whether the title is missing, without which no family is offered any of it. */
  untitled: boolean;
  /** Audiences whose heading is missing, without which those families are offered none of theirs. */
  unnamed: Audience[];
  /** Who read it against the original; absent where nobody has yet. */
  checked?: {by: string; on: string};
  /** Audiences that the translation leaves out altogether, which is taken as meant. */
  leavesOut: Audience[];
  parts: PartStatus[];
}

export interface LanguageStatus {
  language: string;
  explanations: TranslationStatus[];
}

/**
 * @param drafts what the pack's own files hold, filled or not
 * @param more languages to be told of though nothing is in them yet
 */
export function translationStatus(pack: Pack, drafts: readonly TranslationDraft[], more: readonly string[] = []): LanguageStatus[] {
  const inherited = pack.explanations.flatMap(({translations}) => translations.map(({language}) => language));
  const languages = [...new Set([...drafts.flatMap(({language}) => language ?? []), ...inherited, ...more])].sort();
  return languages.map((language) => ({language, explanations: pack.explanations.map((one) => statusOf(one, language, drafts.find((draft) => draft.translates === one.id && draft.language === language)))}));
}

/** What there is of a translation, whether it comes from a file of the pack or with what it extends. */
type Made = Pick<TranslationDraft, 'checked' | 'untitled'> & {file?: string; unnamed: Audience[]; audiences: Audience[]; parts: Pick<TranslatedPart, 'audience' | 'id' | 'of' | 'unfilled'>[]};

function statusOf(original: Explanation, language: string, draft: TranslationDraft | undefined): TranslationStatus {
  const {id, title, texts, pack} = original;
  const made = draft ? fromFile(draft) : fromPack(original, language);
  const shown = texts.filter(({audience}) => !made || made.audiences.includes(audience));
  return {
    id,
    title,
    ...(made?.file && {file: made.file}),
    ...(made && !made.file && {from: pack}),
    begun: made !== undefined,
    untitled: made?.untitled ?? true,
    unnamed: made?.unnamed ?? [],
    ...(made?.checked && {checked: made.checked}),
    leavesOut: texts.flatMap(({audience}) => (shown.some((one) => one.audience === audience) ? [] : [audience])),
    parts: shown.flatMap(({audience, blocks}) => {
      const parts = made?.parts.filter((one) => one.audience === audience) ?? [];
      return blocks.map((block) => ({audience, id: block.id, title: block.title, count: block.hashes.length, lacks: lacksOf(block, blocks, parts)}));
    }),
  };
}

const fromFile = ({source, checked, untitled, parts, audiences}: TranslationDraft): Made => ({file: source.path, ...(checked && {checked}), untitled, unnamed: audiences.flatMap(({audience, unnamed}) => (unnamed ? [audience] : [])), audiences: [...new Set(parts.flatMap(({audience}) => audience ?? []))], parts});

function fromPack({translations}: Explanation, wanted: string): Made | undefined {
  const found = translations.find(({language}) => language === wanted);
  if (!found) return undefined;
  const parts = found.texts.flatMap(({audience, blocks}) => blocks.map(({id, hashes}) => ({audience, id, of: hashes, unfilled: []})));
  return {...(found.checked && {checked: found.checked}), untitled: false, unnamed: [], audiences: found.texts.map(({audience}) => audience), parts};
}

function lacksOf(block: ExplanationBlock, all: readonly ExplanationBlock[], parts: Made['parts']): Lack[] {
  const written = ({of = [], unfilled}: Made['parts'][number]): string[] => of.filter((_, place) => !unfilled.includes(place));
  const covered = new Set(parts.flatMap(written));
  const current = new Set(all.flatMap(({hashes}) => hashes));
  const own = parts.find(({id}) => id === block.id);
  // what was translated and is no longer said: most often it became what stands in its place now
  const left = own ? written(own).filter((hash) => !current.has(hash)) : [];
  const lacking = block.hashes.flatMap((hash, place) => (covered.has(hash) ? [] : [{hash, place}]));
  const take = (wanted: string | undefined): string | undefined => (wanted !== undefined && left.includes(wanted) ? left.splice(left.indexOf(wanted), 1)[0] : undefined);
  const inPlace = new Map(lacking.map(({place}) => [place, take(own?.of?.[place])]));
  return lacking.map(({hash, place}) => {
    const isLaidOut = own?.unfilled.includes(place) ?? false;
    const was = inPlace.get(place) ?? (isLaidOut || place === 0 ? undefined : left.shift());
    return {place, is: was ? 'stale' : 'missing', begins: beginningAt(block, place), hash, ...(was && {was})};
  });
}
