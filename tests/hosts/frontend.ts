/** A host whose pages the server writes from a design system's own templates. */
import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import path from 'node:path';
import {install} from '../../scripts/install.mjs';
import {folderOf, installed} from './bundled.js';
import {library, startFiles, type Host} from './host.js';

interface Nunjucks {
  configure(folders: string[], options: {autoescape: boolean}): {render(name: string, values: object): string};
}

/**
 * Serves the host's `page.njk`.
 * @param folder of tests/hosts
 * @param design the package of the design system
 * @param name of its folder in that package
 */
export async function startFrontend(folder: string, design: string, name: string, told: (version: string) => string): Promise<Host> {
  const root = folderOf(folder);
  await install(root);
  const nunjucks = createRequire(path.join(root, 'package.json'))('nunjucks') as Nunjucks;
  const dist = path.join(root, 'node_modules', design, 'dist');
  const pages = nunjucks.configure([root, dist], {autoescape: true});
  // as a service has it that hosts its own fonts, or none: nothing is fetched from elsewhere
  const style = `/frontend/${name}/${design}.min.css`;
  const written = {[style]: readFileSync(path.join(dist, name, `${design}.min.css`), 'utf8').replace(/@font-face\s*{[^}]*}/g, '')};
  let shown = true;
  const page = (values: object): string => pages.render('page.njk', {ours: true, shown, fields: {}, ...values});
  return startFiles(
    told(installed(folder, design)),
    {'/app/': root, '/assets/': path.join(dist, name, 'assets'), '/frontend/': dist, '/guidance/': library},
    {
      written,
      page: page({}),
      without: page({ours: false, shown: false}),
      answer: (address, fields) => {
        if (address === '/close') shown = false;
        return page({fields: Object.fromEntries(fields), problem: address === '/check' ? 'Say when the next visit is' : undefined});
      },
    },
  );
}
