/** One recorded event: what was sent, when it was known, by what it came, what rests on it. */
import { queryOptions } from '@tanstack/react-query';
import { read } from './read';

export type EventName = Readonly<{ source: string; id: string }>;

export type RecordedEvent = Readonly<{
  position: number;
  recorded: string;
  known: string;
  envelope: Readonly<{
    type: string;
    time: string;
    data: Readonly<Record<string, unknown>>;
    corrects?: string;
    voids?: string;
  }>;
  /** Absent for what is no fact of a feed. */
  standing?: 'in-force' | 'voided' | 'corrected';
  amendedBy: readonly Amendment[];
  delivery?: Readonly<{
    id: string;
    feed: string;
    kind: string;
    name: string;
    recalled?: Readonly<{ at: string; by: string; reason: string }>;
  }>;
  alerts: readonly Readonly<{ id: string; sign: string; status: string }>[];
}>;

type Amendment = Readonly<{
  by: 'void' | 'correction';
  source: string;
  eventId: string;
  knowntime: string;
  reason?: string;
}>;

export const recordedEventQuery = ({ source, id }: EventName) =>
  queryOptions({
    queryKey: ['event', source, id],
    queryFn: () =>
      read<RecordedEvent>(`/api/events/${encodeURIComponent(source)}/${encodeURIComponent(id)}`),
  });
