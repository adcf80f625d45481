/** Sentences to a family that leave out who acts. A decision about a child is somebody's, and the family has to know whose. */
import type {Look} from './look.js';
import {isNamed, placeOf} from './passages.js';

/** What services do to or about a family, as the passive has it, with its plain form. What merely happens to people is not among them. */
const acts: Readonly<Record<string, string>> = {
  agreed: 'agree', arranged: 'arrange', asked: 'ask', assessed: 'assess', assigned: 'assign', allocated: 'choose', checked: 'check', closed: 'close', completed: 'complete', considered: 'consider', contacted: 'contact',
  decided: 'decide', discussed: 'discuss', given: 'give', held: 'hold', informed: 'inform', interviewed: 'interview', invited: 'invite', made: 'make', monitored: 'monitor', moved: 'move', notified: 'notify', offered: 'offer',
  placed: 'place', raised: 'raise', received: 'have', recorded: 'record', referred: 'refer', removed: 'remove', reviewed: 'review', sent: 'send', shared: 'share', spoken: 'speak', taken: 'take', told: 'tell', undertaken: 'undertake', visited: 'visit', written: 'write',
};

const passive = new RegExp(`\\b(?:is|are|was|were|be|been|being)(?: (?:not|also|then|always|usually|only|first|soon|both|all|never|\\p{L}+ly))? (${Object.keys(acts).join('|')})\\b(?! by\\b| (?:to|into) account\\b| up of\\b| care of\\b| (?:into|in) (?:your|their|its) hands\\b)`, 'giu');

export function passives({texts, report}: Look): void {
  for (const {audience, parts} of texts) {
    if (!audience) continue;
    for (const passage of parts.flatMap(({passages}) => passages)) {
      const {text} = passage.words;
      for (const {0: words, 1: participle = '', index} of text.matchAll(passive)) {
        if (isNamed(passage, index, index + words.length) || isRight(text, index, words)) continue;
        report('passive', placeOf(passage, index, index + words.length), {words, example: `“we ${acts[participle.toLowerCase()]!} …”, or whoever it is`}); // the pattern is made of its keys
      }
    }
  }
}

/** Whether the one who acts is named after all or is the reader, or the words stand where nothing is told: in a question, a wish, a condition. */
function isRight(text: string, index: number, words: string): boolean {
  const before = text.slice(0, index).split(/[.!?:;]\s/).at(-1) ?? '';
  const after = text.slice(index + words.length).split(/[.!;]/, 1)[0] ?? '';
  return after.includes('?')
    || /^(?:if|when|where|once|until|unless|before|after|as soon as)\b/i.test(before.split(/, /).at(-1)?.trimStart() ?? '')
    || /\bby (?!the (?:end|time)|\d|(?:mon|tues|wednes|thurs|fri)day)/i.test(after.slice(0, 60))
    || /^ against\b/i.test(after)
    || /\b(?:we (?:\p{L}+ ){0,5}|can |cannot |can't |not )$/iu.test(before)
    || /^(?:\S+ )?not /i.test(words)
    || (/\p{Ll} you(?: have| had)? $/u.test(before) && /^(?:were|are|been)\b/i.test(words))
    || /\b(?:(?:what|who)(?: else)?|which|how|that|if|whether|when|until|unless|once|before|after|where)(?: (?:will|has|have|had|is|was|were|it|this|they))?(?: to)?\s*$/i.test(before)
    || /^(?:and |or )?(?:to|what|who|how|for|an?|the|that)\b/.test(before.trimStart());
}
