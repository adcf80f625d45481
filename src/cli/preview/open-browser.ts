/** Opens an address in the browser that somebody uses, by the system's own opener. */
import {spawn} from 'node:child_process';
import {onPath} from '../find-program.mjs';

/** Whether there was a screen to open it on, and a program to do it. Nothing is waited for. */
export function openBrowser(address: string, env: Readonly<Record<string, string | undefined>>, platform = process.platform): boolean {
  const [program, ...args] = opener(env, platform);
  if (!program) return false;
  const child = spawn(program, [...args, address], {stdio: 'ignore', detached: true});
  child.once('error', () => undefined); // the address is printed whatever comes of it
  child.unref();
  return true;
}

/** The program and what stands before the address; nothing where nobody would see it. */
export function opener(env: Readonly<Record<string, string | undefined>>, platform: string): readonly string[] {
  if (env['CI'] || env['SSH_CONNECTION']) return [];
  if (platform === 'win32') return ['rundll32', 'url.dll,FileProtocolHandler'];
  if (platform === 'darwin') return ['open'];
  if (!env['DISPLAY'] && !env['WAYLAND_DISPLAY']) return [];
  const program = onPath(['xdg-open', 'wslview']);
  return program ? [program] : [];
}
