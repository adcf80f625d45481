/** How custom-elements.json is made; `npm run build` and `npm run storybook` do it. */
import {getTsProgram, typeParserPlugin} from '@wc-toolkit/type-parser';
import {builtPaths, declaredOnly, definedTags, eventFields, publicOnly, shortTypes, textAttributes} from './scripts/build/manifest-plugins.mjs';
import {themeTokens} from './scripts/build/themes.mjs';

export default {
  globs: ['components/**/*.ts', 'src/packs/errors.ts'],
  exclude: ['components/**/*.test.ts', 'components/**/*.styles.ts'],
  outdir: 'dist',
  packagejson: false, // it says where the manifest is by itself
  litelement: true,
  overrideModuleCreation({ts, globs}) {
    const program = getTsProgram(ts, globs, 'tsconfig.build.json');
    return program.getSourceFiles().filter((file) => globs.some((glob) => file.fileName.includes(glob)));
  },
  plugins: [typeParserPlugin(), definedTags(), declaredOnly(), eventFields(), themeTokens(), publicOnly(), shortTypes(), textAttributes(), builtPaths()],
};
