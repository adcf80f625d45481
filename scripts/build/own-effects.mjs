// @ts-check
import {root} from '../process.mjs';

/**
 * What package.json says of side effects is for hosts that bundle what is published. Of our own sources each has them.
 * @type {import('vite').Plugin}
 */
export const ownEffects = {
  name: 'own-effects',
  enforce: 'pre',
  async resolveId(specifier, importer, options) {
    const resolved = await this.resolve(specifier, importer, {...options, skipSelf: true});
    const own = resolved && !resolved.external && resolved.id.startsWith(root) && !resolved.id.includes('node_modules');
    return own ? {...resolved, moduleSideEffects: true} : null;
  },
};
