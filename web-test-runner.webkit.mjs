import {webkitLauncher} from './tests/engines/webkit-launcher.mjs';
import {componentTests} from './web-test-runner.base.mjs';

export default componentTests(webkitLauncher());
