import {createRequire} from 'node:module';
import path from 'node:path';
import {pathToFileURL} from 'node:url';
import {install} from '../../../scripts/install.mjs';
import {folderOf, startBundled} from '../bundled.js';
import {until} from '../../demo/browser.js';
import type {Check} from '../check.js';
import {strictPolicy, type Host} from '../host.js';

interface Compiler {
  readConfiguration(file: string): {rootNames: string[]; options: object};
  performCompilation(what: {rootNames: string[]; options: object}): {diagnostics: readonly object[]};
  formatDiagnostics(diagnostics: readonly object[]): string;
}
interface Babel {
  transformAsync(code: string, options: {plugins: unknown[]; filename: string; babelrc: false; configFile: false; compact: false}): Promise<{code: string}>;
}

const folder = folderOf('angular');
const from = createRequire(path.join(folder, 'package.json'));
const load = async (name: string): Promise<unknown> => import(pathToFileURL(from.resolve(name)).href);

const reactive: Check = {
  name: 'reactive forms: formControlName and formControl hold the record, write it, empty it, close it and know whether it is valid',
  async run({page}) {
    await page.goto('/?reactive');
    const told = (): Promise<string> => page.locator('output').innerText();
    const items = page.locator('#record [data-item]');
    await items.first().waitFor();
    await until(async () => (await told()).replace(/\s+/g, ' '), 'INVALID, untouched: { "record": null }');
    for (const at of [0, 1, 2, 3, 4]) {
      await items.nth(at).locator('input[value=up-to-date]').check();
      await until(async () => (await told()).startsWith(at < 4 ? 'INVALID, untouched' : 'VALID, untouched'), true);
    }
    await page.getByRole('button', {name: 'Empty'}).click();
    await until(() => page.locator('#record input:checked').count(), 0);
    await page.locator('#alone [data-item=chronology] input[value=needs-updating]').check();
    await page.getByRole('button', {name: 'Take over'}).click();
    await until(() => page.locator('#record [data-item=chronology] input[value=needs-updating]').isChecked(), true);
    await page.getByRole('button', {name: 'Close'}).click();
    await until(() => page.locator('#record:disabled').count(), 1);
    await page.getByRole('button', {name: 'Open'}).click();
    await until(() => page.locator('#record:disabled').count(), 0);
    await until(async () => /"state": "needs-updating"/.test(await told()), true);
    // a pack that cannot be had holds up nothing else that is saved
    const other = await page.context().newPage();
    await other.route('**/packs/*', (route) => route.abort());
    await other.goto('/?reactive');
    await until(async () => (await other.locator('output').innerText()).startsWith('VALID'), true);
    await other.close();
  },
};

/** What Angular's own builder does, and no more: templates become code, and so do those of its packages. Nothing is compiled in the page. */
export async function start(): Promise<Host> {
  await install(folder);
  const {readConfiguration, performCompilation, formatDiagnostics} = (await load('@angular/compiler-cli')) as Compiler;
  const {diagnostics} = performCompilation(readConfiguration(path.join(folder, 'tsconfig.json')));
  if (diagnostics.length) throw new Error(formatDiagnostics(diagnostics));

  const {default: linker} = (await load('@angular/compiler-cli/linker/babel')) as {default: unknown};
  const babel = from('@babel/core') as Babel;
  const link = async (code: string, id: string): Promise<{code: string} | undefined> =>
    code.includes('ɵɵngDeclare') ? {code: (await babel.transformAsync(code, {plugins: [linker], filename: id, babelrc: false, configFile: false, compact: false})).code} : undefined;
  const host = await startBundled('angular', '@angular/core', (version) => `Angular ${version}, compiled ahead, under a strict policy: the record is held by ngModel, the form is drawn under another key`, {
    entry: 'node_modules/.built/main.js',
    plugins: [{name: 'angular', transform: link}],
    define: {ngDevMode: 'false', ngJitMode: 'false', ngI18nClosureMode: 'false'},
    headers: () => ({'content-security-policy': strictPolicy}),
  });
  return {...host, also: [reactive]};
}
