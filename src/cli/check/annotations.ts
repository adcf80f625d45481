/** What was found, as the lines or the file by which a code host puts remarks beside a change. */
import {fingerprints, type Finding} from './findings.js';

export const hosts = ['github', 'gitlab'] as const;
export type Host = (typeof hosts)[number];

export const annotated: Record<Host, (findings: readonly Finding[]) => string> = {github, gitlab};

const data = (text: string): string => text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
const property = (text: string): string => data(text).replace(/:/g, '%3A').replace(/,/g, '%2C');

/** Workflow commands: a runner reads them from what a step prints. */
function github(findings: readonly Finding[]): string {
  return findings.map(({severity, code, path, line, column, endColumn, message, remedy}) => {
    const place = Object.entries({file: path, line, ...(endColumn && {endLine: line}), col: column, ...(endColumn && {endColumn: endColumn - 1}), title: code}).map(([name, value]) => `${name}=${property(String(value))}`);
    return `::${severity === 'error' ? 'error' : 'notice'} ${place.join(',')}::${data(`${message}\n${remedy}`)}`;
  }).join('\n');
}

/** The Code Quality report that a job leaves as an artifact. */
function gitlab(findings: readonly Finding[]): string {
  const prints = fingerprints(findings);
  return JSON.stringify(findings.map(({severity, code, path, line, message, remedy}, index) => ({
    description: `${message} ${remedy}`,
    check_name: code,
    fingerprint: prints[index],
    severity: severity === 'error' ? 'major' : 'info',
    location: {path, lines: {begin: line}},
  })), null, 2);
}
