/** What the server answers, and the headers that every answer carries. */
import type {Markup} from './html.js';

export interface Reply {
  status: number;
  headers: Record<string, string>;
  body: string | Buffer;
}

/**
 * The strictest policy that the elements promise to work under. A host can copy it as it stands: nothing inline, nothing
 * from elsewhere, no text turned into markup or script outside Lit's own policy.
 */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types lit-html',
].join('; ');

/** `no-cache`, not `no-store`: a browser has to ask again, but may give a page back as it was left. */
export const commonHeaders: Record<string, string> = {
  'content-security-policy': policy,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'cache-control': 'no-cache',
};

export const page = (status: number, markup: Markup, headers: Record<string, string> = {}): Reply => ({
  status,
  headers: {'content-type': 'text/html; charset=utf-8', ...headers},
  body: `<!doctype html>\n${markup.text}\n`,
});

/** After a post: the browser fetches `address`, so that reloading does not post again. */
export const seeOther = (address: string): Reply => ({status: 303, headers: {location: address}, body: ''});

export const redirect = (address: string): Reply => ({status: 302, headers: {location: address}, body: ''});
