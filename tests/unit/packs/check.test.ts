import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {packComplaint} from '../../../src/packs/check.js';
import {pack as packSchema} from '../../../src/model/pack.js';
import {samplePack} from './sample.js';

/** The sample with one place changed: `checklists[0].items[1].label`. Without a value, the place is taken away. */
const spoilt = (place: string, value?: unknown): unknown => {
  const pack = samplePack();
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
    it(`names the place: ${complaint}`, () => assert.equal(packComplaint(spoilt(place, value)), complaint));
  }

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
