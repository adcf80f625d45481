import path from 'node:path';
import type {Plugin} from 'vite';
import {root} from '../../scripts/process.mjs';
import {folderOf} from './bundled.js';

/** As if the package were installed in a host with React: its components, and the host's own React for them. */
export const reactPackage = (host: string): Plugin => ({
  name: 'react-package',
  enforce: 'pre',
  resolveId(specifier, importer) {
    if (specifier === 'practice-guidance/react-18') return path.join(root, 'dist/frameworks/react-18.js');
    return specifier === 'react' && importer?.startsWith(path.join(root, 'dist')) ? this.resolve(specifier, path.join(folderOf(host), 'app.jsx'), {skipSelf: true}) : null;
  },
});
