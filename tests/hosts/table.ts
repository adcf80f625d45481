/** What the docs tell of the hosts: a table of all, and the end of each host's own page. */

export interface Row {
  /** Its folder, and the name of its page in the docs. */
  folder: string;
  name: string;
  /** The checks that held. */
  held: string[];
  /** Why a check says nothing about this host, by the check: it does not apply, or it could not be tried. */
  silent: Record<string, string>;
  /** What was held in this host alone. */
  also: string[];
}

/** Hosts of one shape, and what is checked in each. */
export interface Shape {
  title: string;
  about: string;
  columns: readonly string[];
  rows: readonly Row[];
}

const cell = ({held, silent}: Row, column: string): string => (held.includes(column) ? 'held' : silent[column] ? '–' : 'NOT HELD');

const section = ({title, about, columns, rows}: Shape): string => `## ${title}

${about}

${columns.map((name, index) => `${index + 1}. ${name}`).join('\n')}

| host | ${columns.map((_, index) => index + 1).join(' | ')} |
| --- | ${columns.map(() => '---').join(' | ')} |
${rows.map((row) => `| [${row.name}](hosts/${row.folder}.md) | ${columns.map((column) => cell(row, column)).join(' | ')} |`).join('\n')}
`;

/**
 * The page of the docs about all hosts.
 * @param recipes title of each page about a host that was not run, by the page's name
 */
export const tableOf = (shapes: readonly Shape[], recipes: Readonly<Record<string, string>>): string => `# Hosts

Printed by \`npm test\`. Each row is a small real application (\`tests/hosts/\`), driven in Chromium by pointer and keyboard. Its page begins with the
shortest thing that works there, and says why where a check has a dash.

${shapes.map(section).join('\n')}
## Not run

Written from what these hosts' own documentation says and from the hosts above that are like them. Nobody has run them with this library.

${Object.entries(recipes).map(([page, title]) => `- [${title}](hosts/${page}.md)`).join('\n')}
`;

/** What stands above the part of a host's page that the tests write. */
export const ranHeading = '## What was run';

/** The end of a host's own page. */
export const ranIn = (row: Row, columns: readonly string[]): string => `${ranHeading}

Printed by \`npm test\`, in Chromium. ${row.name}.

${[...columns.map((column) => [column, cell(row, column), row.silent[column]]), ...row.also.map((name) => [name, row.held.includes(name) ? 'held' : 'NOT HELD'])]
  .map(([name, what, why]) => `- ${name}: ${why ?? what}`)
  .join('\n')}
`;
