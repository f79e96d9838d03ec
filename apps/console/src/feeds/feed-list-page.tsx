/** Who sends, how much of it was good, and who has fallen silent. */
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Card, Skeleton, Table, Tag, Typography } from 'antd';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { FeedItem } from '../api/feed-wire';
import { feedsQuery } from '../api/feeds';
import { Trouble } from '../layout/trouble';
import { dateTime } from '../texts/format';
import { languageNow } from '../texts/i18n';
import { TryPanel } from './try-panel';

export function FeedListPage() {
  const { t } = useTranslation();
  const feeds = useQuery(feedsQuery);
  if (feeds.error) return <Trouble error={feeds.error} retry={() => void feeds.refetch()} />;
  if (!feeds.data) return <Skeleton active />;
  return (
    <>
      <Typography.Title level={3}>{t('feeds.nav')}</Typography.Title>
      <Typography.Paragraph type="secondary">{t('feeds.intro')}</Typography.Paragraph>
      <div className="stack">
        <Card size="small">
          <Table
            size="small"
            rowKey="name"
            className="wide"
            pagination={false}
            dataSource={[...feeds.data.items]}
            columns={columns(t)}
            locale={{ emptyText: t('feeds.none') }}
          />
        </Card>
        <TryPanel />
      </div>
    </>
  );
}

const columns = (t: TFunction) => [
  {
    title: t('feeds.name'),
    render: (_: unknown, { name }: FeedItem) => (
      <Link to="/feeds/$name" params={{ name }}>
        {name}
      </Link>
    ),
  },
  ...(['accepted', 'duplicates', 'quarantined'] as const).map((dataIndex) => ({
    title: t(`feeds.${dataIndex}`),
    dataIndex,
    align: 'right' as const,
  })),
  {
    title: t('feeds.lastEvent'),
    render: (_: unknown, { lastEvent }: FeedItem) => timeOf(lastEvent),
  },
  { title: t('feeds.state'), render: (_: unknown, feed: FeedItem) => <FeedState feed={feed} /> },
];

export const timeOf = (instant: string | undefined): string =>
  instant === undefined ? '–' : dateTime(instant, languageNow());

export function FeedState({ feed: { overdue } }: { feed: FeedItem }) {
  const { t } = useTranslation();
  return overdue ? (
    <Tag color="error">{t('feeds.overdue')}</Tag>
  ) : (
    <Tag color="success">{t('feeds.well')}</Tag>
  );
}
