/**
 * What elements have begun to fetch where there is no page: it is waited for, and they are drawn again. Only a server adds to it, under
 * `isServer`, so that no page carries it.
 */
export const arriving = new Set<Promise<unknown>>();
