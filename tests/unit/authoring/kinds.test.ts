/** What is written of each kind, and what a page gets of it. */
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {textHash} from '../../../src/authoring/hash.js';
import type {Inline} from '../../../src/model/prose.js';
import {compile, compiled, explanation, packYaml, pathway, placed} from './support.js';

const only = (path: string, text: string) => compiled({'pack.yaml': packYaml, [path]: text});
const text = (words: string): Inline => ({type: 'text', text: words});
const paragraph = (...children: Inline[]) => ({type: 'paragraph' as const, children});

describe('a list of short entries', () => {
  const pack = only('statements/vision.md', '---\nlist: vision\ntitle: Our vision\norder: 2\nplace: Page 3\nstages: [assessment]\n---\nA strapline.\n\n## Home {#home}\n```yaml\nstressed: [together, safe]\nfigure: 9,347 children\nroles: manager\n```\nText.\n\n## School {#school}\n```yaml\nstages: core-group\n```\nMore.\n');

  it('is an entry of its own, with its introduction and its place', () => {
    const [list] = pack.lists;
    assert.deepEqual({id: list?.id, title: list?.title, of: list?.of, order: list?.order, place: list?.place, body: list?.body}, {id: 'vision', title: 'Our vision', of: 'statement', order: 2, place: 'Page 3', body: [paragraph(text('A strapline.'))]});
  });

  it('gives its entries its name, and its stages where they name none', () => {
    assert.deepEqual(pack.statements.map(({id, list, stages, roles, place}) => ({id, list, stages, roles, place})), [
      {id: 'home', list: 'vision', stages: ['assessment'], roles: ['manager'], place: 'Page 3'},
      {id: 'school', list: 'vision', stages: ['core-group'], roles: undefined, place: 'Page 3'},
    ]);
  });

  it('keeps stressed words and figures as they are written', () => {
    assert.deepEqual([pack.statements[0]?.stressed, pack.statements[0]?.figure], [['together', 'safe'], '9,347 children']);
  });

  it('stands in the order that its pack gives', () => {
    const {lists} = compiled({'pack.yaml': packYaml, 'statements/a.md': '---\nlist: a\ntitle: A\norder: 2\n---\n## One {#one}\n', 'roles/b.md': '---\nlist: b\ntitle: B\norder: 1\n---\n## Two {#two}\n', 'figures/c.md': '---\nlist: c\ntitle: C\n---\n## Three {#three}\n'});
    assert.deepEqual(lists.map(({id}) => id), ['b', 'a', 'c']);
  });
});

describe('figures and roles', () => {
  it('keep what the source has, and a number to draw', () => {
    const {figures} = only('figures/a.md', '---\nlist: demand\ntitle: Demand\nshares: true\n---\n## Contacts {#contacts}\n```yaml\nvalue: 1,487\nperiod: September 2018\nunit: contacts\n```\n\n## Police {#police}\n```yaml\nvalue: 39%\n```\n\n## Other {#other}\n');
    assert.deepEqual(figures.map(({value, period, unit}) => ({value, period, unit})), [
      {value: {text: '1,487', number: 1487, unit: 'count'}, period: 'September 2018', unit: 'contacts'},
      {value: {text: '39%', number: 39, unit: 'per-cent'}, period: undefined, unit: undefined},
      {value: undefined, period: undefined, unit: undefined},
    ]);
  });

  it('may be counted in parts', () => {
    const {roles} = only('roles/a.md', '## Social Workers {#social-workers}\n```yaml\nnumber: 3.6\nunit: FTE\n```\n');
    assert.deepEqual([roles[0]?.number, roles[0]?.unit, roles[0]?.body], ['3.6', 'FTE', []]);
  });
});

describe('a time-scale', () => {
  it('says from when, within how long, how often again and in which nation', () => {
    const {timescales} = only('timescales/a.md', '## Review {#review}\n```yaml\nstarts: the first conference\nlimit: 10 working days\nextended: 20 working days\nthen: 6 months\nnation: england\nconfidence: reported\n```\nText.\n');
    const [{starts, limit, extended, then, nation, confidence} = {} as never] = timescales;
    assert.deepEqual({starts, limit, extended, then, nation, confidence}, {starts: 'the first conference', limit: {count: 10, unit: 'working-days'}, extended: {count: 20, unit: 'working-days'}, then: {count: 6, unit: 'months'}, nation: 'england', confidence: 'reported'});
  });

  it('may be counted back from an event, or say until when something goes on', () => {
    const entry = (id: string, data: string) => `## ${id} {#${id}}\n\`\`\`yaml\nstarts: the meeting\nlimit: 5 working days\n${data}nation: england\nconfidence: verified\n\`\`\`\n`;
    const {timescales} = only('timescales/a.md', `${entry('one', 'counts: before\n')}\n${entry('two', 'counts: until\n')}\n${entry('three', '')}`);
    assert.deepEqual(timescales.map(({counts}) => counts), ['before', 'until', undefined]);
  });

  it('is not counted in any other way', () => {
    const {diagnostics} = compile({'pack.yaml': packYaml, 'timescales/a.md': '## One {#one}\n```yaml\nstarts: the meeting\nlimit: 5 days\ncounts: back\nnation: england\nconfidence: verified\n```\n'});
    assert.deepEqual(diagnostics.map(({file, line}) => `${file}:${line}`), ['timescales/a.md:5']);
  });
});

