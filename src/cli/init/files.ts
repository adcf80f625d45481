/** Every file of a new pack. */
import {exampleEntries} from './entries.js';
import {packFileSchema} from './json-schema.js';
import {editorConfig, guide, packYaml, type Answers} from './pack-files.js';
import {snippets} from './snippets.js';

const json = (value: object): string => `${JSON.stringify(value, null, 2)}\n`;

const settings = {
  // beside this file, so that it needs no network
  'yaml.schemas': {'./.vscode/pack.schema.json': 'pack.yaml'},
  'files.encoding': 'utf8',
  'files.eol': '\n',
  '[markdown]': {
    'editor.wordWrap': 'on',
    'editor.quickSuggestions': {other: 'on', comments: 'on', strings: 'on'},
    'editor.snippetSuggestions': 'top',
    'editor.wordBasedSuggestions': 'off',
  },
};

/**
 * @param folder the folder's own name, as the guide writes it
 * @param today as `YYYY-MM-DD`: the examples are said to have been reviewed on it
 */
export function newPackFiles(id: string, folder: string, answers: Answers, today: string): Map<string, string> {
  return new Map(Object.entries({
    'pack.yaml': packYaml(id, answers, today),
    'README.md': guide(folder, answers),
    ...exampleEntries(today),
    '.editorconfig': editorConfig,
    '.vscode/settings.json': json(settings),
    '.vscode/extensions.json': json({recommendations: ['redhat.vscode-yaml']}),
    '.vscode/pack.schema.json': json(packFileSchema()),
    '.vscode/practice-guidance.code-snippets': json(snippets()),
  }));
}
