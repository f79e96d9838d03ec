/**
 * Names the code that states are folded by; written by `npm run signs:lock`. A watch that finds
 * states of another name folds them anew.
 */
export const foldedBy = 'c6c6a20af7d1f09a';
