/**
 * Names the code that these rows are folded by; written by `npm run signs:lock`. Rows of another
 * name are folded anew. The signs’ own folds, which it uses, are named beside it.
 */
export const foldedBy = 'f7c43644c88f75a7';
