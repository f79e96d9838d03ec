/**
 * Names the code that states are folded by; written by `npm run signs:lock`. A watch that finds
 * states of another name folds them anew.
 */
export const foldedBy = '53a6baae47fa6fb1';
