/** One feed: its health, its credentials, its deliveries, its mapping, and mappings tried for it. */
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { feedQuery } from '../api/feeds';
import { CredentialsCard } from '../credentials/credentials-card';
import { DeliveriesCard } from '../deliveries/deliveries-card';
import { PageTitle } from '../layout/page-title';
import { Trouble } from '../layout/trouble';
import { CompletenessCard } from './completeness-card';
import { HealthCard } from './health-card';
import { KafkaCard } from './kafka-card';
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
      <PageTitle text={name} />
      <div className="stack">
        <HealthCard feed={feed.data} />
        <KafkaCard kafka={feed.data.kafka} />
        <CompletenessCard feed={feed.data} />
        <DeliveriesCard feed={name} />
        {feed.data.credential && <CredentialsCard feed={name} />}
        <MappingCard mapping={feed.data.mapping} />
        <TryPanel key={name} feed={feed.data} />
      </div>
    </>
  );
}
