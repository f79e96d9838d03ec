/** Every event the alert rests on, by the day it happened, with the day it was learnt beside it. */
import { Button, Card, Space, Tag, Timeline, Typography } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { recordedEventQuery } from '../api/events';
import type { EvidenceItem } from '../api/wire';
import { detailsOf, eventTitle } from '../events/event-details';
import { dateTime, day, daysBetween } from '../texts/format';

const colours = { supports: 'blue', strengthens: 'red', connects: 'purple' } as const;

/** Each entry reads its event; the rest waits until it is asked for. */
const shownAtFirst = 20;

export function EvidenceTimeline({ evidence }: { evidence: readonly EvidenceItem[] }) {
  const { t } = useTranslation();
  const [all, setAll] = useState(false);
  const inOrder = [...evidence].sort((a, b) => Date.parse(a.time) - Date.parse(b.time));
  const shown = all ? inOrder : inOrder.slice(0, shownAtFirst);
  return (
    <Card size="small" title={t('evidence')}>
      <Timeline
        items={shown.map((event) => ({
          key: event.position,
          color: colours[event.role],
          content: <Entry event={event} />,
        }))}
      />
      {shown.length < inOrder.length && (
        <Button
          block
          onClick={() => {
            setAll(true);
          }}
        >
          {t('allEvidence', { count: inOrder.length })}
        </Button>
      )}
    </Card>
  );
}

function Entry({ event }: { event: EvidenceItem }) {
  const { t } = useTranslation();
  const delay = daysBetween(event.time, event.knowntime);
  const name = { source: event.source, id: event.eventId };
  return (
    <Space orientation="vertical" size={0}>
      <Space wrap>
        <Link to="/event" search={name}>
          <strong>{eventTitle(event.type)}</strong>
        </Link>
        <Tag color={colours[event.role]}>{t(`roles.${event.role}`)}</Tag>
        {delay > 1 && <Tag color="gold">{t('learntLater', { days: delay })}</Tag>}
      </Space>
      <Content event={event} />
      <Typography.Text>
        {t('happened')} {dateTime(event.time)} · {t('learnt')} {day(event.knowntime)}
      </Typography.Text>
      <Typography.Text type="secondary">
        {t('source')} {event.source} · {t('position')} {event.position}
        {event.delivery && (
          <>
            {' · '}
            <Link to="/feeds/$name" params={{ name: event.delivery.feed }}>
              {event.delivery.feed}
            </Link>
          </>
        )}
      </Typography.Text>
    </Space>
  );
}

/** What the event says; nothing where whoever reads the alert may not read the event. */
function Content({ event: { source, eventId, type } }: { event: EvidenceItem }) {
  const found = useQuery(recordedEventQuery({ source, id: eventId }));
  if (!found.data) return null;
  return <Typography.Text>{detailsOf(type, found.data.envelope.data)}</Typography.Text>;
}
