/** What was refused: how much of which feed and why, and the records themselves, newest first. */
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { Button, Card, Flex, Segmented, Table, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { quarantineQuery, type QuarantineFilters } from '../api/quarantine';
import { PageTitle } from '../layout/page-title';
import { Trouble } from '../layout/trouble';
import { entryColumns } from './entry-columns';
import { quarantineStatuses } from './quarantine-filters';
import { reasonName } from './reason-name';
import { ResubmitMany } from './resubmit-many';
import { WaitingCounts } from './waiting-counts';

const route = getRouteApi('/quarantine');

export function QuarantinePage() {
  const { t } = useTranslation();
  const filters = route.useSearch();
  const navigate = useNavigate();
  const entries = useInfiniteQuery(quarantineQuery(filters));
  const show = (search: QuarantineFilters) => void navigate({ to: '/quarantine', search });
  if (entries.error) return <Trouble error={entries.error} retry={() => void entries.refetch()} />;
  return (
    <>
      <PageTitle text={t('quarantine.nav')} />
      <Typography.Paragraph type="secondary">{t('quarantine.intro')}</Typography.Paragraph>
      <div className="stack">
        <WaitingCounts filters={filters} show={show} />
        <Card size="small" title={<Shown filters={filters} />}>
          <Flex gap={12} wrap justify="space-between" className="notice">
            <Segmented
              aria-label={t('quarantine.status')}
              value={filters.status ?? 'open'}
              options={quarantineStatuses.map((value) => ({
                value,
                label: t(`quarantine.statuses.${value}`),
              }))}
              onChange={(status) => {
                show({ ...filters, status });
              }}
            />
            <ResubmitMany filters={filters} />
          </Flex>
          <Table
            size="small"
            rowKey="id"
            className="wide"
            loading={entries.isLoading}
            pagination={false}
            dataSource={entries.data?.pages.flatMap((page) => page.items) ?? []}
            columns={entryColumns(t)}
            locale={{ emptyText: t('quarantine.none') }}
          />
          {entries.hasNextPage && (
            <Button block onClick={() => void entries.fetchNextPage()} loading={entries.isFetching}>
              {t('loadMore')}
            </Button>
          )}
        </Card>
      </div>
    </>
  );
}

function Shown({ filters: { feed, reason } }: { filters: QuarantineFilters }) {
  const { t } = useTranslation();
  const parts = [feed, reason && reasonName(t, reason)].filter(Boolean);
  return <>{parts.length === 0 ? t('quarantine.allFeeds') : parts.join(' · ')}</>;
}
