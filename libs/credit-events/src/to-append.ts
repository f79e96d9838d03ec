/**
 * From an accepted CloudEvent to what the store appends. The text is kept as it came, so that what
 * is read years later is what the feed sent. All events of a feed make one stream, in the order in
 * which they were recorded: `feed-<source>`.
 */
import { historyKeys } from './history-keys';

/** An envelope that `checkEnvelope` let pass. */
export type AcceptedEnvelope = Readonly<{
  type: string;
  source: string;
  id: string;
  time: string;
  knowntime?: string;
  corrects?: string;
  data: object;
}>;

export type AppendableEvent = Readonly<{
  source: string;
  id: string;
  stream: string;
  type: string;
  time: string;
  known?: string;
  keys: readonly string[];
  payload: string;
}>;

export const toAppend = (envelope: AcceptedEnvelope, payload: string): AppendableEvent => {
  const { source, id, type, time, knowntime } = envelope;
  const keys = historyKeys(envelope);
  const stream = `feed-${source}`;
  if (knowntime === undefined) return { source, id, stream, type, time, keys, payload };
  return { source, id, stream, type, time, known: knowntime, keys, payload };
};
