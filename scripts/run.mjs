/**
 * Every `npm run …` of this repository begins here, so that each works as the only command typed in a fresh clone.
 * Node's own modules only, and no syntax newer than a Node that has to be told it is too old.
 */
import {nodeProblem} from './node-version.mjs';

const problem = nodeProblem(process.versions.node);
if (problem) {
  console.error(problem);
  process.exitCode = 1;
} else {
  import('./commands.mjs').then(function (commands) {
    return commands.run(process.argv[2], process.argv.slice(3));
  });
}
