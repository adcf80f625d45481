import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {packComplaint} from '../../../src/packs/check.js';
import {pack as packSchema} from '../../../src/model/pack.js';
import {samplePack} from './sample.js';
import {everyKind} from './search-sample.js';

/** The sample with one place changed: `checklists[0].items[1].label`. Without a value, the place is taken away. */
const spoilt = (place: string, value?: unknown, pack: Record<string, unknown> = samplePack()): unknown => {
  const path = place.match(/[^.[\]]+/g) ?? [];
  const last = path.pop()!;
  const parent = path.reduce((at, key) => at[key] as Record<string, unknown>, pack);
  if (value === undefined) delete parent[last];
  else parent[last] = value;
  return pack;
};

describe('what is wrong with a pack', () => {
  it('is nothing where the compiler’s schema finds nothing', () => {
    assert.equal(packSchema.safeParse(samplePack()).success, true, 'the sample is a pack');
    assert.equal(packComplaint(samplePack()), undefined);
  });

  it('is nothing where a field is there that this version does not know', () => {
    assert.equal(packComplaint({...samplePack(), timescales: []}), undefined);
  });

  const item = 'checklists[0].items[1]';
  const places: [place: string, value: unknown, complaint: string][] = [
    ['format', 'practice-guidance/pack@2', 'format should be practice-guidance/pack@1'],
    ['id', undefined, 'id should be text'],
    ['title', 7, 'title should be text'],
    ['version', null, 'version should be text'],
    ['language', undefined, 'language should be text'],
    ['owner', undefined, 'owner should be text'],
    ['checklists', {}, 'checklists should be a list'],
    ['checklists[1]', null, 'checklists[1] should be an object'],
    ['checklists[0].answers', 'stars', 'checklists[0].answers should be status or tick'],
    ['checklists[0].title', undefined, 'checklists[0].title should be text'],
    ['checklists[0].items', undefined, 'checklists[0].items should be a list'],
    ['checklists[0].body', 'Words', 'checklists[0].body should be a list'],
    ['checklists[0].source', undefined, 'checklists[0].source should be an object'],
    ['checklists[0].source.title', undefined, 'checklists[0].source.title should be text'],
    [`${item}.id`, undefined, `${item}.id should be text`],
    [`${item}.label`, ['Chronology'], `${item}.label should be text`],
    [`${item}.hash`, undefined, `${item}.hash should be text`],
    [`${item}.statement`, 7, `${item}.statement should be text`],
    [`${item}.date`, 'sometimes', `${item}.date should be asked or optional or none`],
    [`${item}.sections`, undefined, `${item}.sections should be a list`],
    [`${item}.sections[0].title`, undefined, `${item}.sections[0].title should be text`],
    [`${item}.sections[0].body[0].type`, undefined, `${item}.sections[0].body[0].type should be text`],
    [`${item}.sections[0].body[0].children`, 'Words', `${item}.sections[0].body[0].children should be a list`],
    [`${item}.refresh.every`, 0, `${item}.refresh.every should be a number above 0`],
    [`${item}.refresh.every`, '3', `${item}.refresh.every should be a number above 0`],
    [`${item}.refresh.unit`, 'fortnights', `${item}.refresh.unit should be days or weeks or months or years`],
    [`${item}.refresh.source`, undefined, `${item}.refresh.source should be an object`],
    [`${item}.standard.title`, undefined, `${item}.standard.title should be text`],
    [`${item}.wording`, 'invented', `${item}.wording should be quoted or adapted or drafted`],
    [`${item}.duty`, undefined, `${item}.duty should be must or should or local`],
    [`${item}.due`, undefined, `${item}.due should be text`],
  ];
  for (const [place, value, complaint] of places) {
    const entry = place.startsWith('checklists[0]') ? 'in “record-basics”, ' : '';
    it(`names the place: ${complaint}`, () => assert.equal(packComplaint(spoilt(place, value)), `${entry}${complaint}`));
  }

  // one place for each field that a kind cannot be drawn without
  const ofKinds: [place: string, value: unknown, complaint: string][] = [
    ['timescales[0].limit', undefined, 'in “core-group”, timescales[0].limit should be an object'],
    ['timescales[0].limit.count', '10', 'in “core-group”, timescales[0].limit.count should be a number above 0'],
    ['timescales[0].limit.unit', 'fortnights', 'in “core-group”, timescales[0].limit.unit should be hours or working-days or days or weeks or months or years'],
    ['timescales[0].nation', 'britain', 'in “core-group”, timescales[0].nation should be england or wales or scotland or northern-ireland'],
    ['timescales[0].starts', undefined, 'in “core-group”, timescales[0].starts should be text'],
    ['timescales[0].id', undefined, 'timescales[0].id should be text'],
    ['timescales', {}, 'timescales should be a list'],
    ['lists[0].of', undefined, 'in “vision”, lists[0].of should be text'],
    ['standards[0].title', undefined, 'in “recording”, standards[0].title should be text'],
    ['standards[0].sections', undefined, 'in “recording”, standards[0].sections should be a list'],
    ['standards[0].number', undefined, 'in “recording”, standards[0].number should be a number above 0'],
    ['bottomLines[0].body', undefined, 'in “thinking”, bottomLines[0].body should be a list'],
    ['statements[0].source', undefined, 'in “trust”, statements[0].source should be an object'],
    ['explanations[0].texts', undefined, 'in “assessment”, explanations[0].texts should be a list'],
    ['explanations[0].texts[1].blocks[0].body', 'Words', 'in “assessment”, explanations[0].texts[1].blocks[0].body should be a list'],
    ['explanations[0].translations', undefined, 'in “assessment”, explanations[0].translations should be a list'],
    ['pathways[0].steps', undefined, 'in “escalation”, pathways[0].steps should be a list'],
    ['pathways[0].steps[0].branches', undefined, 'in “escalation”, pathways[0].steps[0].branches should be a list'],
    ['pathways[0].counts', undefined, 'in “escalation”, pathways[0].counts should be calendar or working or unsaid'],
    ['roles[0].owner', undefined, 'in “manager”, roles[0].owner should be text'],
    ['figures[0].value.number', '1,487', 'in “contacts”, figures[0].value.number should be a number'],
    ['terms[0].plain', undefined, 'in “child-in-need”, terms[0].plain should be text'],
    ['helpLines[0].for', undefined, 'in “talk”, helpLines[0].for should be text'],
  ];
  for (const [place, value, complaint] of ofKinds) {
    it(`names the entry and the field: ${complaint}`, () => assert.equal(packComplaint(spoilt(place, value, everyKind() as unknown as Record<string, unknown>)), complaint));
  }

  it('is nothing in an entry of any kind that the compiler’s schema finds nothing in', () => {
    assert.equal(packSchema.safeParse(everyKind()).success, true);
    assert.equal(packComplaint(everyKind()), undefined);
  });

  it('is nothing where a kind is missing that did not exist when the pack was built', () => {
    for (const key of Object.keys(everyKind()).filter((one) => /s$/.test(one) && one !== 'checklists')) assert.equal(packComplaint(spoilt(key, undefined, everyKind() as unknown as Record<string, unknown>)), undefined, key);
  });

  it('is told of what is no pack at all', () => {
    for (const value of [null, undefined, 7, 'text', true]) assert.equal(packComplaint(value), 'it should be an object');
    assert.equal(packComplaint([]), 'format should be practice-guidance/pack@1');
  });

  it('is the first place only, in the order of reading', () => {
    const pack = spoilt('checklists[0].items[0].label') as {title?: string};
    delete pack.title;
    assert.equal(packComplaint(pack), 'title should be text');
  });

  it('is nothing in any sample record’s pack that was built: the check asks no more than the compiler gives', () => {
    const checklist = JSON.parse(readFileSync(new URL('../../../src/records/samples/checklist.json', import.meta.url), 'utf8')) as Record<string, unknown>;
    const found = packComplaint({...samplePack(), checklists: Array.isArray(checklist) ? checklist : [checklist]});
    assert.equal(found, undefined);
  });
});