describe('a pathway', () => {
  it('has steps with marks, who does them, and branches that lead on', () => {
    const [way] = compiled(pathway('Why.\n\n## Raise it {#raise}\n```yaml\nmark: Day 1\nafter: 0 days\nwho: [Reviewing officer]\n```\nSay it.\n\n### If nobody answers {#silence}\n```yaml\nto: again\n```\nGo on.\n\n## Report {#again}\n```yaml\nmark: Quarterly\nevery: 1 quarter\n```\n')).pathways;
    assert.deepEqual(way?.steps, [
      {id: 'raise', title: 'Raise it', mark: 'Day 1', after: {count: 0, unit: 'days'}, who: ['Reviewing officer'], body: [paragraph(text('Say it.'))], branches: [{id: 'silence', title: 'If nobody answers', to: 'again', body: [paragraph(text('Go on.'))]}]},
      {id: 'again', title: 'Report', mark: 'Quarterly', every: {count: 3, unit: 'months'}, body: [], branches: []},
    ]);
  });
});

const forParent = '## For a parent {#parent}\n\n### What next {#next}\n\n[Your worker](name:worker) will ring.\n\n### You can ask {#ask}\n\nA break.\n\n### Others {#help}\n\nB.\n';

describe('an explanation', () => {
  it('has a text for each audience, in parts that are known by name', () => {
    const [{texts} = {} as never] = compiled(explanation(forParent)).explanations;
    assert.deepEqual(texts.map(({audience, blocks}) => [audience, blocks.map(({id, title}) => `${id}: ${title}`)]), [['parent', ['next: What next', 'ask: You can ask', 'help: Others']]]);
  });

  it('has places for names, with words for where none is given', () => {
    const [{texts} = {} as never] = compiled(explanation(forParent)).explanations;
    assert.deepEqual(texts[0]?.blocks[0]?.body, [paragraph({type: 'name', name: 'worker', children: [text('Your worker')]}, text(' will ring.'))]);
  });

  it('knows each heading and paragraph by its hash', () => {
    const [{texts} = {} as never] = compiled(explanation(forParent)).explanations;
    assert.deepEqual(texts[0]?.blocks[1]?.hashes, ['You can ask', paragraph(text('A break.'))].map(textHash));
  });
});

describe('promise 11: translations know when they are stale', () => {
  const [ask, pause] = ['You can ask', paragraph(text('A break.'))].map(textHash);
  const welsh = (of: string, front = '') => ({...explanation(forParent), 'explanations/one.cy.md': `---\ntranslates: one\nlanguage: cy\ntitle: Un\n${front}---\n## I riant {#parent}\n\n### Gallwch ofyn {#ask}\n\`\`\`yaml\nof: ${of}\n\`\`\`\nSeibiant.\n`});

  it('stands beside its original and names what it was made from', () => {
    const {pack} = compile(welsh(`[${ask}, ${pause}]`));
    const [made] = pack!.explanations[0]!.translations;
    assert.deepEqual({language: made?.language, dir: made?.dir, checked: made?.checked, hashes: made?.texts[0]?.blocks[0]?.hashes}, {language: 'cy', dir: 'ltr', checked: undefined, hashes: [ask, pause]});
  });

  it('tells which parts have changed or were never translated, and still builds', () => {
    const {pack, diagnostics} = compile(welsh('[0000000000000000, 1111111111111111]'));
    assert.ok(pack);
    assert.deepEqual(diagnostics.map(({code, message}) => [code, /"(.*?)"/.exec(message)?.[1]]), [['translation-without-part', 'What next'], ['translation-without-part', 'Others'], ['translation-stale', 'You can ask']]);
  });

  it('runs from right to left where its language does', () => {
    const files = welsh(`[${ask}, ${pause}]`);
    files['explanations/one.cy.md'] = files['explanations/one.cy.md'].replace('language: cy', 'language: ur');
    assert.equal(compile(files).pack?.explanations[0]?.translations[0]?.dir, 'rtl');
  });

  it('says who checked it and when, only where somebody did', () => {
    const {pack} = compile(welsh(`[${ask}, ${pause}]`, 'checked: {by: A named checker, on: 2026-11-01}\n'));
    assert.deepEqual(pack!.explanations[0]!.translations[0]?.checked, {by: 'A named checker', on: '2026-11-01'});
  });

  it('can be added by a pack that inherits the original', () => {
    const england = compiled(explanation(forParent));
    const own = {'pack.yaml': packYaml.replace('id: sample', 'id: ours\nextends: sample').replace(/^sources:[\s\S]*?(?=defaults)/m, ''), 'explanations/one.cy.md': welsh(`[${ask}, ${pause}]`)['explanations/one.cy.md']};
    const {pack, diagnostics} = compile(own, [england]);
    assert.deepEqual(diagnostics.map(({code}) => code), ['translation-without-part', 'translation-without-part']);
    assert.equal(pack?.explanations[0]?.translations[0]?.language, 'cy');
  });
});

