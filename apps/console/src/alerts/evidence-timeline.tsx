/** Every event the alert rests on, by the day it happened, with the day it was learnt beside it. */
import { Card, Space, Tag, Timeline, Typography } from 'antd';
import { eventTypes, isEventType } from '@tocsin/credit-events';
import { useTranslation } from 'react-i18next';
import type { EvidenceItem } from '../api/wire';
import { dateTime, day, daysBetween } from '../texts/format';
import { languageNow } from '../texts/i18n';

const colours = { supports: 'blue', strengthens: 'red', connects: 'purple' } as const;

export function EvidenceTimeline({ evidence }: { evidence: readonly EvidenceItem[] }) {
  const { t } = useTranslation();
  const inOrder = [...evidence].sort((a, b) => Date.parse(a.time) - Date.parse(b.time));
  return (
    <Card size="small" title={t('evidence')}>
      <Timeline
        items={inOrder.map((event) => ({
          key: event.position,
          color: colours[event.role],
          content: <Entry event={event} />,
        }))}
      />
    </Card>
  );
}

function Entry({ event }: { event: EvidenceItem }) {
  const { t } = useTranslation();
  const delay = daysBetween(event.time, event.knowntime);
  const address = `/api/events/${encodeURIComponent(event.source)}/${encodeURIComponent(event.eventId)}`;
  return (
    <Space orientation="vertical" size={0}>
      <Space wrap>
        <strong>{titleOf(event.type)}</strong>
        <Tag color={colours[event.role]}>{t(`roles.${event.role}`)}</Tag>
        {delay > 1 && <Tag color="gold">{t('learntLater', { days: delay })}</Tag>}
      </Space>
      <Typography.Text>
        {t('happened')} {dateTime(event.time, languageNow())} · {t('learnt')} {day(event.knowntime)}
      </Typography.Text>
      <Typography.Text type="secondary">
        {t('source')} {event.source} · {t('position')}{' '}
        <a href={address} target="_blank" rel="noreferrer">
          {event.position}
        </a>
      </Typography.Text>
    </Space>
  );
}

/** What happened, in the reader's language; the type itself where this console does not know it. */
const titleOf = (type: string): string =>
  isEventType(type) ? eventTypes[type].title[languageNow()] : type;
