/** What only a script can do, and a page without one has not. */
export const leftOut: readonly {words: RegExp; why: string}[] = [
];
