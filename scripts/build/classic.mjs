// @ts-check
/** A script entry once more as a classic script, for pages that cannot write `type="module"`. */
import {Problem} from '../process.mjs';

/** What a module asks for its own address by, and a classic script does not know. */
const asked = 'import.meta.url';
/** What is asked instead. Read at once: while a script runs for the first time, and only then, the page says which it is. */
const address = 'practiceGuidanceAddress';

/**
 * The same code in a function of its own, so that the page gets no name from it. Where there is no page it does nothing.
 * Later files come by import() from the same folder, as they do for the module.
 * @param {string} code a module without import and export
 * @param {string} name for the message
 * @throws Problem where the module needs more of its own than its address
 */
export const classicScript = (code, name) => {
  const rest = code.replaceAll(asked, '');
  if (rest.includes('import.meta') || code.includes(address)) throw new Problem(`${name} cannot become a classic script: it uses ${rest.includes('import.meta') ? 'import.meta for more than its address' : `the name ${address}`}.`);
  return `(()=>{"use strict";if(!globalThis.document)return;const ${address}=document.currentScript?.src||document.baseURI;${code.replaceAll(asked, address)}})();\n`;
};
