import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {ExplanationBlock, ExplanationPart, ExplanationText, Translation} from '../../../src/model/explanation.js';
import type {Block} from '../../../src/model/prose.js';
import {inLanguage, offered, translate} from '../../../src/packs/translation.js';

const paragraph = (text: string): Block => ({type: 'paragraph', children: [{type: 'text', text}]});
const text = (block: Block): string => (block.type === 'paragraph' && block.children[0]?.type === 'text' ? block.children[0].text : block.type);

/** A part whose hashes are its English words: what a translation stands for can be read off it. */
const part = (id: ExplanationPart, title: string, ...body: string[]): ExplanationBlock => ({id, title, body: body.map(paragraph), hashes: [title, ...body]});
const original = (...blocks: ExplanationBlock[]): ExplanationText => ({audience: 'parent', title: 'For a parent', blocks});

/** A translated part: each line stands for an English one. */
const translated = (id: ExplanationPart, ...lines: [of: string, words: string][]): ExplanationBlock => ({id, title: lines[0]![1], body: lines.slice(1).map(([, words]) => paragraph(words)), hashes: lines.map(([of]) => of)});
const welsh = (...blocks: ExplanationBlock[]): Translation => ({language: 'cy', dir: 'ltr', title: 'Teitl', texts: [{audience: 'parent', title: 'I riant', blocks}]});

/** A translated text in brief: `why: Pam; Rheswm; (Second reason)`, what stands in the original's language in brackets. */
const brief = (of: ExplanationText, by: Translation): string[] =>
  translate(of, by).map(({id, title, body, stale}) => `${id}: ${[title, ...body.map(text)].map((words, at) => (stale[at] ? `(${words})` : words)).join('; ')}`);

const checked = {by: 'A reader', on: '2026-10-01'};

describe('translations know when they are stale, paragraph by paragraph', () => {
  const why = part('why', 'Why?', 'First reason.', 'Second reason.');
  const ofWhy = translated('why', ['Why?', 'Pam?'], ['First reason.', 'Rheswm 1.'], ['Second reason.', 'Rheswm 2.']);

  it('each stands for the paragraph that it was made from', () => {
    assert.deepEqual(brief(original(why), welsh(ofWhy)), ['why: Pam?; Rheswm 1.; Rheswm 2.']);
  });

  it('a paragraph that has changed is shown as the original has it, and the others stay translated', () => {
    assert.deepEqual(brief(original(part('why', 'Why?', 'First reason, reworded.', 'Second reason.')), welsh(ofWhy)), ['why: Pam?; (First reason, reworded.); Rheswm 2.']);
  });

  it('a title that has changed is shown as the original has it', () => {
    assert.deepEqual(brief(original(part('why', 'Why now?', 'First reason.')), welsh(ofWhy)), ['why: (Why now?); Rheswm 1.']);
  });

  it('what the original no longer says is left out, and what it says anew is shown, in the original’s order', () => {
    assert.deepEqual(brief(original(part('why', 'Why?', 'Second reason.', 'Third reason.', 'First reason.')), welsh(ofWhy)), ['why: Pam?; Rheswm 2.; (Third reason.); Rheswm 1.']);
  });

  it('a paragraph that moved to another part is still translated', () => {
    assert.deepEqual(brief(original(part('what', 'What?', 'Second reason.')), welsh(ofWhy)), ['what: (What?); Rheswm 2.']);
  });

  it('where two parts say the same, each has its own translation', () => {
    const both = original(part('what', 'Ask.', 'Please.'), part('ask', 'Ask.', 'Please.'));
    const by = welsh(translated('ask', ['Ask.', 'Gofynnwch.'], ['Please.', 'Os gwelwch yn dda.']), translated('what', ['Ask.', 'Gofyn.'], ['Please.', 'Plîs.']));
    assert.deepEqual(brief(both, by), ['what: Gofyn.; Plîs.', 'ask: Gofynnwch.; Os gwelwch yn dda.']);
  });

  it('a title never stands for a paragraph, nor a paragraph for a title', () => {
    assert.deepEqual(brief(original(part('why', 'First reason.', 'Why?')), welsh(ofWhy)), ['why: (First reason.); (Why?)']);
  });

  it('a part that nobody has translated is shown whole as the original has it', () => {
    assert.deepEqual(brief(original(why, part('ask', 'You can ask', 'Anything.')), welsh(ofWhy)), ['why: Pam?; Rheswm 1.; Rheswm 2.', 'ask: (You can ask); (Anything.)']);
  });

  it('another audience’s words are not taken, even for the same sentence', () => {
    assert.deepEqual(brief({...original(why), audience: 'young-person'}, welsh(ofWhy)), ['why: (Why?); (First reason.); (Second reason.)']);
  });
});

describe('an unchecked translation is never shown to a family unless the host asks for it by name', () => {
  const draft = welsh(translated('why', ['Why?', 'Pam?']));
  const urdu: Translation = {...draft, language: 'ur', dir: 'rtl', checked};
  const entry = {translations: [draft, urdu]};
  const languages = (asked?: string, audience: 'parent' | 'young-person' = 'parent'): string[] => offered(entry, audience, asked).map(({language}) => language);

  it('only those that somebody has checked are offered', () => assert.deepEqual(languages(), ['ur']));
  it('one that nobody has checked is offered where it is asked for by name', () => assert.deepEqual(languages('cy'), ['cy', 'ur']));
  it('a tag of the same language names it, in any letters', () => assert.deepEqual([languages('cy-GB'), languages('CY')], [['cy', 'ur'], ['cy', 'ur']]));
  it('another language does not name it', () => assert.deepEqual([languages('en-GB'), languages('ur'), languages('cyx'), languages('')], [['ur'], ['ur'], ['ur'], ['ur']]));
  it('none is offered that has no text for the audience', () => assert.deepEqual(languages('cy', 'young-person'), []));

  it('naming a language of which there is a checked and an unchecked one asks for the nearer of the two alone', () => {
    const two = {translations: [{...draft, language: 'pt-BR'}, {...draft, language: 'pt-PT'}]};
    assert.deepEqual(offered(two, 'parent', 'pt-PT').map(({language}) => language), ['pt-PT']);
  });
});

describe('the one in a language', () => {
  const all = [{language: 'pt-BR'}, {language: 'pt-PT'}];
  it('is the one with the very tag', () => assert.equal(inLanguage(all, 'pt-pt'), all[1]));
  it('or else one in the same language', () => assert.equal(inLanguage(all, 'pt'), all[0]));
  it('or none', () => assert.equal(inLanguage(all, 'ptx'), undefined));
});
