/** How far the feed's topics are read, topic by topic, and by how many processes. */
import { Card, Descriptions, Table, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import type { KafkaStanding } from '../api/feed-wire';
import { duration, lagOf, timeOf } from './health-figures';

const colours = {
  consuming: 'success',
  joining: 'processing',
  stalled: 'error',
  waiting: 'warning',
  absent: 'error',
} as const;

type Topic = KafkaStanding['topics'][number];

export function KafkaCard({ kafka }: { kafka: KafkaStanding | undefined }) {
  const { t } = useTranslation();
  if (!kafka) return null;
  const { state, group, consumers, restarts, problem, topics } = kafka;
  const facts = [
    ['group', group],
    ['consumers', consumers],
    ['restarts', restarts],
    ['lag', lagOf(t, { kafka })],
    ['problem', problem],
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
        columns={[
          { title: t('feeds.kafka.topic'), dataIndex: 'topic' },
          {
            title: t('feeds.kafka.behind'),
            align: 'right',
            render: (_: unknown, { lagEvents }: Topic) => lagEvents?.toLocaleString('en') ?? '–',
          },
          {
            title: t('feeds.kafka.age'),
            align: 'right',
            render: (_: unknown, { lagSeconds }: Topic) =>
              lagSeconds === undefined ? '–' : duration(t, lagSeconds),
          },
          {
            title: t('feeds.kafka.lastRecord'),
            render: (_: unknown, { lastRecord }: Topic) => timeOf(lastRecord),
          },
        ]}
      />
    </Card>
  );
}
