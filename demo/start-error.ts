/** Why the demo cannot start: what is missing or wrong, and what to do, for the person who typed the command. */
export class StartError extends Error {
  override name = 'StartError';
}
