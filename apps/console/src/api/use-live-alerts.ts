/**
 * Counts what has changed since the list was read. Rows never move under the reader's hand: a line
 * offers to refresh. The browser reconnects by itself and resumes after the last event it saw.
 */
import { useEffect, useState } from 'react';

export type Live = Readonly<{ changes: number; connected: boolean; seen: () => void }>;

export function useLiveAlerts(eventNames: readonly string[]): Live {
  const [changes, setChanges] = useState(0);
  const [connected, setConnected] = useState(false);
  useEffect(() => {
    const stream = new EventSource('/api/alerts/stream');
    const count = () => {
      setChanges((before) => before + 1);
    };
    for (const name of eventNames) stream.addEventListener(name, count);
    stream.onopen = () => {
      setConnected(true);
    };
    stream.onerror = () => {
      setConnected(false);
    };
    return () => {
      stream.close();
    };
  }, [eventNames]);
  return {
    changes,
    connected,
    seen: () => {
      setChanges(0);
    },
  };
}
