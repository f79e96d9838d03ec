/** What a feed delivered, newest first; each opens on what it brought and what rests on it. */
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Button, Card, Table, Tag, Typography } from 'antd';
import type { TFunction } from 'i18next';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { meQuery } from '../api/backtests';
import { deliveriesQuery, type Delivery } from '../api/deliveries';
import { timeOf } from '../feeds/health-figures';
import { DeliveryFound } from './delivery-found';
import { RecallDialog } from './recall-dialog';

export function DeliveriesCard({ feed }: { feed: string }) {
  const { t } = useTranslation();
  const deliveries = useInfiniteQuery(deliveriesQuery(feed));
  const me = useQuery(meQuery);
  const [asked, setAsked] = useState<Delivery>();
  const mayRecall = me.data?.may.includes('recall-deliveries') ?? false;
  return (
    <Card size="small" className="deliveries" title={t('deliveries.title')}>
      <Typography.Paragraph type="secondary">{t('deliveries.intro')}</Typography.Paragraph>
      <Table<Delivery>
        size="small"
        rowKey="id"
        className="wide"
        loading={deliveries.isLoading}
        pagination={false}
        dataSource={deliveries.data?.pages.flatMap((page) => page.items) ?? []}
        columns={[...columns(t), ...(mayRecall ? [recallColumn(t, setAsked)] : [])]}
        expandable={{ expandedRowRender: (delivery) => <DeliveryFound delivery={delivery} /> }}
        locale={{ emptyText: t('deliveries.none') }}
      />
      {deliveries.hasNextPage && (
        <Button
          block
          loading={deliveries.isFetching}
          onClick={() => void deliveries.fetchNextPage()}
        >
          {t('loadMore')}
        </Button>
      )}
      {asked && (
        <RecallDialog
          delivery={asked}
          close={() => {
            setAsked(undefined);
          }}
        />
      )}
    </Card>
  );
}

const number = (title: string, of: 'accepted' | 'duplicates' | 'quarantined') => ({
  title,
  align: 'right' as const,
  render: (_: unknown, delivery: Delivery) => delivery[of].toLocaleString('en'),
});

const columns = (t: TFunction) => [
  {
    title: t('deliveries.name'),
    render: (_: unknown, { kind, name, recalled }: Delivery) => (
      <>
        <Tag>{t(`deliveries.kinds.${kind}`)}</Tag>
        {name} {recalled && <Tag color="error">{t('deliveries.recalled')}</Tag>}
      </>
    ),
  },
  {
    title: t('deliveries.began'),
    render: (_: unknown, { began }: Delivery) => timeOf(began),
  },
  {
    title: t('deliveries.ended'),
    render: (_: unknown, { ended }: Delivery) =>
      ended === undefined ? t('deliveries.underWay') : timeOf(ended),
  },
  number(t('feeds.accepted'), 'accepted'),
  number(t('feeds.duplicates'), 'duplicates'),
  number(t('deliveries.quarantined'), 'quarantined'),
];

const recallColumn = (t: TFunction, ask: (delivery: Delivery) => void) => ({
  title: t('credentials.actions'),
  render: (_: unknown, delivery: Delivery) =>
    delivery.recalled?.voided === undefined && delivery.accepted > 0 ? (
      <Button
        size="small"
        danger
        aria-label={`${t('deliveries.recall')} ${delivery.name}`}
        onClick={() => {
          ask(delivery);
        }}
      >
        {t('deliveries.recall')}
      </Button>
    ) : null,
});
