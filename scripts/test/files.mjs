// @ts-check
/** Which test file belongs to which step. */
import {existsSync, readdirSync} from 'node:fs';
import path from 'node:path';
import {root} from '../process.mjs';

/** Folders of tests/ whose tests start browsers from Node. Each of the first has to have tests. */
export const requiredBrowserSuites = ['engines', 'conformance', 'csp', 'demo', 'static', 'stories', 'loading', 'cli/doctor', 'cli/preview', 'frame', 'hostile', 'theming', 'site'];
export const browserSuites = [...requiredBrowserSuites, 'bench', 'hosts', 'installed', 'documented', 'living-together'];

/** Run by Web Test Runner, inside the browsers. */
const componentSuite = 'components';

/** The test files of one folder of tests/, in order. @param {string} suite @returns {string[]} paths below the repository's folder */
export const suiteFiles = (suite) => {
  const folder = path.join(root, 'tests', suite);
  if (!existsSync(folder)) return [];
  return readdirSync(folder, {withFileTypes: true, recursive: true})
    .filter((entry) => entry.isFile() && entry.name.endsWith('.test.ts') && !entry.parentPath.includes('node_modules'))
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .sort();
};

/** Every other test: whatever folder it is in, none is left out by being new. */
export const nodeTestFiles = () =>
  readdirSync(path.join(root, 'tests'), {withFileTypes: true})
    .filter((entry) => entry.isDirectory() && entry.name !== componentSuite && !browserSuites.includes(entry.name))
    .flatMap((entry) => suiteFiles(entry.name))
    .filter((file) => !browserSuites.some((suite) => file.startsWith(`tests/${suite}/`)))
    .sort();

/** Tests of pure functions, each file done in a moment: none of them leaves anything global changed. @param {string} file */
export const inOneProcess = (file) => /^tests\/unit\/(calendar|packs|records)\//.test(file);

/** What takes longest. Begun last, such a file would run on alone when all the others are done. */
export const longFiles = ['stories/every-story', 'hosts/hosts', 'conformance/conformance', 'static/every-story', 'site/site', 'cli/doctor/doctor', 'csp/csp', 'bench/bench', 'theming/tokens', 'frame/frame', 'unit/authoring/write-pack', 'unit/authoring/any-text', 'package/contents'].map((name) => `tests/${name}.test.ts`);

/** The same files in the order in which they are to begin. @param {readonly string[]} files @returns {string[]} */
export const longestFirst = (files) => [...longFiles.filter((file) => files.includes(file)), ...files.filter((file) => !longFiles.includes(file))];

export const componentTestFiles = () => suiteFiles(componentSuite);
