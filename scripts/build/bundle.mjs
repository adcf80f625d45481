// @ts-check
/** What all bundles have in common. */
import {stripVTControlCharacters} from 'node:util';
import {build} from 'vite';
import {Problem, root} from '../process.mjs';
import {browserLit} from './browser-lit.mjs';
import {ownEffects} from './own-effects.mjs';
import {shortStyles} from './short-styles.mjs';
import {version} from './version.mjs';

/**
 * One run of the bundler. Nothing is written: the caller gets the files.
 * @param {object} options
 * @param {Record<string, string>} options.entries name to source file, below the repository's folder
 * @param {import('vite').Plugin[]} [options.plugins]
 * @param {import('vite').Rolldown.RolldownOptions} options.rolldownOptions
 * @param {boolean} [options.short] for a page without a bundler of its own: as few bytes as can be
 * @returns {Promise<import('vite').Rolldown.OutputChunk[]>}
 */
export const bundle = async ({entries, plugins = [], rolldownOptions, short = false}) => {
  // Lit has a talkative development build, which the bundler takes when a shell happens to say so.
  const before = process.env.NODE_ENV;
  process.env.NODE_ENV = 'production';
  try {
    const built = await build({
      root,
      configFile: false,
      mode: 'production',
      logLevel: 'silent',
      publicDir: false,
      define: {__VERSION__: JSON.stringify(version)},
      plugins: [...(short ? [shortStyles(), browserLit()] : []), ...plugins, ownEffects],
      build: {write: false, target: 'es2022', minify: short, sourcemap: false, modulePreload: false, lib: {entry: entries, formats: ['es']}, rolldownOptions},
    });
    const outputs = Array.isArray(built) ? built : [built];
    return outputs.flatMap((one) => ('output' in one ? one.output : [])).filter((file) => file.type === 'chunk');
  } catch (error) {
    throw new Problem(`Bundling ${Object.keys(entries).join(', ')} failed:\n${stripVTControlCharacters(error instanceof Error ? error.message : String(error))}`);
  } finally {
    if (before === undefined) delete process.env.NODE_ENV;
    else process.env.NODE_ENV = before;
  }
};
