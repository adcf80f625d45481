import {startBundled} from '../bundled.js';
import type {Host} from '../host.js';

/** What Vue wants its bundler to say. */
const define = {__VUE_OPTIONS_API__: 'true', __VUE_PROD_DEVTOOLS__: 'false', __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false'};

export const start = (): Promise<Host> => startBundled('vue-3', 'vue', (version) => `Vue ${version}: the record is state, the form is drawn under another key`, {define});
