// @ts-check
import {Problem} from '../process.mjs';

/**
 * What Lit asks its page, and the answer where our scripts run: every browser that we support adopts style sheets, and needs no polyfill. What fills a
 * server's page in for a host's own copy of Lit must not reach ours, whose pages are taken over in another way.
 * @type {readonly (readonly [file: RegExp, asked: RegExp, answer: string])[]}
 */
const answers = [
  [/reactive-element\/css-tag\.js$/, /\w\.ShadowRoot&&\(.{1,60}?\.nativeShadow\)&&"adoptedStyleSheets"in Document\.prototype&&"replace"in CSSStyleSheet\.prototype/, 'true'],
  [/reactive-element\/reactive-element\.js$/, /\w\.reactiveElementPolyfillSupport/, '(void 0)'],
  [/lit-html\/lit-html\.js$/, /\w\.litHtmlPolyfillSupport/, '(void 0)'],
  [/lit-element\/lit-element\.js$/, /\w\.litElementPolyfillSupport/, '(void 0)'],
  [/lit-element\/lit-element\.js$/, /\w\.litElementHydrateSupport/, '(void 0)'],
];

/**
 * Lit without what no page of ours asks of it, for a page without a bundler of its own.
 * @returns {import('vite').Plugin}
 */
export const browserLit = () => ({
  name: 'browser-lit',
  transform(code, id) {
    const own = answers.filter(([file]) => file.test(id));
    if (own.length === 0) return undefined;
    for (const [, asked] of own) if (!asked.test(code)) throw new Problem(`${id} does not ask ${asked} any more. See what has changed in Lit, and correct scripts/build/browser-lit.mjs.`);
    return {code: own.reduce((text, [, asked, answer]) => text.replace(asked, answer), code), map: null};
  },
});
