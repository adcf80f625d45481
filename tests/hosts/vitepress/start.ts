import {createHash} from 'node:crypto';
import path from 'node:path';
import {folderOf} from '../bundled.js';
import {startGenerated} from '../generated.js';
import type {Host} from '../host.js';

/** VitePress writes scripts into its pages, which a policy allows by their hashes, and styles. */
const policy = (page: string): string => {
  const hashes = [...page.matchAll(/<script(?![^>]* src)[^>]*>([^]*?)<\/script>/g)].map(([, script = '']) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`);
  return `default-src 'none'; script-src 'self' ${hashes.join(' ')}; style-src 'self' 'unsafe-inline'; font-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'`;
};

export const start = (): Promise<Host> =>
  startGenerated('vitepress', {
    package_: 'vitepress',
    program: 'vitepress/bin/vitepress.js',
    args: (pages, out) => ['build', pages, '--outDir', path.resolve(folderOf('vitepress'), out)],
    told: (version) => `VitePress ${version}: tags in Markdown, its own theme, under a policy that allows its inline scripts by hash`,
    policy,
  });
