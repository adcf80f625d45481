/** Limits that more than one place of the bench holds to. */

/** How many nodes a checklist may be. The goal is not met: the ceiling keeps what there is from growing until it is, and comes down with the code. */
export const checklistNodes = {goal: 150, ceiling: 230};

/**
 * Milliseconds of the longest task while a council's whole glossary comes up: over eighty words, drawn in one go. The goal is not met: the
 * ceiling keeps what there is from growing until it is.
 */
export const glossaryTask = {goal: 50, ceiling: 160};
