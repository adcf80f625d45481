/**
 * The script of `frame.html`. A classic one, and before the module that brings the elements: in a sandbox without `allow-same-origin`
 * a browser fetches modules as from another site, and where the server forbids that, somebody has to be there to say so.
 */
import {FramePage} from './frame-page.js';
import {readAddress} from './parameters.js';

if (globalThis.document) new FramePage(document.getElementById('frame')!, readAddress(new URL(location.href))).show(); // frame.html has it
