/** Who sends, how it fares, and where somebody has to look. */
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Card, Skeleton, Table, Typography } from 'antd';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { FeedItem } from '../api/feed-wire';
import { feedsQuery } from '../api/feeds';
import { PageTitle } from '../layout/page-title';
import { Trouble } from '../layout/trouble';
import { daysLeft } from '../texts/format';
import { FeedState } from './feed-state';
import { duration, lagOf, rate, share, timeOf, waitingIn } from './health-figures';
import { TryPanel } from './try-panel';

export function FeedListPage() {
  const { t } = useTranslation();
  const feeds = useQuery(feedsQuery);
  if (feeds.error) return <Trouble error={feeds.error} retry={() => void feeds.refetch()} />;
  if (!feeds.data) return <Skeleton active />;
  return (
    <>
      <PageTitle text={t('feeds.nav')} />
      <Typography.Paragraph type="secondary">{t('feeds.intro')}</Typography.Paragraph>
      <div className="stack">
        <Card size="small">
          <Table
            size="small"
            rowKey="name"
            className="wide catalogue"
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

const figure = (title: string, of: (feed: FeedItem) => string) => ({
  title,
  align: 'right' as const,
  render: (_: unknown, feed: FeedItem) => of(feed),
});

const columns = (t: TFunction) => [
  {
    title: t('feeds.name'),
    render: (_: unknown, { name }: FeedItem) => (
      <Link to="/feeds/$name" params={{ name }}>
        {name}
      </Link>
    ),
  },
  { title: t('feeds.state'), render: (_: unknown, feed: FeedItem) => <FeedState feed={feed} /> },
  {
    title: t('feeds.lastEvent'),
    render: (_: unknown, { lastEvent }: FeedItem) => timeOf(lastEvent),
  },
  figure(t('feeds.silent'), ({ silentSeconds }) =>
    silentSeconds === undefined ? '–' : duration(t, silentSeconds),
  ),
  figure(t('feeds.perMinute'), ({ eventsPerMinute }) => rate(eventsPerMinute)),
  figure(t('feeds.lag'), (feed) => lagOf(t, feed)),
  figure(t('feeds.accepted'), ({ accepted }) => accepted.toLocaleString('en')),
  figure(t('feeds.rejected'), ({ rejectedShare }) => share(rejectedShare)),
  {
    title: t('feeds.waitingNow'),
    align: 'right' as const,
    render: (_: unknown, { name, reasons }: FeedItem) =>
      waitingIn(reasons) === 0 ? (
        '0'
      ) : (
        <Link to="/quarantine" search={{ feed: name }}>
          {waitingIn(reasons).toLocaleString('en')}
        </Link>
      ),
  },
  {
    title: t('feeds.reconciliation'),
    render: (_: unknown, { reconciliation: { state, gaps } }: FeedItem) =>
      t(`feeds.reconciled.${state}`, { count: gaps }),
  },
  {
    title: t('feeds.credential'),
    render: (_: unknown, { credentials: { live, expires } }: FeedItem) =>
      expires === undefined
        ? t('feeds.liveCredentials', { count: live })
        : t('credentials.daysLeft', { count: daysLeft(expires) }),
  },
];
