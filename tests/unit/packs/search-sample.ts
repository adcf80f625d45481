/** Packs to search: one with a few entries of every kind, and large ones made up of words that fall as they do in English. */
import {noEntries} from '../../../src/packs/no-entries.js';
import type {Pack} from '../../../src/model/pack.js';
import type {Block} from '../../../src/model/prose.js';

const source = {id: 'handbook', title: 'Handbook', publisher: 'Sample council', edition: '2026'};
const provenance = {
  source, place: 'page 1', wording: 'adapted', duty: 'local', owner: 'Practice lead', reviewed: '2026-11-22', due: '2027-11-22',
} as const;
export const common = {...provenance, hash: '0000000000000001', pack: 'sample'};
export const prose = (text: string): Block[] => [{type: 'paragraph', children: [{type: 'text', text}]}];

export const packOf = (entries: Partial<Pack>): Pack => ({
  format: 'practice-guidance/pack@1', id: 'sample', title: 'Sample', version: '1.0.0', language: 'en-GB', owner: 'Practice lead', extends: [], sources: [source], ...noEntries, ...entries,
});

/** Numbers from 0 up to 1 that look random and are the same at every run. */
function random(seed: number): () => number {
  return () => (seed = (seed * 48_271) % 2_147_483_647) / 2_147_483_647;
}

/** A pack of that many entries, half a page each: 8,000 words, a few everywhere and most of them seldom. */
export function largePack(size: number): Pack {
  const next = random(20_261_122);
  const syllables = 'as sess ment plan ning re view con fer ence child fam i ly court or der care sup port vis it tion pro tect work er meet ing safe home need school health ad vice rec ord team'.split(' ');
  const vocabulary = new Set<string>();
  while (vocabulary.size < 8000) vocabulary.add(Array.from({length: 1 + Math.floor(next() * 4)}, () => syllables[Math.floor(next() * syllables.length)]).join(''));
  const words = [...vocabulary];
  const sentence = (length: number): string => Array.from({length}, () => words[Math.floor(words.length * next() ** 4)]).join(' ');
  const text = (): Block[] => Array.from({length: 3}, () => prose(`${sentence(20 + Math.floor(next() * 30))}.`)[0]!);
  const entry = (number: number) => ({...common, id: `entry-${number}`, title: sentence(2 + Math.floor(next() * 5)), body: text()});
  const numbers = Array.from({length: size}, (_, number) => number);
  return packOf({
    terms: numbers.filter((number) => number % 20 === 0).map((number) => ({...entry(number), plain: sentence(3), uses: [sentence(2)], short: `T${number}`})),
    standards: numbers.filter((number) => number % 20 === 1).map((number) => ({...entry(number), number: number + 1, sections: ['why', 'practitioner', 'guidance'].map((id) => ({id, title: sentence(3), body: text()}))})),
    bottomLines: numbers.filter((number) => number % 20 > 1 && number % 20 < 11).map(entry),
    statements: numbers.filter((number) => number % 20 > 10).map(entry),
  });
}

/** What people type, in every way that the index knows: whole words, beginnings, typos, several words, rare ones and common ones, and what is not there. */
export function largeQueries(pack: Pack, count: number): string[] {
  const next = random(7);
  const titles = [...pack.standards, ...pack.statements, ...pack.terms].map(({title}) => title);
  return Array.from({length: count}, (_, number) => {
    const words = titles[Math.floor(next() * titles.length)]!.split(' ');
    const word = words[Math.floor(next() * words.length)]!;
    switch (number % 6) {
      case 0: return word;
      case 1: return word.slice(0, 1 + Math.floor(next() * word.length));
      case 2: return words.slice(0, 3).join(' ');
      case 3: return `${word.slice(0, 3)}${word.slice(4)}`;
      case 4: return words.join(' ').slice(0, 12);
      default: return `${word} zyxwvut${number}`;
    }
  });
}

/** One entry of every kind, with something in every field that a reader sees. */
export function everyKind(): Pack {
  const body = [...prose('Prose'), {type: 'list' as const, ordered: false, items: [prose('point one'), prose('point two')]}, {type: 'table' as const, head: [], rows: [[[{type: 'text' as const, text: 'cell'}]]]}];
  const explained = (audience: 'parent' | 'young-child', title: string, text: string) => ({audience, title, blocks: [{id: 'what' as const, title: 'What this is', body: prose(text), hashes: ['0000000000000002']}], helpLines: ['talk']});
  return packOf({
    lists: [{...common, id: 'vision', title: 'Vision', of: 'statement', body: prose('Strapline')}],
    standards: [{...common, id: 'recording', title: 'Recording', number: 3, body, sections: [{id: 'why', title: 'Why it matters', body: prose('Somebody reads it later')}]}],
    bottomLines: [{...common, id: 'thinking', title: 'Thinking', body: prose('Write down what you think')}],
    checklists: [{...common, id: 'five', title: 'The five', answers: 'status', body: prose('Five things'), items: [{...provenance, hash: common.hash, id: 'ecomap', label: 'Ecomap', statement: 'It is up to date', date: 'none', sections: [{id: 'good', title: 'What good looks like', body: prose('Drawn with the child')}]}]}],
    statements: [{...common, id: 'trust', title: 'Trust', body: prose('We build trust'), figure: '9,347 children'}],
    explanations: [{
      ...common, id: 'assessment', title: 'An assessment', texts: [explained('parent', 'For a parent or carer', 'We find out how things are'), explained('young-child', 'For a young child', 'Somebody comes to see you')],
      translations: [{language: 'cy', dir: 'ltr', title: 'Asesiad', texts: [explained('parent', 'I riant', 'Asesiad')]}],
    }],
    pathways: [{
      ...common, id: 'escalation', title: 'Escalation', starts: 'a disagreement', counts: 'unsaid', body: prose('When people disagree'),
      steps: [{id: 'talk', title: 'Talk to the worker', mark: 'Day 1', who: ['Reviewing officer'], body: prose('Say what worries you'), branches: [{id: 'agreed', title: 'If you agree', body: prose('Write it down')}]}],
    }],
    timescales: [{...common, id: 'core-group', title: 'First core group', starts: 'the initial conference', limit: {count: 10, unit: 'working-days'}, nation: 'england', confidence: 'known', body: prose('It turns the plan into a full one.')}],
    roles: [{...common, id: 'manager', title: 'Team Manager', number: '3.6', unit: 'FTE', body: prose('Leads the team')}],
    figures: [{...common, id: 'contacts', title: 'Contacts', value: {text: '1,487', number: 1487, unit: 'count'}, period: 'September 2018', unit: 'contacts', body: []}],
    terms: [{...common, id: 'child-in-need', title: 'Child in need plan', plain: 'extra help; a helping hand', short: 'CIN', expansion: 'Help under section 17', uses: ['child in need', 'children in need'], body: prose('Also said of the child')}],
    helpLines: [{...common, id: 'talk', title: 'Talk', for: 'anyone under 19', phone: '0800 000 000', hours: 'Every day', web: 'https://talk.example', checked: '2026-11-22', confidence: 'known', body: prose('Somebody to talk to.')}],
  });
}
