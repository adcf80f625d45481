/** What the bench does inside the page of what is read. */
import {begin} from './moments.js';
import {reading} from './reading.js';

Object.assign(globalThis, {bench: {begin, ...reading}});
