/** The alerts that there are in only one of the two, or that begin on another day. */
import { Link } from '@tanstack/react-router';
import { Segmented, Space, Table, Tag, Tooltip, Typography, type TableColumnsType } from 'antd';
import type { TFunction } from 'i18next';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SubjectCell } from '../alerts/alert-cells';
import { SeverityTag } from '../alerts/severity-tag';
import {
  changeKinds,
  type BacktestChange,
  type BacktestResult,
  type ChangeKind,
} from '../api/backtest-wire';

const colours = { gained: 'green', lost: 'red', earlier: 'blue', later: 'orange' } as const;

export function BacktestChanges({ result }: { result: BacktestResult }) {
  const { t } = useTranslation();
  const [kind, setKind] = useState<ChangeKind | 'all'>('all');
  const { changes, counts, status } = result;
  if (changes.length === 0)
    return <Typography.Paragraph>{t('backtests.noChange')}</Typography.Paragraph>;
  const kinds = changeKinds.filter((one) => counts[one] > 0);
  const shown = changes.filter(({ change }) => kind === 'all' || change === kind);
  const all = kinds.reduce((sum, one) => sum + counts[one], 0);
  const isLinked = status === 'live' || status === 'retired';
  return (
    <>
      <Segmented<ChangeKind | 'all'>
        style={{ marginBottom: 8 }}
        value={kind}
        onChange={setKind}
        options={[
          { value: 'all', label: `${t('all')} ${all}` },
          ...kinds.map((one) => ({
            value: one,
            label: `${t(`backtests.counts.${one}`)} ${counts[one]}`,
          })),
        ]}
      />
      <Table
        className="wide changes"
        size="small"
        rowKey={({ change, alert }) => `${change} ${alert}`}
        pagination={{ pageSize: 10, hideOnSinglePage: true, showSizeChanger: false }}
        dataSource={shown}
        columns={columns(t, isLinked)}
      />
      {all > changes.length && (
        <Typography.Paragraph type="secondary">
          {t('backtests.leftOut', { shown: changes.length, all })}
        </Typography.Paragraph>
      )}
    </>
  );
}

const columns = (t: TFunction, isLinked: boolean): TableColumnsType<BacktestChange> => [
  {
    title: t('backtests.change'),
    width: 90,
    render: (_, { change }) => <Tag color={colours[change]}>{t(`backtests.counts.${change}`)}</Tag>,
  },
  { title: t('subject'), render: (_, { subject }) => <SubjectCell subject={subject} /> },
  {
    title: t('object'),
    render: (_, { object }) => (object ? `${t(`objects.${object.kind}`)} ${object.id}` : ''),
  },
  { title: t('since'), width: 150, render: (_, change) => <Since change={change} /> },
  {
    title: <Tooltip title={t('backtests.severityHint')}>{t('severity')}</Tooltip>,
    width: 80,
    render: (_, { severity }) => <SeverityTag severity={severity} />,
  },
  { title: t('region'), dataIndex: 'region', width: 90 },
  { title: t('banks'), render: (_, { banks }) => banks.join(', ') },
  {
    width: 110,
    render: (_, { change, alert }) =>
      isLinked &&
      change !== 'gained' && (
        <Link to="/alerts/$id" params={{ id: alert }}>
          {t('backtests.seeAlert')}
        </Link>
      ),
  },
];

function Since({ change: { since, liveSince, days = 0 } }: { change: BacktestChange }) {
  const { t } = useTranslation();
  if (liveSince === undefined) return since;
  const moved = days < 0 ? 'daysEarlier' : 'daysLater';
  return (
    <Space orientation="vertical" size={0}>
      {since}
      <Typography.Text type="secondary">
        {t(`backtests.${moved}`, { days: Math.abs(days), date: liveSince })}
      </Typography.Text>
    </Space>
  );
}
