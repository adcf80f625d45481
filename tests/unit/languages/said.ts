/** Everything that the elements say of their own, found in their sources: the English sentences that a language has words for. */
import {readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import ts from 'typescript';

const root = fileURLToPath(new URL('../../../', import.meta.url));

const sources = (folder: string): string[] =>
  readdirSync(path.join(root, folder), {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .filter((file) => !file.includes('/languages/'))
    .sort();

/** A sentence, and where it is said. */
export interface Said {
  text: string;
  file: string;
}

/** What is said, and calls whose words could not be found in their file. */
export function everythingSaid(): {said: Said[]; unclear: string[]} {
  const said: Said[] = [];
  const unclear: string[] = [];
  const files = new Map([...sources('components'), ...sources('src')].map((file) => [file, ts.createSourceFile(file, readFileSync(path.join(root, file), 'utf8'), ts.ScriptTarget.Latest, true)]));
  /** The literals that an expression can come to; nothing where one part of it is not written in the file. */
  const literals = (node: ts.Expression, file: ts.SourceFile, depth = 0): string[] | undefined => {
    if (depth > 6) return undefined;
    const all = (parts: readonly ts.Expression[]): string[] | undefined => {
      const found = parts.map((part) => literals(part, file, depth + 1));
      return found.some((one) => !one) ? undefined : found.flatMap((one) => one ?? []);
    };
    if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return [node.text];
    if (ts.isConditionalExpression(node)) return all([node.whenTrue, node.whenFalse]);
    if (ts.isBinaryExpression(node)) return all([node.left, node.right]);
    if (ts.isParenthesizedExpression(node) || ts.isAsExpression(node) || ts.isNonNullExpression(node) || ts.isSatisfiesExpression(node)) return literals(node.expression, file, depth + 1);
    if (ts.isElementAccessExpression(node) || ts.isPropertyAccessExpression(node)) return literals(node.expression, file, depth + 1);
    if (ts.isArrayLiteralExpression(node)) return all([...node.elements]);
    if (ts.isObjectLiteralExpression(node)) return all(node.properties.flatMap((one) => (ts.isPropertyAssignment(one) ? [one.initializer] : [])));
    if (ts.isIdentifier(node)) {
      const initializer = declared(node.text, file);
      return initializer && literals(initializer, file, depth + 1);
    }
    return undefined;
  };
  for (const [name, file] of files) {
    const visit = (node: ts.Node): void => {
      if (ts.isCallExpression(node) && node.arguments[0] && isSay(node.expression)) {
        const found = literals(node.arguments[0], file);
        if (found) said.push(...found.map((text) => ({text, file: name})));
        else unclear.push(`${name}: ${node.getText(file).slice(0, 80)}`);
      }
      ts.forEachChild(node, visit);
    };
    visit(file);
  }
  return {said, unclear};
}

const isSay = (callee: ts.Expression): boolean => (ts.isIdentifier(callee) ? callee.text === 'say' : ts.isPropertyAccessExpression(callee) && callee.name.text === 'say');

/** What a name in a file was made with. */
function declared(name: string, file: ts.SourceFile): ts.Expression | undefined {
  let found: ts.Expression | undefined;
  const visit = (node: ts.Node): void => {
    if (ts.isVariableDeclaration(node) && ts.isIdentifier(node.name) && node.name.text === name) found ??= node.initializer;
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}
