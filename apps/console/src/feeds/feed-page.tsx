/** One feed: its health, its mapping and who set it, and mappings tried for it. */
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { Card, Descriptions, Skeleton, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { feedQuery } from '../api/feeds';
import type { FeedDetail } from '../api/feed-wire';
import { Trouble } from '../layout/trouble';
import { FeedState, timeOf } from './feed-list-page';
import { MappingCard } from './mapping-card';
import { TryPanel } from './try-panel';

export function FeedPage() {
  const { t } = useTranslation();
  const { name } = useParams({ from: '/feeds/$name' });
  const feed = useQuery(feedQuery(name));
  if (feed.error) return <Trouble error={feed.error} retry={() => void feed.refetch()} />;
  if (!feed.data) return <Skeleton active />;
  return (
    <>
      <Link to="/feeds">{t('feeds.back')}</Link>
      <Typography.Title level={3}>{name}</Typography.Title>
      <div className="stack">
        <Health feed={feed.data} />
        <MappingCard mapping={feed.data.mapping} />
        <TryPanel key={name} feed={feed.data} />
      </div>
    </>
  );
}

function Health({ feed }: { feed: FeedDetail }) {
  const { t } = useTranslation();
  const { accepted, duplicates, quarantined, reasons, lastEvent, lastReceived } = feed;
  const waiting = Object.entries(reasons).map(([reason, count]) => `${reason} ${String(count)}`);
  const sources = feed.credential?.sources ?? [];
  const facts = [
    ['state', <FeedState key="state" feed={feed} />],
    ['accepted', accepted],
    ['duplicates', duplicates],
    ['quarantined', quarantined],
    ['lastEvent', timeOf(lastEvent)],
    ['lastReceived', timeOf(lastReceived)],
    ...(sources.length > 0 ? [['sources', sources.join(', ')] as const] : []),
    ...(waiting.length > 0 ? [['waiting', waiting.join(', ')] as const] : []),
  ] as const;
  return (
    <Card size="small">
      <Descriptions
        size="small"
        column={3}
        items={facts.map(([key, children]) => ({ key, label: t(`feeds.${key}`), children }))}
      />
    </Card>
  );
}
