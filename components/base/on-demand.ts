/**
 * Where elements come one at a time, as the page uses them: has one that nothing on the page has used yet. Settles once the
 * tag is defined or cannot be. Where every element is there from the start, there is nothing to call.
 */
export const onDemand: {load?: (tag: string) => Promise<unknown>} = {};
