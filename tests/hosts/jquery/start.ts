import path from 'node:path';
import {install} from '../../../scripts/install.mjs';
import {folderOf, installed, pagesOf} from '../bundled.js';
import {library, startFiles, type Host} from '../host.js';

export async function start(): Promise<Host> {
  const folder = folderOf('jquery');
  await install(folder);
  const host = await startFiles(
    `jQuery ${installed('jquery', 'jquery')}: drawn by .html(), read by .serialize()`,
    {'/app/': folder, '/guidance/': library, '/jquery/': path.join(folder, 'node_modules/jquery/dist')},
    pagesOf('jquery'),
  );
  return {...host, drawnByScript: true};
}
