/** The floors hold: a house built wrong on purpose, one fault a rule, and every fault is told by the rule that is meant for it. */
import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {mkdirSync, rmSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {after, before, describe, it} from 'node:test';

const house = `.cache/floors-${process.pid}`;

/** Each file with the rule that should name it, or null for a file that is as it should be. */
const files: Record<string, {text: string; rule: string | null}> = {
  'src/model/pack.ts': {text: "import * as z from 'zod';\nexport const pack = z.string();\nexport type Pack = string;", rule: null},
  'src/calendar/date.ts': {text: 'export const date = 1;', rule: null},
  'src/records/record.ts': {text: "import type {Pack} from '../model/pack.js';\nimport {date} from '../calendar/date.js';\nexport const record = (pack: Pack) => [pack, date];", rule: null},
  'src/model/upwards.ts': {text: "import {date} from '../calendar/date.js';\nexport const upwards = date;", rule: 'floor-model'},
  'src/calendar/upwards.ts': {text: "import {record} from '../records/record.js';\nexport const upwards = record;", rule: 'floor-calendar'},
  'src/packs/beside.ts': {text: "import {record} from '../records/record.js';\nexport const beside = record;", rule: 'floor-packs'},
  'src/authoring/compile.ts': {text: "import {pack} from '../model/pack.js';\nimport {marked} from 'marked';\nexport const compile = [pack, marked];", rule: null},
  'src/authoring/upwards.ts': {text: "import {record} from '../records/record.js';\nexport const upwards = record;", rule: 'floor-authoring'},
  'src/authoring/disk.ts': {text: "import {readFileSync} from 'node:fs';\nexport const disk = readFileSync;", rule: 'pages-without-node'},
  'components/a/a.ts': {text: "import {compile} from '../../src/authoring/compile.js';\nexport const a = compile;", rule: 'floor-components'},
  'components/a/types.ts': {text: "import type {compile} from '../../src/authoring/compile.js';\nexport type A = typeof compile;", rule: 'floor-components'},
  'src/records/schemas.ts': {text: "import {pack} from '../model/pack.js';\nexport const schemas = pack;", rule: 'model-as-types-only'},
  'components/a/heavy.ts': {text: "import {marked} from 'marked';\nexport const heavy = marked;", rule: 'light-pages'},
  'src/embed/entry.ts': {text: "import {parse} from 'yaml';\nimport '../../components/a/b.js';\nexport const entry = parse;", rule: 'light-pages'},
  'components/a/b.ts': {text: "import {c} from './c.js';\nexport const b = (): unknown => c;", rule: 'no-circles'},
  // the other half of the same circle, which is told of once
  'components/a/c.ts': {text: "import {b} from './b.js';\nexport const c = (): unknown => b;", rule: null},
  'src/packs/lost.ts': {text: "import {gone} from './gone.js';\nexport const lost = gone;", rule: 'nothing-missing'},
  'demo/page.ts': {text: 'export const page = 1;', rule: null},
  'src/embed/demo.ts': {text: "import {page} from '../../demo/page.js';\nexport const demo = page;", rule: 'product-apart-from-tools'},
  'src/embed/static/render.ts': {text: "import {createHash} from 'node:crypto';\nexport const render = createHash;", rule: null},
  'src/embed/carries.ts': {text: "import {render} from './static/render.js';\nexport const carries = render;", rule: 'static-apart-from-pages'},
  'src/cli/tool.ts': {text: "import axe from 'axe-core';\nimport {compile} from '../authoring/compile.js';\nexport const tool = [axe, compile];", rule: 'declared-packages'},
};

interface Violation {
  from: string;
  rule: {name: string};
}

let violations: Violation[];

before(() => {
  for (const [name, {text}] of Object.entries(files)) {
    mkdirSync(path.join(house, path.dirname(name)), {recursive: true});
    writeFileSync(path.join(house, name), `${text}\n`);
  }
  const {stdout, stderr} = spawnSync(
    process.execPath,
    ['node_modules/dependency-cruiser/bin/dependency-cruise.mjs', '--config', '.dependency-cruiser.cjs', '--output-type', 'json', house],
    {encoding: 'utf8', env: {...process.env, FLOORS_ROOT: `${house}/`}, maxBuffer: 64 * 1024 * 1024},
  );
  assert.ok(stdout, stderr);
  violations = (JSON.parse(stdout) as {summary: {violations: Violation[]}}).summary.violations;
});

after(() => rmSync(house, {recursive: true, force: true}));

describe('the floors', () => {
  for (const [name, {rule}] of Object.entries(files))
    it(rule ? `${rule}: tells of ${name}` : `have nothing against ${name}`, () => {
      const told = violations.filter(({from}) => from === `${house}/${name}`).map((one) => one.rule.name);
      if (rule) assert.ok(told.includes(rule), `told of it: ${told.join(', ') || 'nothing'}`);
      else assert.deepEqual(told, []);
    });
});
