// @ts-check

/** White space, comments and the zero before a point of a style sheet, where they mean nothing. @param {string} css */
export const shortCss = (css) =>
  css
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,]) ?/g, '$1')
    .replace(/([{;][-\w]+): /g, '$1:')
    .replace(/;}/g, '}')
    .replace(/([\s:,(])0\.(?=\d)/g, '$1.')
    .trim();

/**
 * Style sheets stand in `css` templates, which a minifier of scripts leaves as they are. Only templates without
 * expressions are touched, so nothing is read that could be anything but CSS.
 * @returns {import('vite').Plugin}
 */
export const shortStyles = () => ({
  name: 'short-styles',
  enforce: 'pre',
  transform(code, id) {
    if (!id.endsWith('.ts') || !code.includes('css`')) return undefined;
    return {code: code.replace(/\bcss`([^`$\\]*)`/g, (_, css) => `css\`${shortCss(css)}\``), map: null};
  },
});
