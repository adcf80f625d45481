import {startBundled} from '../bundled.js';
import type {Host} from '../host.js';
import {reactPackage} from '../react-package.js';

export const start = (): Promise<Host> =>
  startBundled('react-18', 'react', (version) => `React ${version}, by the package’s own components: the record is state, the form is drawn under another key`, {entry: 'app.jsx', plugins: [reactPackage('react-18')]});
