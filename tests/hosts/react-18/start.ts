import {startBundled} from '../bundled.js';
import type {Host} from '../host.js';

export const start = (): Promise<Host> => startBundled('react-18', 'react', (version) => `React ${version}, by a wrapper of one file: the record is state, the form is drawn under another key`, {entry: 'app.jsx'});
