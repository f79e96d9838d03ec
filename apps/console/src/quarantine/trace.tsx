/** From a refused record to the events that it became in the log, and what rests on them. */
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Alert, Card, Collapse, Skeleton, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { recordedEventQuery } from '../api/quarantine';
import type { EventName, Mending } from '../api/quarantine-wire';
import { dateTime } from '../texts/format';
import { languageNow } from '../texts/i18n';
import { OutcomeTag } from './entry-columns';
import { Faults } from './faults';

export function Trace({ mending }: { mending: Mending }) {
  const { t } = useTranslation();
  const { at, by, outcome, events, errors = [] } = mending;
  return (
    <Card size="small" className="trace" title={t('quarantine.trace')}>
      <Typography.Paragraph>
        <OutcomeTag t={t} outcome={outcome} />
        {t('quarantine.by', { by, at: dateTime(at, languageNow()) })}
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

function Recorded({ event: { source, id } }: { event: EventName }) {
  const { t } = useTranslation();
  const found = useQuery(recordedEventQuery(source, id));
  if (found.error) return <Alert type="warning" title={found.error.message} />;
  if (!found.data) return <Skeleton active />;
  const { position, recorded, envelope, alerts = [] } = found.data;
  return (
    <>
      <Typography.Paragraph>
        {t('quarantine.position', { position, at: dateTime(recorded, languageNow()) })}
        {alerts.length > 0 && ` · ${t('quarantine.alertsOn')} `}
        {alerts.map((alert) => (
          <Link key={alert.id} to="/alerts/$id" params={{ id: alert.id }}>
            {alert.sign}{' '}
          </Link>
        ))}
      </Typography.Paragraph>
      <pre className="record">{JSON.stringify(envelope, undefined, 2)}</pre>
    </>
  );
}
