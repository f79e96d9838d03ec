/** How many records wait, by feed and reason; a number narrows the list to its records. */
import { useQuery } from '@tanstack/react-query';
import { Button, Card, Flex, Skeleton, Table } from 'antd';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { FeedItem } from '../api/feed-wire';
import { feedsQuery } from '../api/feeds';
import type { QuarantineFilters } from '../api/quarantine';
import { reasonName } from './reason-name';

type Props = Readonly<{ filters: QuarantineFilters; show: (filters: QuarantineFilters) => void }>;

export function WaitingCounts({ filters, show }: Props) {
  const { t } = useTranslation();
  const feeds = useQuery(feedsQuery);
  if (feeds.isLoading) return <Skeleton active />;
  const waiting = (feeds.data?.items ?? []).filter(({ reasons }) => sum(reasons) > 0);
  return (
    <Card
      size="small"
      className="waiting"
      title={t('quarantine.waiting')}
      extra={
        (filters.feed ?? filters.reason) && (
          <Button
            size="small"
            onClick={() => {
              show({});
            }}
          >
            {t('quarantine.showAll')}
          </Button>
        )
      }
    >
      <Table<FeedItem>
        size="small"
        rowKey="name"
        pagination={false}
        dataSource={waiting}
        locale={{ emptyText: t('quarantine.nothingWaits') }}
        columns={columns(t, { filters, show })}
      />
    </Card>
  );
}

const columns = (t: TFunction, around: Props) => [
  {
    title: t('feeds.name'),
    width: 260,
    render: (_: unknown, { name, reasons }: FeedItem) => (
      <Narrow {...around} to={{ feed: name }} label={`${name} · ${String(sum(reasons))}`} />
    ),
  },
  {
    title: t('quarantine.byReason'),
    render: (_: unknown, { name, reasons }: FeedItem) => (
      <Flex gap={8} wrap>
        {Object.entries(reasons).map(([reason, count]) => (
          <Narrow
            key={reason}
            {...around}
            to={{ feed: name, reason }}
            label={`${reasonName(t, reason)} · ${String(count)}`}
          />
        ))}
      </Flex>
    ),
  },
];

type Narrowing = Props & Readonly<{ to: QuarantineFilters; label: string }>;

function Narrow({ filters, show, to, label }: Narrowing) {
  const isChosen = filters.feed === to.feed && filters.reason === to.reason;
  return (
    <Button
      size="small"
      type={isChosen ? 'primary' : 'default'}
      aria-pressed={isChosen}
      onClick={() => {
        show(to);
      }}
    >
      {label}
    </Button>
  );
}

const sum = (reasons: FeedItem['reasons']): number =>
  Object.values(reasons).reduce((all, count) => all + count, 0);
