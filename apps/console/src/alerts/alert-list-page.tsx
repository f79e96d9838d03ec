/** The list a desk works from: most severe first, filtered by address, live by a line to refresh. */
import { Badge, Button, Flex, Table, Typography } from 'antd';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { alertsQuery, signsQuery } from '../api/read';
import { useLiveAlerts } from '../api/use-live-alerts';
import { Trouble } from '../layout/trouble';
import { languageNow } from '../texts/i18n';
import { alertColumns } from './alert-columns';
import { FilterBar } from './filter-bar';

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
  const navigate = useNavigate();
  const live = useLiveAlerts(changes);
  const alerts = useInfiniteQuery(alertsQuery(filters));
  const signs = useQuery(signsQuery);
  const signName = (id: string) =>
    signs.data?.items.find((sign) => sign.id === id)?.name[languageNow()] ?? id;
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
        <Badge
          status={live.connected ? 'processing' : 'warning'}
          text={live.connected ? t('live') : t('reconnecting')}
        />
      </Flex>
      <FilterBar filters={filters} />
      {live.changes > 0 && (
        <Button block type="dashed" className="notice" onClick={refresh}>
          {t('newAlerts', { count: live.changes })}
        </Button>
      )}
      <Table
        size="middle"
        rowKey="id"
        loading={alerts.isLoading}
        dataSource={items}
        columns={alertColumns(t, signName)}
        pagination={false}
        locale={{ emptyText: t('empty') }}
        rowClassName={({ lapsed }) => (lapsed ? 'row-lapsed' : '')}
        onRow={({ id }) => ({
          style: { cursor: 'pointer' },
          onClick: () => void navigate({ to: '/alerts/$id', params: { id } }),
        })}
      />
      {alerts.hasNextPage && (
        <Button block onClick={() => void alerts.fetchNextPage()} loading={alerts.isFetching}>
          {t('loadMore')}
        </Button>
      )}
    </>
  );
}
