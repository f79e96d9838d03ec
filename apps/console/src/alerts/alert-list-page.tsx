/** The list a desk works from: narrowed and sorted by address, live by a line to refresh. */
import { Alert, Badge, Button, Flex, Typography } from 'antd';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { alertsQuery } from '../api/read';
import { useLiveAlerts, type Live } from '../api/use-live-alerts';
import { Trouble } from '../layout/trouble';
import { AlertRows } from './alert-rows';
import { FilterBar } from './filter-bar';
import { rememberFilters } from './filters';

const listRoute = getRouteApi('/');

/** The changes that alter the list. */
const changes = [
  'alert.raised',
  'alert.escalated',
  'alert.lapsed',
  'alert.withdrawn',
  'alert.evidence-added',
] as const;

export function AlertListPage() {
  const { t } = useTranslation();
  const filters = listRoute.useSearch();
  const live = useLiveAlerts(changes);
  const alerts = useInfiniteQuery(alertsQuery(filters));
  useEffect(() => {
    rememberFilters(filters);
  }, [filters]);
  const refresh = () => {
    live.seen();
    void alerts.refetch();
  };
  if (alerts.error) return <Trouble error={alerts.error} retry={refresh} />;
  const items = alerts.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <Flex justify="space-between" align="center">
        <Typography.Title level={3}>{t('list')}</Typography.Title>
        {!filters.asOf && <LiveBadge connected={live.connected} />}
      </Flex>
      <FilterBar filters={filters} />
      <Notice asOf={filters.asOf} live={live} refresh={refresh} />
      <AlertRows filters={filters} items={items} loading={alerts.isLoading} />
      {items.length > 0 && (
        <Typography.Paragraph type="secondary" className="below">
          {t(alerts.hasNextPage ? 'loaded' : 'allLoaded', { count: items.length })}
        </Typography.Paragraph>
      )}
      {alerts.hasNextPage && (
        <Button block onClick={() => void alerts.fetchNextPage()} loading={alerts.isFetching}>
          {t('loadMore')}
        </Button>
      )}
    </>
  );
}

function LiveBadge({ connected }: { connected: boolean }) {
  const { t } = useTranslation();
  return (
    <Badge
      status={connected ? 'processing' : 'warning'}
      text={connected ? t('live') : t('reconnecting')}
    />
  );
}

type NoticeProps = Readonly<{ asOf: string | undefined; live: Live; refresh: () => void }>;

/** The past does not change: a list of it says of which day it is, and offers no refresh. */
function Notice({ asOf, live, refresh }: NoticeProps) {
  const { t } = useTranslation();
  if (asOf)
    return <Alert className="notice" type="warning" title={t('asOfNote', { date: asOf })} />;
  if (live.changes === 0) return null;
  return (
    <Button block type="dashed" className="notice" onClick={refresh}>
      {t('newAlerts', { count: live.changes })}
    </Button>
  );
}
