/** How far the feed's topics are read, partition by partition, and by which processes. */
import { Card, Descriptions, Table, Tag } from 'antd';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { KafkaPartition, KafkaStanding } from '../api/feed-wire';
import { languageNow } from '../texts/i18n';
import { duration, lagOf, timeOf } from './health-figures';

const colours = {
  consuming: 'success',
  joining: 'processing',
  stalled: 'error',
  waiting: 'warning',
  absent: 'error',
} as const;

type Topic = KafkaStanding['topics'][number];
type Lag = Pick<KafkaPartition, 'lagEvents' | 'lagSeconds'>;

export function KafkaCard({ kafka }: { kafka: KafkaStanding | undefined }) {
  const { t } = useTranslation();
  if (!kafka) return null;
  const { state, group, consumers, restarts, problem, topics } = kafka;
  const facts = [
    ['group', group],
    ['consumers', consumers],
    ['restarts', restarts],
    ['lag', lagOf(t, { kafka })],
    ['problem', problem?.[languageNow()]],
  ] as const;
  return (
    <Card
      size="small"
      className="kafka"
      title={t('feeds.kafka.title')}
      extra={<Tag color={colours[state]}>{t(`feeds.kafka.states.${state}`)}</Tag>}
    >
      <Descriptions
        size="small"
        column={{ xs: 1, md: 2, xl: 4 }}
        items={facts
          .filter(([, said]) => said !== undefined)
          .map(([key, children]) => ({ key, label: t(`feeds.kafka.${key}`), children }))}
      />
      <Table
        size="small"
        rowKey="topic"
        className="wide"
        pagination={false}
        dataSource={[...topics]}
        expandable={{
          expandedRowRender: ({ partitions }) => <Partitions partitions={partitions} />,
          rowExpandable: ({ partitions }) => partitions.length > 0,
        }}
        columns={[
          { title: t('feeds.kafka.topic'), dataIndex: 'topic' },
          ...lagColumns(t),
          {
            title: t('feeds.kafka.lastRecord'),
            render: (_: unknown, { lastRecord }: Topic) => timeOf(lastRecord),
          },
        ]}
      />
    </Card>
  );
}

function Partitions({ partitions }: Pick<Topic, 'partitions'>) {
  const { t } = useTranslation();
  return (
    <Table
      size="small"
      rowKey="partition"
      pagination={false}
      dataSource={[...partitions]}
      columns={[
        { title: t('feeds.kafka.partition'), dataIndex: 'partition' },
        ...lagColumns(t),
        {
          title: t('feeds.kafka.consumer'),
          render: (_: unknown, { consumer }: KafkaPartition) => consumer ?? t('feeds.kafka.nobody'),
        },
      ]}
    />
  );
}

function lagColumns(t: TFunction) {
  return [
    {
      title: t('feeds.kafka.behind'),
      align: 'right' as const,
      render: (_: unknown, { lagEvents }: Lag) => lagEvents?.toLocaleString('en') ?? '–',
    },
    {
      title: t('feeds.kafka.age'),
      align: 'right' as const,
      render: (_: unknown, { lagSeconds }: Lag) =>
        lagSeconds === undefined ? '–' : duration(t, lagSeconds),
    },
  ];
}
