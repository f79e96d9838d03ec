/** From a refused record to the events that it became in the log, and what rests on them. */
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Alert, Card, Collapse, Skeleton, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { recordedEventQuery, type EventName } from '../api/events';
import type { Mending, QuarantineEntry } from '../api/quarantine-wire';
import { useSignName } from '../api/use-sign-name';
import { dateTime } from '../texts/format';
import { OutcomeTag } from './entry-columns';
import { Faults } from './faults';
import { reasonName } from './reason-name';

type Traced = { mending: Mending; first: QuarantineEntry['firstRefused'] };

export function Trace({ mending, first }: Traced) {
  const { t } = useTranslation();
  const { at, by, outcome, events, errors = [] } = mending;
  return (
    <Card size="small" className="trace" title={t('quarantine.trace')}>
      {first && (
        <>
          {t('quarantine.firstRefused', { reason: reasonName(t, first.reason) })}
          <Faults errors={first.errors} />
        </>
      )}
      <Typography.Paragraph>
        <OutcomeTag t={t} outcome={outcome} />
        {t('quarantine.by', { by, at: dateTime(at) })}
      </Typography.Paragraph>
      {errors.length > 0 && <Faults errors={errors} />}
      {events.length > 0 && (
        <Collapse
          size="small"
          destroyOnHidden
          items={events.map((event) => ({
            key: `${event.source} ${event.id}`,
            label: `${event.source} · ${event.id}`,
            children: <Recorded event={event} />,
          }))}
        />
      )}
    </Card>
  );
}

function Recorded({ event }: { event: EventName }) {
  const { t } = useTranslation();
  const signName = useSignName();
  const found = useQuery(recordedEventQuery(event));
  if (found.error) return <Alert type="warning" title={found.error.message} />;
  if (!found.data) return <Skeleton active />;
  const { position, recorded, envelope, alerts } = found.data;
  return (
    <>
      <Typography.Paragraph>
        <Link to="/event" search={event}>
          {t('quarantine.position', { position, at: dateTime(recorded) })}
        </Link>
        {alerts.length > 0 && ` · ${t('quarantine.alertsOn')} `}
        {alerts.map((alert) => (
          <Link key={alert.id} to="/alerts/$id" params={{ id: alert.id }}>
            {signName(alert.sign)}{' '}
          </Link>
        ))}
      </Typography.Paragraph>
      <pre className="record">{JSON.stringify(envelope, undefined, 2)}</pre>
    </>
  );
}
