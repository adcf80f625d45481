import path from 'node:path';
import type {Plugin} from 'vite';
import {folderOf, startBundled} from '../bundled.js';
import {root} from '../../../scripts/process.mjs';
import type {Host} from '../host.js';

/** As if the package were installed in the host: its components, and the host's own React for them. */
const fromThePackage: Plugin = {
  name: 'from-the-package',
  enforce: 'pre',
  resolveId(specifier, importer) {
    if (specifier === 'practice-guidance/react-18') return path.join(root, 'dist/frameworks/react-18.js');
    return specifier === 'react' && importer?.startsWith(path.join(root, 'dist')) ? this.resolve(specifier, path.join(folderOf('react-18'), 'app.jsx'), {skipSelf: true}) : null;
  },
};

export const start = (): Promise<Host> =>
  startBundled('react-18', 'react', (version) => `React ${version}, by the package’s own components: the record is state, the form is drawn under another key`, {entry: 'app.jsx', plugins: [fromThePackage]});
