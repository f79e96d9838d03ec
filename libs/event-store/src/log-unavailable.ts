/**
 * The log could not be written: nothing is known of what was under way, and bringing the same again
 * is the cure.
 */
export class LogUnavailable extends Error {
  constructor(cause: unknown) {
    const said = cause instanceof Error ? cause.message : String(cause);
    super(`The event log cannot be written: ${said}`, { cause });
  }
}
