/** What the preview needs of the package, as small as it can be. */
import {put, type Machine} from '../package.js';

export const putPreviewPage = ({installed}: Machine): void =>
  put(installed, {'dist/preview/shell.html': '<title>shell</title>', 'dist/preview/frame.html': '<title>frame</title>', 'dist/embed/practice-guidance.all.js': '// everything\n'});
