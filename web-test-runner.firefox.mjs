import {chromeLauncher} from '@web/test-runner-chrome';
import puppeteer from 'puppeteer-core';
import {firefoxLaunch} from './tests/engines/launch.mjs';
import {componentTests} from './web-test-runner.base.mjs';

// By WebDriver BiDi, which this launcher speaks when it is given puppeteer; Playwright's Firefox is a patched build.
const launcher = chromeLauncher({puppeteer, concurrency: 1, launchOptions: firefoxLaunch(), createBrowserContext: ({browser}) => browser.defaultBrowserContext()});

export default componentTests(Object.assign(launcher, {name: 'Firefox'}));
