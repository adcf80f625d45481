import {fileURLToPath} from 'node:url';
import type {StorybookConfig} from '@storybook/web-components-vite';
import {mergeConfig} from 'vite';
import {ownEffects} from '../scripts/build/own-effects.mjs';
import {version} from '../scripts/build/version.mjs';

const config: StorybookConfig = {
  framework: '@storybook/web-components-vite',
  stories: ['../stories/**/*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y'],
  // Beside the page, where a pack named by a bare word is looked for.
  staticDirs: [{from: '../dist/packs', to: '/packs'}],
  core: {disableTelemetry: true, disableWhatsNewNotifications: true},
  features: {sidebarOnboardingChecklist: false},
  viteFinal: (vite) =>
    mergeConfig(vite, {
      // what builds and tests leave there is no reason to load the page again
      server: {watch: {ignored: ['**/.cache/**', '**/.data/**']}},
      plugins: [ownEffects],
      define: {__VERSION__: JSON.stringify(version)},
      resolve: {alias: {'virtual:custom-elements': fileURLToPath(new URL('../dist/custom-elements.json', import.meta.url))}},
    }),
};

export default config;
