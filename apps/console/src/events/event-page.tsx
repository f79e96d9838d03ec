/** One recorded event: what it says, its clocks and origin, whether it counts, what rests on it. */
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
  const { position, recorded, known, standing, amendedBy, delivery, envelope } = event;
  const recalled = delivery?.recalled;
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
    [t('event.standing'), standing && <Standing standing={standing} />],
    [t('event.amendedBy'), amendedBy.length > 0 ? <Amendments all={amendedBy} /> : undefined],
    [
      t('event.recalled'),
      recalled && [dateTime(recalled.at), recalled.by, recalled.reason].join(' · '),
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

function Standing({ standing }: { standing: NonNullable<RecordedEvent['standing']> }) {
  const { t } = useTranslation();
  const type = standing === 'in-force' ? undefined : 'danger';
  return (
    <Typography.Text {...(type && { type })}>{t(`event.standings.${standing}`)}</Typography.Text>
  );
}

function Amendments({ all }: { all: RecordedEvent['amendedBy'] }) {
  const { t } = useTranslation();
  return (
    <ul className="resting">
      {all.map(({ by, source, eventId, knowntime, reason }) => (
        <li key={eventId}>
          <Link to="/event" search={{ source, id: eventId }}>
            {eventId}
          </Link>{' '}
          <Typography.Text type="secondary">
            {[t(`event.${by}`), dateTime(knowntime), reason].filter(Boolean).join(' · ')}
          </Typography.Text>
        </li>
      ))}
    </ul>
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
