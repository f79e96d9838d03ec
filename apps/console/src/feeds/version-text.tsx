/** The text of an earlier version of a mapping, from the event that set it. */
import { useQuery } from '@tanstack/react-query';
import { Alert, Skeleton } from 'antd';
import { recordedEventQuery } from '../api/events';

export function VersionText({ eventId }: { eventId: string }) {
  const event = useQuery(recordedEventQuery({ source: '/tocsin', id: eventId }));
  if (event.error) return <Alert type="warning" title={event.error.message} />;
  if (!event.data) return <Skeleton active />;
  const { mapping } = event.data.envelope.data as { mapping?: string };
  return <pre className="record">{mapping}</pre>;
}
