/** What was found, as SARIF 2.1.0: the form in which code hosts take findings of tools and show them beside the lines. */
import {codes, type Code} from '../../authoring/codes.js';
import {fingerprints, type Finding} from './findings.js';

const level = {error: 'error', advice: 'note'} as const;

/** A sentence of the table with its gaps marked, since a rule is told without a place; without what is added only where there is something. */
const general = (text: string): string => text.replace(/ ?\{(nearest|others|otherwise|how|files)\}/g, '').replace(/\{[a-z]+\}/g, '…').trim();

export function asSarif(findings: readonly Finding[], version: string): string {
  const used = [...new Set(findings.map(({code}) => code))].sort();
  const prints = fingerprints(findings);
  return JSON.stringify({
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [{
      tool: {driver: {name: 'practice-guidance', semanticVersion: version, rules: used.map(rule)}},
      columnKind: 'utf16CodeUnits',
      results: findings.map((one, index) => ({...result(one, used.indexOf(one.code)), partialFingerprints: {'practiceGuidance/v1': prints[index]}})),
    }],
  }, null, 2);
}

function rule(code: Code): object {
  const {severity, message, remedy} = codes[code];
  return {
    id: code,
    shortDescription: {text: general(message)},
    fullDescription: {text: `${general(message)} ${general(remedy)}`},
    help: {text: general(remedy)},
    defaultConfiguration: {level: level[severity]},
  };
}

const result = ({code, severity, message, remedy, path, line, column, endColumn}: Finding, ruleIndex: number): object => ({
  ruleId: code,
  ruleIndex,
  level: level[severity],
  message: {text: `${message} ${remedy}`},
  locations: [{
    physicalLocation: {
      artifactLocation: {uri: path.split('/').map(encodeURIComponent).join('/')},
      region: {startLine: line, startColumn: column, ...(endColumn && {endColumn})},
    },
  }],
});
