// @ts-check
/** `dist/editors/`: what VS Code and JetBrains' editors know of the tags, made from custom-elements.json. */
import {readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {generateJetBrainsWebTypes} from 'custom-element-jet-brains-integration';
import {generateVsCodeCustomElementData} from 'custom-element-vs-code-integration';
import {readManifest} from './elements.mjs';
import {replaceFolder} from './replace.mjs';

/** Needs the manifest. @param {string} dist */
export const buildEditors = (dist) =>
  replaceFolder(path.join(dist, 'editors'), async (beside) => {
    const how = {outdir: beside, typesSrc: 'parsedType', hideLogs: true};
    // each gets a manifest of its own, since they write in it
    const manifest = () => /** @type {any} */ (readManifest(dist));
    generateVsCodeCustomElementData(manifest(), {...how, htmlFileName: 'vscode.html-custom-data.json', cssFileName: 'vscode.css-custom-data.json'});
    generateJetBrainsWebTypes(manifest(), {...how, webTypesFileName: 'web-types.json', packageJson: false});
    tokensOnce(path.join(beside, 'vscode.css-custom-data.json'), (data) => data);
    tokensOnce(path.join(beside, 'web-types.json'), ({contributions}) => contributions.css);
  });

/** Each element takes the same tokens, and the generators list them once for each. @param {string} file @param {(data: any) => {properties: {name: string}[]}} holder */
const tokensOnce = (file, holder) => {
  const data = JSON.parse(readFileSync(file, 'utf8'));
  const css = holder(data);
  css.properties = [...new Map(css.properties.map((one) => [one.name, one])).values()];
  writeFileSync(file, `${JSON.stringify(data, null, 2)}\n`);
};
