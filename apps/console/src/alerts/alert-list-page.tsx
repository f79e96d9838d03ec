/** The list a desk works from: narrowed and sorted by address, live by a line to refresh. */
import { Alert, Badge, Button, Flex, Typography } from 'antd';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { alertsQuery } from '../api/read';
import { useLiveAlerts, type Live } from '../api/use-live-alerts';
import { PageTitle } from '../layout/page-title';
import { Trouble } from '../layout/trouble';
import { AlertRows } from './alert-rows';
import { FilterBar } from './filter-bar';
import { rememberFilters, type Filters } from './filters';

const listRoute = getRouteApi('/');

/** The changes that alter the list, those that people make among them; `reset`: many were missed. */
const changes = [
  ...['alert.raised', 'alert.escalated', 'alert.lapsed', 'alert.withdrawn', 'alert.evidence-added'],
  ...['alert.acknowledged', 'alert.disseminated', 'alert.confirmed', 'alert.dismissed'],
  ...['alert.closed', 'alert.reopened', 'reset'],
] as const;

/** A heading sorts all that there is, up to so many rows that a page can show. */
const sortedMax = 2000;

export function AlertListPage() {
  const { t } = useTranslation();
  const filters = listRoute.useSearch();
  const live = useLiveAlerts(changes);
  const { alerts, items, loadsRest } = useRows(filters);
  useEffect(() => {
    rememberFilters(filters);
  }, [filters]);
  const refresh = () => {
    live.seen();
    void alerts.refetch();
  };
  if (alerts.error) return <Trouble error={alerts.error} retry={refresh} />;
  return (
    <>
      <Flex justify="space-between" align="center">
        <PageTitle text={t('list')} />
        {!filters.asOf && <LiveBadge connected={live.connected} />}
      </Flex>
      <FilterBar filters={filters} />
      <Notice asOf={filters.asOf} live={live} refresh={refresh} />
      <AlertRows filters={filters} items={items} loading={alerts.isLoading || loadsRest} />
      {items.length > 0 && (
        <Typography.Paragraph type="secondary" className="below">
          {t(amountOf(alerts.hasNextPage, filters), { count: items.length })}
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

/** Page by page on demand; where they are sorted, all without being asked. */
function useRows(filters: Filters) {
  const alerts = useInfiniteQuery(alertsQuery(filters));
  const items = alerts.data?.pages.flatMap((page) => page.items) ?? [];
  const { hasNextPage, isFetching, fetchNextPage } = alerts;
  const isBehind = filters.sort !== undefined && hasNextPage && items.length < sortedMax;
  const loadsRest = isBehind && !alerts.error;
  useEffect(() => {
    if (loadsRest && !isFetching) void fetchNextPage();
  }, [loadsRest, isFetching, fetchNextPage]);
  return { alerts, items, loadsRest };
}

/** What is said of the amount of rows. */
const amountOf = (hasMore: boolean, { sort }: Filters) =>
  !hasMore ? 'allLoaded' : sort ? 'sortedOnly' : 'loaded';

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
