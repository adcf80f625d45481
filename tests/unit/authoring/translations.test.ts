import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {Diagnostic} from '../../../src/authoring/compile.js';
import {compile, compiled, explanation, packYaml, told, type Files} from './support.js';

const english = '## For you {#parent}\n\n### Why we come {#why}\n\nSomeone is worried about your child today.\n\n- One\n- Two\n\n### You can ask {#ask}\n\nAsk us.\n\n### Others {#help}\n\nRing them.\n';
const welsh = (parts: string): Files => ({'explanations/one.cy.md': `---\ntranslates: one\nlanguage: cy\ntitle: Un\n---\n## I chi {#parent}\n\n${parts}`});
const bare = '### Pam {#why}\n\nMae rhywun yn poeni.\n\n- Un\n- Dau\n\n### Gofyn {#ask}\n\nGofynnwch i ni.\n\n### Eraill {#help}\n\nFfoniwch nhw.\n';

/** The line that a remedy gives to be pasted. */
const lineOf = ({remedy}: Diagnostic): string => /of: \[[^\]]*\]$/.exec(remedy)?.[0] ?? assert.fail(remedy);

/** A translation with the line of each remedy in a block of data under the heading that it was told at. */
function pasted(file: string, diagnostics: readonly Diagnostic[]): string {
  const lines = file.split('\n');
  for (const one of diagnostics) lines[one.line - 1] += `\n\`\`\`yaml\n${lineOf(one)}\n\`\`\``;
  return lines.join('\n');
}

describe('a translation that does not say what it was made from', () => {
  it('is right once the lines it was given are pasted', () => {
    const files = {...explanation(english), ...welsh(bare)};
    const {diagnostics} = compile(files);
    assert.deepEqual(diagnostics.map(told), ['explanations/one.cy.md:8:1', 'explanations/one.cy.md:15:1', 'explanations/one.cy.md:19:1'].map((place) => `${place} translation-without-hashes`));
    const {pack, diagnostics: left} = compile({...files, 'explanations/one.cy.md': pasted(files['explanations/one.cy.md']!, diagnostics)});
    assert.deepEqual(left.map(told), []);
    assert.deepEqual(pack!.explanations[0]!.translations[0]!.texts[0]!.blocks.map(({hashes}) => hashes), pack!.explanations[0]!.texts[0]!.blocks.map(({hashes}) => hashes));
  });

  it('is given the lines of an inherited original too', () => {
    const parent = compiled({...explanation(english), 'pack.yaml': packYaml.replace('id: sample', 'id: parent')});
    const files: Files = {'pack.yaml': packYaml.replace('owner:', 'extends: parent\nowner:'), ...welsh(bare)};
    const {diagnostics} = compile(files, [parent]);
    assert.deepEqual(compile({...files, 'explanations/one.cy.md': pasted(files['explanations/one.cy.md']!, diagnostics)}, [parent]).diagnostics.map(told), []);
  });

  it('is given no line while the original is itself wrong', () => {
    const {diagnostics} = compile({...explanation(english.replace('Ask us.', '<b>Ask</b>').replace('{#ask}', '{#asks}')), ...welsh(bare)});
    const mine = diagnostics.filter(({code}) => code === 'translation-without-hashes');
    assert.equal(mine.length, 3);
    for (const {remedy} of mine) assert.match(remedy, /Mend what else is wrong with the translation or its original first/);
  });
});

describe('a translation whose original has changed', () => {
  const original = compiled(explanation(english)).explanations[0]!.texts[0]!.blocks;
  const current = bare.replace(/^###.*$/gm, (heading) => `${heading}\n\`\`\`yaml\nof: [${original.find(({id}) => heading.includes(id))!.hashes.join(', ')}]\n\`\`\``);

  it('says what has changed, where the old line stands, and is right once the new one is pasted over it', () => {
    const files = {...explanation(english.replace('### Why we come', '### Why we are here').replace('your child today', 'your children today')), ...welsh(current)};
    const {diagnostics} = compile(files);
    const [one] = diagnostics;
    assert.deepEqual(diagnostics.map(told), ['explanations/one.cy.md:10:5 translation-stale']);
    assert.equal(one!.message, 'The original has changed since "Why we are here" was translated from it: the heading, the paragraph "Someone is worried about your children…".');
    const lines = files['explanations/one.cy.md']!.split('\n');
    lines[one!.line - 1] = lineOf(one!);
    assert.deepEqual(compile({...files, 'explanations/one.cy.md': lines.join('\n')}).diagnostics.map(told), []);
  });

  it('is told so beside what else is wrong with it', () => {
    const {diagnostics} = compile({...explanation(english.replace('your child today', 'your children today')), ...welsh(current.replace(/```yaml\nof: [^`]*```\n\nFfoniwch/, 'Ffoniwch'))});
    assert.deepEqual(diagnostics.map(({code}) => code), ['translation-stale', 'translation-without-hashes']);
  });

  it('is told to write as many paragraphs as the original has, where there is one more', () => {
    const {pack, diagnostics} = compile({...explanation(english.replace('Ask us.', 'Ask us.\n\nAsk again.')), ...welsh(current)});
    assert.ok(pack, 'advice keeps no pack from being built');
    assert.deepEqual(diagnostics.map(({code}) => code), ['translation-stale']);
    assert.match(diagnostics[0]!.message, /: the paragraph "Ask again\."\.$/);
    assert.match(diagnostics[0]!.remedy, /The original has 2 paragraphs, lists or tables under its heading and this part has 1: write as many\. Once .*: of: \[(\w{16}, ){2}\w{16}\]$/);
  });

  it('says nothing where a paragraph has only moved to another part', () => {
    const moved = english.replace('Ask us.\n\n', '').replace('Ring them.', 'Ring them.\n\nAsk us.');
    assert.deepEqual(compile({...explanation(moved), ...welsh(current)}).diagnostics.map(told), []);
  });

  it('is told of each part it lacks under the audience that lacks it, and not of an audience left out', () => {
    const more = `${english}\n## For a young person {#young-person}\n\n### You can ask {#ask}\n\nA.\n\n### Others {#help}\n\nB.\n`;
    const {diagnostics} = compile({...explanation(more), ...welsh(current.slice(0, current.indexOf('### Eraill')))});
    assert.deepEqual(diagnostics.map(told), ['explanations/one.cy.md:6:1 translation-without-part']);
    assert.match(diagnostics[0]!.remedy, /Write ### … \{#help\} with your heading in it/);
    assert.equal(lineOf(diagnostics[0]!), `of: [${original[2]!.hashes.join(', ')}]`);
  });
});
