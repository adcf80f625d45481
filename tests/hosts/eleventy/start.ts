import {startGenerated} from '../generated.js';
import {strictPolicy, type Host} from '../host.js';

export const start = (): Promise<Host> =>
  startGenerated('eleventy', {
    package_: '@11ty/eleventy',
    program: '@11ty/eleventy/cmd.cjs',
    args: (pages, out) => [`--input=${pages}`, `--output=${out}`, '--quiet'],
    told: (version) => `Eleventy ${version}: tags in Markdown, under a strict policy`,
    policy: () => strictPolicy,
  });
