import {playwrightLauncher} from '@web/test-runner-playwright';
import {findChromium} from './scripts/browsers.mjs';
import {chromiumArguments} from './tests/engines/launch.mjs';
import {componentTests} from './web-test-runner.base.mjs';

export default componentTests(playwrightLauncher({product: 'chromium', launchOptions: {executablePath: findChromium(), args: chromiumArguments()}}), {concurrency: 2});
