/** The elements there are, without `practice-`. */
export const names = ['bottom-lines', 'checklist', 'explanation', 'figures', 'framework', 'glossary', 'guidance', 'pack', 'pathway', 'roles', 'search', 'standards', 'statements', 'term', 'timescales'] as const;
