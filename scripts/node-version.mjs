/** The oldest Node that everything here runs on; the same as `engines` in package.json. */
const oldest = [20, 19];

/**
 * What to tell somebody whose Node is too old, or nothing.
 * @param {string} version such as `20.19.0`
 * @returns {string | undefined}
 */
export function nodeProblem(version) {
  const parts = version.split('.').map(Number);
  const enough = parts[0] > oldest[0] || (parts[0] === oldest[0] && parts[1] >= oldest[1]);
  if (enough) return undefined;
  return 'This needs Node ' + oldest.join('.') + ' or later; this is Node ' + version + '. Install a newer one (the current long-term support release will do) and type the same command again.';
}
