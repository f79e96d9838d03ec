/** The mapping in force of a feed, and who set it and those before it, when and why. */
import { Card, Collapse, Timeline, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import type { FeedMapping, MappingVersion } from '../api/feed-wire';
import { dateTime } from '../texts/format';
import { VersionText } from './version-text';

export function MappingCard({ mapping }: { mapping: FeedMapping | undefined }) {
  const { t } = useTranslation();
  if (!mapping) {
    return (
      <Card size="small" title={t('feeds.mapping')}>
        {t('feeds.noMapping')}
      </Card>
    );
  }
  const { version, text, history } = mapping;
  return (
    <Card
      size="small"
      className="mapping"
      title={`${t('feeds.mapping')} · ${t('feeds.version', { version })}`}
    >
      <Typography.Paragraph strong>{t('feeds.versions')}</Typography.Paragraph>
      <Timeline
        items={history.map((each) => ({
          key: each.version,
          content: (
            <>
              <SetBy set={each} />
              {each.version !== version && <Earlier set={each} />}
            </>
          ),
        }))}
      />
      <Collapse
        size="small"
        items={[
          {
            key: 'text',
            label: t('feeds.textInForce'),
            children: <pre className="record">{text}</pre>,
          },
        ]}
      />
    </Card>
  );
}

function SetBy({ set: { version, reason, by, at, hash } }: { set: MappingVersion }) {
  const { t } = useTranslation();
  return (
    <>
      <strong>{t('feeds.version', { version })}</strong>{' '}
      <Typography.Text type="secondary">{hash.slice(0, 12)}</Typography.Text>
      <div>{t('feeds.reason', { reason })}</div>
      <Typography.Text type="secondary">
        {by?.name ?? t('feeds.someone')} · {dateTime(at)}
      </Typography.Text>
    </>
  );
}

function Earlier({ set: { eventId } }: { set: MappingVersion }) {
  const { t } = useTranslation();
  const children = <VersionText eventId={eventId} />;
  return (
    <Collapse ghost size="small" items={[{ key: 'text', label: t('feeds.text'), children }]} />
  );
}
