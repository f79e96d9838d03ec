/**
 * A feed may speak only for its own sources and banks. Checked event by event, before anything is
 * recorded: a stolen credential of one bank must not be able to write another bank's history. What
 * only Tocsin itself may state is refused to everybody by the envelope's own check.
 */
import type { Principal } from './principal';
import { mayDo } from './roles';

/** What the check looks at; a parsed CloudEvent fits as it is. */
export type SentEvent = Readonly<{
  source: string;
  data?: unknown;
}>;

/** Structurally the `Refusal` of credit-events, which this lib may not import. */
export type ScopeRefusal = Readonly<{
  reason: 'foreign-source' | 'foreign-bank' | 'may-not-send';
  errors: readonly Readonly<{ pointer: string; message: Readonly<{ zh: string; en: string }> }>[];
}>;

/** Undefined where the principal may send this event. */
export function maySend(principal: Principal, event: SentEvent): ScopeRefusal | undefined {
  if (!mayDo(principal, 'send-events')) return mayNotSend(principal);
  if (principal.kind === 'user') return undefined;
  if (!principal.sources.includes(event.source)) return foreignSource(principal, event.source);
  return principal.banks && foreignBank(principal.banks, event.data);
}

function mayNotSend(principal: Principal): ScopeRefusal {
  return refusal('may-not-send', '', {
    zh: `「${principal.name}」无报送权限，请使用数据源凭证或管理员凭证。`,
    en: `"${principal.name}" may not send events; use a feed's credential or an admin's.`,
  });
}

function foreignSource(feed: Extract<Principal, { kind: 'feed' }>, source: string): ScopeRefusal {
  const own = feed.sources.join(', ');
  return refusal('foreign-source', '/source', {
    zh: `数据源「${feed.name}」只能以 ${own} 为 source 报送，收到的是 ${source}。请改正 source，或请管理员授权。`,
    en: `Feed "${feed.name}" may speak for ${own}, not for ${source}. Correct the source, or ask an admin to grant it.`,
  });
}

function foreignBank(banks: readonly string[], data: unknown): ScopeRefusal | undefined {
  const named = at(data, 'bank');
  if (typeof named === 'string' && !banks.includes(named)) {
    return notOurBank('/data/bank', named, banks);
  }
  // A payment runs between two banks; one of them has to be the feed's own.
  const from = at(at(data, 'from'), 'bank');
  const to = at(at(data, 'to'), 'bank');
  if (typeof from !== 'string' || typeof to !== 'string') return undefined;
  if (banks.includes(from) || banks.includes(to)) return undefined;
  return notOurBank('/data/from/bank', from, banks);
}

function notOurBank(pointer: string, named: string, banks: readonly string[]): ScopeRefusal {
  const own = banks.join(', ');
  return refusal('foreign-bank', pointer, {
    zh: `该数据源只能报送 ${own} 的业务，收到的机构是 ${named}。请核对机构代码，或请管理员授权。`,
    en: `This feed may speak for ${own}, not for ${named}. Check the bank's code, or ask an admin to grant it.`,
  });
}

function at(value: unknown, field: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  return (value as Readonly<Record<string, unknown>>)[field];
}

function refusal(
  reason: ScopeRefusal['reason'],
  pointer: string,
  message: Readonly<{ zh: string; en: string }>,
): ScopeRefusal {
  return { reason, errors: [{ pointer, message }] };
}

/**
 * May it state a `knowntime` more than seven days before the recording? Backfilled history is
 * believed only from feeds that were granted it.
 */
export function mayBackfill(principal: Principal): boolean {
  return principal.kind === 'feed' ? principal.backfill : principal.role === 'admin';
}

/** May it state decisions for the whole system, such as the parameters of a sign? */
export function mayDecide(principal: Principal): boolean {
  return principal.kind === 'user' && principal.role === 'admin';
}
