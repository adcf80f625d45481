import {createRequire} from 'node:module';
import path from 'node:path';
import {pathToFileURL} from 'node:url';
import {install} from '../../../scripts/install.mjs';
import {folderOf, startBundled} from '../bundled.js';
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
  return startBundled('angular', '@angular/core', (version) => `Angular ${version}, compiled ahead, under a strict policy: the record is held by ngModel, the form is drawn under another key`, {
    entry: 'node_modules/.built/main.js',
    plugins: [{name: 'angular', transform: link}],
    define: {ngDevMode: 'false', ngJitMode: 'false', ngI18nClosureMode: 'false'},
    headers: () => ({'content-security-policy': strictPolicy}),
  });
}
