/** One event as it was recorded: what it says, its clocks, where it came from, what rests on it. */
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Card, Collapse, Descriptions, Skeleton, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { recordedEventQuery, type EventName, type RecordedEvent } from '../api/events';
import { useSignName } from '../api/use-sign-name';
import { PageTitle } from '../layout/page-title';
import { Trouble } from '../layout/trouble';
import { dateTime } from '../texts/format';
import { eventTitle, fieldsOf } from './event-details';

const eventRoute = getRouteApi('/event');

export function EventPage() {
  const { t } = useTranslation();
  const name = eventRoute.useSearch();
  const found = useQuery(recordedEventQuery(name));
  if (found.error) return <Trouble error={found.error} retry={() => void found.refetch()} />;
  if (!found.data) return <Skeleton active />;
  const { envelope } = found.data;
  return (
    <>
      <PageTitle text={eventTitle(envelope.type)} />
      <div className="stack">
        <Facts name={name} event={found.data} />
        <Card size="small" title={t('event.content')}>
          <Descriptions
            size="small"
            column={{ xs: 1, md: 2 }}
            items={fieldsOf(envelope.type, envelope.data).map((field) => ({
              key: field.name,
              label: field.label,
              children: field.value,
            }))}
          />
        </Card>
        <Alerts alerts={found.data.alerts} />
        <Collapse
          items={[
            {
              key: 'raw',
              label: t('event.raw'),
              children: <pre className="record">{JSON.stringify(envelope, undefined, 2)}</pre>,
            },
          ]}
        />
      </div>
    </>
  );
}

function Facts({ name: { source, id }, event }: { name: EventName; event: RecordedEvent }) {
  const { t } = useTranslation();
  const { position, recorded, known, delivery, envelope } = event;
  const { corrects } = envelope;
  const facts = [
    [t('happened'), dateTime(envelope.time)],
    [t('learnt'), dateTime(known)],
    [t('event.recorded'), dateTime(recorded)],
    [t('source'), source],
    [t('number'), id],
    [t('position'), position],
    [
      t('event.delivery'),
      delivery && (
        <Link to="/feeds/$name" params={{ name: delivery.feed }}>
          {delivery.feed} · {delivery.name}
        </Link>
      ),
    ],
    [
      t('event.corrects'),
      corrects && (
        <Link to="/event" search={{ source, id: corrects }}>
          {corrects}
        </Link>
      ),
    ],
  ] as const;
  return (
    <Card size="small">
      <Descriptions
        size="small"
        column={{ xs: 1, md: 2, xl: 3 }}
        items={facts
          .filter(([, said]) => said !== undefined)
          .map(([label, children]) => ({ key: label, label, children }))}
      />
    </Card>
  );
}

function Alerts({ alerts }: Pick<RecordedEvent, 'alerts'>) {
  const { t } = useTranslation();
  const signName = useSignName();
  return (
    <Card size="small" title={t('event.alerts')}>
      {alerts.length === 0 && t('event.noAlerts')}
      <ul className="resting">
        {alerts.map(({ id, sign, status }) => (
          <li key={id}>
            <Link to="/alerts/$id" params={{ id }}>
              {signName(sign)}
            </Link>{' '}
            <Typography.Text type="secondary">{t(`statuses.${status}`)}</Typography.Text>
          </li>
        ))}
      </ul>
    </Card>
  );
}
