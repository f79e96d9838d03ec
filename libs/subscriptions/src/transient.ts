/**
 * Which errors pass by themselves. After these the same events are tried again; after any other
 * error they would only fail again, and the subscription stops.
 */

/** SQLSTATE classes: connection, rollback by the server, resources, operator, system. */
const transientClasses = new Set(['08', '40', '53', '57', '58']);

const transientStates = new Set([
  '25006', // read-only transaction: a failover is under way
  '25P03', // idle-in-transaction timeout
  '25P04', // transaction timeout
  '55P03', // lock not available
]);

/** The server was asked to cancel this very statement: it would be too slow again. */
const statementCancelled = '57014';

const systemErrors = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ECONNABORTED',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
]);

/** `pg` and the stores give these no code. A store is closed when its process is about to end. */
const lostConnection =
  /connection terminated|connection ended|not queryable|timeout exceeded when trying to connect|event store is closed|event log cannot be reached/i;

/** True for errors of the connection or of the server's state, also as the cause of another. */
export function isTransient(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = (error as { code?: unknown }).code;
  if (typeof code === 'string') {
    if (systemErrors.has(code) || transientStates.has(code)) return true;
    if (/^[0-9A-Z]{5}$/.test(code) && code !== statementCancelled)
      return transientClasses.has(code.slice(0, 2));
  }
  if (lostConnection.test(error.message)) return true;
  if (error instanceof AggregateError) return error.errors.some(isTransient);
  return isTransient(error.cause);
}
