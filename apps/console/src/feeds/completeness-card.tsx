/** What the sender says it sent, against what came; what it declared complete; silence by type. */
import { Card, Table, Tabs, Tag, Typography } from 'antd';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { ControlTotal, DeclaredComplete, FeedDetail, TypeSilence } from '../api/feed-wire';
import { eventTypeName } from './event-type-name';
import { duration, timeOf } from './health-figures';

export function CompletenessCard({ feed }: { feed: FeedDetail }) {
  const { t } = useTranslation();
  const { totals, completeness, types, unplaced } = feed;
  const tabs = [
    ['totals', <Totals key="totals" totals={totals} />],
    ['completeness', <Completeness key="completeness" completeness={completeness} />],
    ['types', <Types key="types" types={types} />],
  ] as const;
  return (
    <Card size="small" className="completeness" title={t('feeds.completeness.title')}>
      {unplaced > 0 && (
        <Typography.Paragraph type="warning">
          {t('feeds.completeness.unplaced', { count: unplaced })}
        </Typography.Paragraph>
      )}
      <Tabs
        size="small"
        items={tabs.map(([key, children]) => ({
          key,
          label: t(`feeds.completeness.${key}`),
          children,
        }))}
      />
    </Card>
  );
}

const bankAndType = (t: TFunction) => [
  {
    title: t('feeds.completeness.bank'),
    render: (_: unknown, { bank }: { bank?: string }) => bank ?? t('feeds.completeness.allBanks'),
  },
  {
    title: t('feeds.completeness.type'),
    render: (_: unknown, { type }: { type?: string }) =>
      type === undefined ? t('feeds.completeness.allTypes') : eventTypeName(type),
  },
];

const number = (title: string, of: 'told' | 'accepted' | 'quarantined' | 'undated' | 'gap') => ({
  title,
  align: 'right' as const,
  render: (_: unknown, total: ControlTotal) => total[of].toLocaleString('en'),
});

const colours = {
  balanced: 'success',
  held: 'warning',
  missing: 'error',
  excess: 'error',
  amount: 'error',
} as const;

function Totals({ totals }: { totals: readonly ControlTotal[] }) {
  const { t } = useTranslation();
  return (
    <Table
      size="small"
      rowKey={({ source, eventId }) => `${source} ${eventId}`}
      className="wide"
      pagination={{ pageSize: 10, hideOnSinglePage: true, showSizeChanger: false }}
      dataSource={[...totals]}
      locale={{ emptyText: t('feeds.completeness.noTotals') }}
      columns={[
        { title: t('feeds.completeness.day'), dataIndex: 'date' },
        ...bankAndType(t),
        number(t('feeds.completeness.told'), 'told'),
        number(t('feeds.completeness.accepted'), 'accepted'),
        number(t('feeds.completeness.quarantined'), 'quarantined'),
        number(t('feeds.completeness.undated'), 'undated'),
        number(t('feeds.completeness.gap'), 'gap'),
        {
          title: t('feeds.state'),
          render: (_: unknown, { state }: ControlTotal) => (
            <Tag color={colours[state]}>{t(`feeds.completeness.states.${state}`)}</Tag>
          ),
        },
      ]}
    />
  );
}

function Completeness({ completeness }: { completeness: readonly DeclaredComplete[] }) {
  const { t } = useTranslation();
  return (
    <Table
      size="small"
      rowKey={({ source, bank = '', type = '' }) => `${source} ${bank} ${type}`}
      className="wide"
      pagination={{ pageSize: 10, hideOnSinglePage: true, showSizeChanger: false }}
      dataSource={[...completeness]}
      locale={{ emptyText: t('feeds.completeness.noneDeclared') }}
      columns={[
        { title: t('feeds.completeness.source'), dataIndex: 'source' },
        ...bankAndType(t),
        { title: t('feeds.completeness.through'), dataIndex: 'through' },
        {
          title: t('feeds.completeness.declared'),
          render: (_: unknown, { declared }: DeclaredComplete) => timeOf(declared),
        },
        {
          title: t('feeds.state'),
          render: (_: unknown, { heeded }: DeclaredComplete) => (
            <Tag color={heeded ? 'success' : 'warning'}>
              {t(`feeds.completeness.${heeded ? 'heeded' : 'unheeded'}`)}
            </Tag>
          ),
        },
      ]}
    />
  );
}

function Types({ types }: { types: readonly TypeSilence[] }) {
  const { t } = useTranslation();
  return (
    <Table
      size="small"
      rowKey="type"
      className="wide"
      pagination={{ pageSize: 10, hideOnSinglePage: true, showSizeChanger: false }}
      dataSource={[...types]}
      locale={{ emptyText: t('feeds.completeness.noTypes') }}
      columns={[
        {
          title: t('feeds.completeness.type'),
          render: (_: unknown, { type }: TypeSilence) => eventTypeName(type),
        },
        {
          title: t('feeds.lastReceived'),
          render: (_: unknown, { lastReceived }: TypeSilence) => timeOf(lastReceived),
        },
        {
          title: t('feeds.silent'),
          render: (_: unknown, { silentSeconds, silentAfterHours, overdue }: TypeSilence) => (
            <Typography.Text {...(overdue && { type: 'danger' as const })}>
              {silentSeconds === undefined ? '–' : duration(t, silentSeconds)}
              {silentAfterHours !== undefined &&
                ` · ${t('feeds.cadence', { hours: silentAfterHours })}`}
            </Typography.Text>
          ),
        },
      ]}
    />
  );
}
