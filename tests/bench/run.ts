/**
 * `npm run bench`: the checklist beside plain HTML and a bare Lit element, as ratios of one interleaved run; and what is read and checked, by itself; against the goals.
 * Prints a table and writes docs/bench.md. `--quick` takes under a minute and writes nothing; `--json` prints the findings and rows.
 * A goal that is not met is told and is no failure.
 */
import {writeFileSync} from 'node:fs';
import {parseArgs} from 'node:util';
import {checkRows} from './authoring/check-rows.js';
import {openChromium} from './browser.js';
import {full, measureEverything, quick} from './measure/everything.js';
import {markdown, table} from './print.js';
import {readingRows} from './reading-rows.js';
import {rows} from './rows.js';
import {openSite} from './site.js';

const {values} = parseArgs({options: {quick: {type: 'boolean', default: false}, json: {type: 'boolean', default: false}}});
const site = await openSite();
const chromium = await openChromium();
try {
  const findings = await measureEverything(chromium, site, values.quick ? quick : full, (words) => void process.stderr.write(`${words}\n`));
  const found = rows(findings);
  const read = [...readingRows(findings.reading), ...(values.quick ? checkRows([250, 1000], 1) : checkRows([250, 1000, 4000], 3))];
  console.log(values.json ? JSON.stringify({findings, rows: [...found, ...read]}, undefined, 2) : `${table(found)}\n\n${table(read)}`);
  if (!values.quick) writeFileSync(new URL('../../docs/bench.md', import.meta.url), markdown(findings, found, read));
} finally {
  await chromium.close();
  await site.close();
}
