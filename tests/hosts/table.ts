/** The page of the docs about the hosts. */

export interface Row {
  name: string;
  /** The checks that held. */
  held: string[];
}

export const tableOf = (columns: readonly string[], rows: readonly Row[]): string => `# Hosts

Printed by \`npm test\`. Each row is a small real application (\`tests/hosts/\`) with a checklist in its case form, driven in Chromium by pointer and keyboard.

The checks:

${columns.map((name, index) => `${index + 1}. ${name}`).join('\n')}

| host | ${columns.map((_, index) => index + 1).join(' | ')} |
| --- | ${columns.map(() => '---').join(' | ')} |
${rows.map(({name, held}) => `| ${name} | ${columns.map((column) => (held.includes(column) ? 'held' : 'NOT HELD')).join(' | ')} |`).join('\n')}
`;
