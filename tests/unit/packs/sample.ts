import {noEntries} from '../../../src/packs/no-entries.js';

/** A pack with everything in it that a page reads, as JSON: to be spoilt in one place at a time. */
const source = {id: 'sample-guidance', title: 'Sample guidance', publisher: 'Sample council', edition: 'May 2026'};
const provenance = {source, place: 'page 3', wording: 'adapted', duty: 'local', owner: 'Practice lead', reviewed: '2026-05-01', due: '2027-04-30'};
const body = [
  {type: 'paragraph', children: [{type: 'text', text: 'Plain '}, {type: 'strong', children: [{type: 'text', text: 'strong'}]}]},
  {type: 'list', ordered: false, items: [[{type: 'paragraph', children: [{type: 'text', text: 'first'}]}]]},
  {type: 'table', head: [[{type: 'text', text: 'head'}]], rows: [[[{type: 'text', text: 'cell'}]]]},
];

/** As the network gives it: parsed, and its own copy each time. */
export const samplePack = (): Record<string, unknown> =>
  JSON.parse(
    JSON.stringify({
      format: 'practice-guidance/pack@1',
      id: 'sample',
      title: 'Sample practice guidance',
      version: '1.0.0',
      language: 'en-GB',
      owner: 'Practice lead',
      extends: [],
      sources: [source],
      ...noEntries,
      checklists: [
        {
          id: 'record-basics',
          title: 'Record basics',
          hash: '00000000000000aa',
          pack: 'sample',
          answers: 'status',
          body,
          items: [
            {id: 'ecomap', label: 'Ecomap', hash: '0000000000000001', date: 'none', sections: [], ...provenance},
            {
              id: 'chronology',
              label: 'Chronology',
              statement: 'The main events are listed.',
              hash: '0000000000000002',
              date: 'optional',
              refresh: {every: 3, unit: 'months', source, place: 'page 4', duty: 'should'},
              standard: {id: 'recording', title: 'Recording the work'},
              sections: [{id: 'why', title: 'Why it matters', body}],
              ...provenance,
            },
          ],
          ...provenance,
        },
        {id: 'promises', title: 'Promises', hash: '00000000000000bb', pack: 'sample', answers: 'tick', body: [], items: [{id: 'listen', label: 'Listen', hash: '0000000000000003', date: 'none', sections: [], ...provenance}], ...provenance},
      ],
    }),
  ) as Record<string, unknown>;
