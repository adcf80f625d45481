import {startBundled} from '../bundled.js';
import type {Host} from '../host.js';

export const start = (): Promise<Host> => startBundled('lit', 'lit', (version) => `Lit ${version}, a copy of its own: the record is state, the form is drawn under another key`);
