/** pack.yaml and the guide of a new pack. */
import {addPeriod} from '../../calendar/plain-date.js';
import {writeYaml} from '../../authoring/write/yaml.js';
import {asTyped} from '../words.js';

export interface Answers {
  /** What the council or service is called. */
  name: string;
  /** Who reviews the guidance. */
  owner: string;
  /** The title of the document that the guidance is written from. */
  document: string;
}

export const packYaml = (id: string, {name, owner, document}: Answers, today: string): string => `# Lines that begin with # are notes. No reader sees them.

# The id names the built files and is kept for ever. Lower-case words joined by hyphens.
id: ${id}
${writeYaml({title: `${name} practice guidance`})}
# Raise it with each release: a record keeps the version that it was answered with.
version: 0.1.0
language: en-GB
# Who reviews every entry that names nobody else. A role outlasts a person.
${writeYaml({owner})}

# What no council owns comes from here: national time-scales, help lines, words with their plain meaning, explanations for families.
extends: england
# Leave an entry of it out by its kind and id:
# hide:
#   - term:neet

# The documents that you write from, each under an id of yours.
sources:
  framework:
    ${writeYaml({title: document})}
    ${writeYaml({publisher: name})}
    # As its cover has it, such as April 2026.
    edition: date not seen
    # address: https://example.org/framework

# What holds for every entry that does not say otherwise.
defaults:
  source: framework
  # Where in the document. Write it beside each entry once you know: place: Chapter 2
  place: an example, to be replaced
  # must: the law. should: statutory guidance. local: your own expectation.
  duty: local
  # quoted: the document's words. adapted: its meaning in yours. drafted: a suggestion of your own.
  wording: drafted
  # When the wording was last held against the document, and when it is next: a year later at most.
  reviewed: ${today}
  due: ${addPeriod(today, {every: 1, unit: 'years'})}
`;

export const guide = (folder: string, {name}: Answers): string => `# ${name}: the pack in this folder

This folder is a *pack*: practice guidance as plain text, from which the pages for readers are made. This file is the guide to it. It is
not part of the pack, and no reader sees it.

## What is here

- \`pack.yaml\` says what the pack is called, who reviews it, and which document it comes from. Begin there.
- One folder for each kind of guidance, with an example in it: \`standards/\`, \`bottom-lines/\`, \`checklists/\`, \`statements/\`, \`explanations/\`
  (for families), \`pathways/\`, \`timescales/\`, \`roles/\`, \`figures/\`, \`terms/\` and \`help-lines/\`.
- All that the pack \`england\` has is part of yours: national time-scales, help lines, plain words and explanations. Write only what is your own.

Every example says so in its title. Replace those that you need, and delete the rest. A link to a deleted entry is found by the check.

## How a file is written

- Between the two lines \`---\` at the top stand the facts about the file, one on each line: \`title: Being reliable\`.
- A line that begins with \`##\` is a heading, and ends with its id: \`## We keep our word {#keep-our-word}\`. Change the heading as often as you
  like, and the id never: links and records hold it.
- \`- \` begins a bullet, \`**words**\` are bold, \`[words](https://example.org)\` is a link, \`[core group](term:core-group)\` leads to an entry.
- Among facts, a line that begins with \`#\` is a note to whoever edits the file. No reader sees it.

## What to type

In a terminal, in the folder above this one (VS Code has one: Terminal, New Terminal):

| type | it |
| --- | --- |
| \`npx practice-guidance preview ${asTyped(folder)}\` | opens the pack in a browser, and shows each change as you save it |
| \`npx practice-guidance check ${asTyped(folder)}\` | says what is wrong, where, and what to write instead |
| \`npx practice-guidance build ${asTyped(folder)}\` | makes the pages and files to publish, in \`${folder}/dist\` |
| \`npx practice-guidance import our-framework.docx --into ${asTyped(folder)} --reviewed 2026-03-31\` | turns a Word document into entries |

## In VS Code

Open this folder (File, Open Folder). VS Code offers an extension, "YAML" by Red Hat.

- **With it**, \`pack.yaml\` completes while you type (Ctrl and space), explains each key when you rest the mouse on it, and marks mistakes.
- **Without it**, and in every \`.md\` file: type the beginning of a word and choose from the list. \`standard\`, \`checklist\`, \`explanation\`, \`pathway\`,
  \`list\`, \`term\`, \`timescale\`, \`help-line\` and their like write a whole beginning for you to fill in with Tab. \`wording\`, \`duty\`, \`stages\` and other
  keys offer the values that they can have. This is VS Code's own, and needs no network.
- Neither marks mistakes in a \`.md\` file: the YAML extension does not look into them. \`check\` and \`preview\` do.

Any other plain text editor will do as well. \`.editorconfig\` tells most of them how these files are saved.
`;

export const editorConfig = `root = true

[*]
charset = utf-8
end_of_line = lf
indent_style = space
indent_size = 2
insert_final_newline = true

[*.md]
# two spaces at the end of a line break it
trim_trailing_whitespace = false
`;
