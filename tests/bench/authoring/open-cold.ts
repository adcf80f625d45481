/** Reads and compiles the folder that is named, in this fresh process, and prints the seconds of processor time that it took. */
import {fileURLToPath} from 'node:url';
import {openPacks} from '../../../src/cli/pack-folders/open-packs.js';

const begin = process.cpuUsage();
const {packs} = openPacks(process.argv[2] ?? '', fileURLToPath(new URL('../../../', import.meta.url)));
const {user, system} = process.cpuUsage(begin);
if (!packs.every(({pack}) => pack)) throw new Error('A generated pack has errors.');
console.log((user + system) / 1e6);
