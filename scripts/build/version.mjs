// @ts-check
import {readFileSync} from 'node:fs';
import path from 'node:path';
import {root} from '../process.mjs';

/** The library's version, as package.json says it. @type {string} */
export const version = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')).version;
