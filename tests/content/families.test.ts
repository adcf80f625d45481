/** What families read: short, warm, within reach, and never an official word without its plain meaning. */
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {familyLimits, readingOf, textsOf} from '../../src/authoring/reading-age.js';
import {stage} from '../../src/model/applies.js';
import type {Inline} from '../../src/model/prose.js';
import {compiled} from './compiled.js';
import {inventory} from './inventory.js';
import {plain, says} from './says.js';
import {bodyText, everyInline, familyTextsOf, inlines, inlineText, texts} from './words.js';

/** What a child needs to hear where it may feel blamed. */
const blameless = ['child-protection-enquiry', 'coming-into-care', 'going-to-court'];

/** Abbreviations that need nobody to spell them out. */
const everyday = new Set(['NHS', 'GP', 'TV', 'UK', 'OK', 'NYAS', 'LGSCO']);

/** Promises that no service can keep, and words that wag a finger. */
const unkind: Record<string, RegExp> = {
  'a promise that the service cannot keep': /\b(?:we will always|everything will be (?:ok|okay|fine|all right|alright)|we promise|we guarantee|nothing bad|you will definitely|we(?: will|'ll|’ll) keep (?:it|this|that) (?:a )?secret)\b/i,
  'a label': /\b(?:non-compliant|failed to engage|refus(?:es|ed) to engage|hard to reach|dysfunctional|challenging behaviour|chaotic)\b/i,
};

const {pack} = compiled('england');
const familyTexts = familyTextsOf(pack);

describe('texts for families', () => {
  it('are there to be read', () => {
    assert.equal(familyTexts.length, Object.values(inventory.packs['england']?.explanations ?? {}).flat().length);
  });

  it('stand in the order in which a family may need them', () => {
    assert.deepEqual(pack.explanations.map(({id}) => id), stage.options);
  });

  for (const {name, id, audience, blocks, helpLines} of familyTexts) {
    describe(name, () => {
      for (const block of blocks) {
        it(`${block.id}: reading age of ${familyLimits.age} at most, ${familyLimits.sentenceLength} words a sentence`, () => {
          const reading = readingOf(textsOf(block.body));
          assert.ok(reading, 'there are no words in it');
          assert.ok(reading.age <= familyLimits.age, `reading age ${reading.age.toFixed(1)}: ${bodyText(block.body)}`);
          assert.ok(reading.sentenceLength <= familyLimits.sentenceLength, `${reading.sentenceLength.toFixed(1)} words a sentence`);
        });
      }

      it('says what to ask for and who else can help, and names help lines for this audience', () => {
        for (const part of ['ask', 'help']) assert.ok(blocks.some((block) => block.id === part && bodyText(block.body) !== ''), part);
        for (const line of helpLines ?? []) {
          const found = pack.helpLines.find((one) => one.id === line);
          assert.ok(found, `${line} is no help line`);
          // a parent may pass a child's line on; a child is never sent to an adult's
          if (audience !== 'parent') assert.ok(!found.audiences || found.audiences.includes(audience), `${line} is not for a ${audience}`);
        }
      });

      it('promises nothing that cannot be kept, and labels nobody', () => {
        for (const text of blocks.flatMap((block) => [block.title, ...texts(block.body)])) for (const [what, pattern] of Object.entries(unkind)) assert.doesNotMatch(text, pattern, what);
      });

      it('gives every official word its plain meaning', () => {
        const phrases = pack.terms.flatMap((term) => (term.uses ?? []).map((phrase) => ({phrase, id: term.id}))).sort((a, b) => b.phrase.length - a.phrase.length);
        const runs: Inline[][] = blocks.flatMap((block) => inlines(block.body));
        const linked = new Set(runs.flatMap(everyInline).flatMap((node) => (node.type === 'entry-link' && node.kind === 'term' ? [node.id] : [])));
        // a name that the host may fill in is not read for terms: what stands there may be somebody's name
        let left = plain(runs.map((run) => run.map(function own(node): string {
          if (node.type === 'name') return '·';
          if (node.type === 'break') return ' ';
          return 'text' in node ? node.text : node.children.map(own).join('');
        }).join('')).join(' · '));
        for (const {phrase, id: term} of phrases) {
          const found = new RegExp(`(?<![\\p{L}\\p{N}])${plain(phrase).replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\p{L}\\p{N}])`, 'gu');
          if (!found.test(left)) continue;
          left = left.replace(found, '·'); // the longest phrase wins
          assert.ok(linked.has(term), `"${phrase}" stands in it and nothing links it to ${term}`);
        }
      });

      it('spells every abbreviation out', () => {
        const runs = blocks.flatMap((block) => inlines(block.body));
        const linked = plain(runs.flatMap(everyInline).flatMap((node) => (node.type === 'entry-link' ? node.children.map(inlineText) : [])).join(' · '));
        for (const [abbreviation] of runs.map((run) => run.map(inlineText).join('')).join('\n').matchAll(/\b[A-Z]{2,}\b/g)) {
          const known = everyday.has(abbreviation) || says(linked, abbreviation) || says(blocks.map((block) => bodyText(block.body)).join('\n'), `(${abbreviation})`);
          assert.ok(known, `${abbreviation} is neither spelled out nor linked to a term`);
        }
      });

      if (audience === 'young-child' && blameless.includes(id)) {
        it('says that the child has done nothing wrong', () => {
          assert.ok(blocks.some((block) => says(bodyText(block.body), 'you have done nothing wrong|you have not done anything wrong')));
        });
      }
    });
  }
});
