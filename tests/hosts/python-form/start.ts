import path from 'node:path';
import {folderOf} from '../bundled.js';
import {library, startProgram, type Host} from '../host.js';

export const start = (): Promise<Host> => startProgram('Python 3: a server’s form under a strict policy, classic script', 'python3', [path.join(folderOf('python-form'), 'server.py'), library]);
