// @ts-check
import {readdirSync, readFileSync} from 'node:fs';
import {mkdir, writeFile} from 'node:fs/promises';
import path from 'node:path';
import {root} from '../process.mjs';
import {shortCss} from './short-styles.mjs';

const source = path.join(root, 'src/embed/themes');

/**
 * @typedef {object} Token one custom property that a host may set
 * @property {string} name
 * @property {'colour' | 'font' | 'weight' | 'length'} kind
 * @property {string} initial what holds without it
 * @property {string} says what it is, in a sentence
 * @property {string[]} elements where it acts, without `practice-`
 */

/** Every token, in the order in which they are explained. @returns {Token[]} */
export const tokens = () => JSON.parse(readFileSync(path.join(source, 'tokens.json'), 'utf8'));

/** The ready themes, without `.css`. @returns {string[]} */
export const themes = () =>
  readdirSync(source)
    .filter((name) => name.endsWith('.css'))
    .map((name) => name.slice(0, -'.css'.length))
    .sort();

/** `themes/`: one small stylesheet for each look. @param {string} folder */
export const writeThemes = async (folder) => {
  await mkdir(path.join(folder, 'themes'));
  for (const name of themes()) await writeFile(path.join(folder, 'themes', `${name}.css`), `${shortCss(readFileSync(path.join(source, `${name}.css`), 'utf8'))}\n`);
};

/** The manifest tells of each element which tokens act in it. */
export const themeTokens = () => ({
  name: 'theme-tokens',
  /** @param {{customElementsManifest: {modules: {declarations?: {tagName?: string, cssProperties?: {name: string, default: string, description: string}[]}[]}[]}}} context */
  packageLinkPhase({customElementsManifest: {modules}}) {
    const known = tokens();
    for (const one of modules.flatMap(({declarations = []}) => declarations)) {
      const acting = known.filter(({elements}) => one.tagName && elements.includes(one.tagName.replace('practice-', '')));
      if (acting.length > 0) one.cssProperties = acting.map(({name, initial, says}) => ({name, default: initial, description: says}));
    }
  },
});