describe('words of the work', () => {
  const core = '## Core group {#core-group}\n```yaml\nplain: the small team\nuses: [core group, core groups]\n```\nA core group meets.\n';
  const linked = (body: string): unknown => compiled({'pack.yaml': packYaml, 'terms/a.md': core, 'bottom-lines/a.md': `## A {#a}\n\n${body}\n`}).bottomLines[0]?.body;
  const link = (words: string): Inline => ({type: 'entry-link', kind: 'term', id: 'core-group', children: [text(words)]});

  it('are linked to their plain meaning where they first stand', () => {
    assert.deepEqual(linked('The Core groups and the core group.'), [paragraph(text('The '), link('Core groups'), text(' and the core group.'))]);
  });

  it('are found whichever apostrophe the text or the phrase has', () => {
    for (const [phrase, words] of [["child's placement", 'child’s placement'], ['child’s placement', "child's placement"]] as const) {
      const term = `## Placement {#core-group}\n\`\`\`yaml\nplain: their home\nuses: ["${phrase}"]\n\`\`\`\n`;
      const [line] = compiled({'pack.yaml': packYaml, 'terms/a.md': term, 'bottom-lines/a.md': `## A {#a}\n\nThe ${words} ends.\n`}).bottomLines;
      assert.deepEqual(line?.body, [paragraph(text('The '), link(words), text(' ends.'))]);
    }
  });

  it('are left alone where an editor has linked them', () => {
    assert.deepEqual(linked('Here a core group. There [the group](term:core-group).'), [paragraph(text('Here a core group. There '), link('the group'), text('.'))]);
  });

  it('are found inside emphasis and not inside other words', () => {
    assert.deepEqual(linked('A hardcore grouping, **core group**.'), [paragraph(text('A hardcore grouping, '), {type: 'strong', children: [link('core group')]}, text('.'))]);
  });

  it('do not link to themselves', () => {
    assert.deepEqual(compiled({'pack.yaml': packYaml, 'terms/a.md': core}).terms[0]?.body, [paragraph(text('A core group meets.'))]);
  });

  it('leave the hashes of what was written alone', () => {
    const files = explanation(forParent.replace('A break.', 'A core group.'));
    const hashes = (one: typeof files) => compiled(one).explanations[0]?.texts[0]?.blocks[1]?.hashes;
    assert.deepEqual(hashes({...files, 'terms/a.md': core}), hashes(files));
  });
});

describe('what goes with an entry', () => {
  it('is named by its title in the merged pack', () => {
    const parent = compiled({'pack.yaml': packYaml, 'bottom-lines/a.md': '## Thinking {#thinking}\n```yaml\nrelated: term:core-group\n```\n', 'terms/a.md': '## Core group {#core-group}\n```yaml\nplain: x\n```\n'});
    assert.deepEqual(parent.bottomLines[0]?.related, [{kind: 'term', id: 'core-group', title: 'Core group'}]);
    const child = compiled({'pack.yaml': packYaml.replace('id: sample', 'id: ours\nextends: sample'), 'terms/a.md': '## Action group {#core-group}\n```yaml\nplain: x\n```\n'}, [parent]);
    assert.deepEqual(child.bottomLines[0]?.related, [{kind: 'term', id: 'core-group', title: 'Action group'}]);
  });

  it('may be in a pack that is extended, and is told where it is not there', () => {
    const {diagnostics} = compile({'pack.yaml': packYaml, 'bottom-lines/a.md': '## A {#a}\n```yaml\nrelated: [term:gone]\n```\n'});
    assert.deepEqual(diagnostics.map(placed), ['bottom-lines/a.md:3:11-20']);
  });
});
