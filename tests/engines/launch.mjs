// @ts-check
/** How each engine is started, shared by the component tests and the Node-side driver. */
import {findFirefox} from '../../scripts/browsers.mjs';

/** Chromium refuses its sandbox to root, which is who runs tests in a container. It must also make no calls of its own. */
export const chromiumArguments = () => [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-dev-shm-usage',
  '--disable-sync',
  '--no-first-run',
];

/**
 * For puppeteer-core. Most preferences keep Firefox from calling its makers. The first has no page kept alive in the history:
 * Back then loads the page again and restores its form, which is what is tested (and the protocol waits for a load).
 */
export const firefoxLaunch = () => ({
  browser: /** @type {const} */ ('firefox'),
  executablePath: findFirefox(),
  headless: true,
  extraPrefsFirefox: {
    'browser.sessionhistory.max_total_viewers': 0,
    'app.normandy.enabled': false,
    'app.update.enabled': false,
    'browser.safebrowsing.downloads.enabled': false,
    'browser.safebrowsing.malware.enabled': false,
    'browser.safebrowsing.phishing.enabled': false,
    'network.captive-portal-service.enabled': false,
    'network.connectivity-service.enabled': false,
  },
});
