/** For specs of the API: what was known at a moment, as the watch makes it. */
export { createPast } from '@apps/watch/src/past/past';
