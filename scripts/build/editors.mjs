// @ts-check
/** `dist/editors/`: what VS Code and JetBrains' editors know of the tags, made from custom-elements.json. */
import {writeFile} from 'node:fs/promises';
import path from 'node:path';
import {getWebTypesData} from 'custom-element-jet-brains-integration';
import {getVsCodeCssCustomData, getVsCodeHtmlCustomData} from 'custom-element-vs-code-integration';
import {readManifest} from './elements.mjs';
import {replaceFolder} from './replace.mjs';

const how = {typesSrc: 'parsedType', hideLogs: true};

/** Each element takes the same tokens, and the generators list them once for each. @param {{properties: {name: string}[]}} css */
const tokensOnce = (css) => {
  css.properties = [...new Map(css.properties.map((one) => [one.name, one])).values()];
};

/** Needs the manifest. @param {string} dist */
export const buildEditors = (dist) =>
  replaceFolder(path.join(dist, 'editors'), async (beside) => {
    // each gets a manifest of its own, since they write in it
    const manifest = () => /** @type {any} */ (readManifest(dist));
    const html = JSON.parse(getVsCodeHtmlCustomData(manifest(), how));
    const css = JSON.parse(getVsCodeCssCustomData(manifest(), how));
    const webTypes = JSON.parse(getWebTypesData(manifest(), how));
    tokensOnce(css);
    tokensOnce(webTypes.contributions.css);
    const files = {'vscode.html-custom-data.json': html, 'vscode.css-custom-data.json': css, 'web-types.json': webTypes};
    await Promise.all(Object.entries(files).map(([name, data]) => writeFile(path.join(beside, name), `${JSON.stringify(data, null, 2)}\n`)));
  });
