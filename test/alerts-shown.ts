/** Alerts as the API shows them, and in a form that two runs can be compared by. */
import type { RunningTocsin } from './running-tocsin';

export type ShownAlert = Readonly<{
  id: string;
  sign: string;
  subject: Readonly<{ id: string; name?: string }>;
  object?: Readonly<{ id: string }>;
  severity: string;
  status: string;
  since: string;
  known: string;
  lapsed?: string;
  foundLate: boolean;
}>;

export type ShownDetail = ShownAlert &
  Readonly<{
    evidence: readonly Readonly<{
      eventId: string;
      source: string;
      type: string;
      time: string;
      knowntime: string;
      role: string;
    }>[];
    connections: readonly Readonly<{
      known: string;
      edges: readonly Readonly<{ from: string; to: string; detail: string; known: string }>[];
    }>[];
    withdrawn?: Readonly<{ known: string; reason: string; because?: number }>;
  }>;

type Page = Readonly<{ items: readonly ShownAlert[]; next?: string }>;

/** Every page of the list; `filter` as in the address, e.g. `party=X-LANTING01`. */
export async function alertsShown({ read }: RunningTocsin, filter = ''): Promise<ShownAlert[]> {
  const items: ShownAlert[] = [];
  let next: string | undefined = '';
  while (next !== undefined) {
    const cursor: string = next && `&cursor=${encodeURIComponent(next)}`;
    const page: Page = await read<Page>(`/api/alerts?limit=500&${filter}${cursor}`);
    items.push(...page.items);
    next = page.next;
  }
  return items;
}

export const alertShown = ({ read }: RunningTocsin, id: string): Promise<ShownDetail> =>
  read<ShownDetail>(`/api/alerts/${id}`);

export type Comparable = Readonly<{
  sign: string;
  subject: string;
  object: string | undefined;
  since: string;
  known: string;
  lapsed: string | undefined;
  severity: string;
  foundLate: boolean;
  /** Ids of events, sorted. */
  evidence: readonly string[];
}>;

/** What must not depend on how the events arrived: everything but positions and arrival times. */
export async function alertsToCompare(tocsin: RunningTocsin, filter = ''): Promise<Comparable[]> {
  const found: Comparable[] = [];
  for (const { id } of await alertsShown(tocsin, filter)) {
    const { sign, subject, object, since, known, lapsed, severity, foundLate, evidence } =
      await alertShown(tocsin, id);
    found.push({
      ...{ sign, subject: subject.id, object: object?.id, since, known, lapsed, severity },
      ...{ foundLate, evidence: evidence.map(({ eventId }) => eventId).toSorted() },
    });
  }
  return found.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}

const keyOf = ({ sign, subject, object = '', since }: Comparable): string =>
  [sign, subject, object, since].join(' ');
