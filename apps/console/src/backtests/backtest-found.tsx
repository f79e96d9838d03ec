/** What a backtest found: how many, where, when, which ones. */
import { Alert, Descriptions, Flex, Statistic, Table, Tooltip, Typography } from 'antd';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { BacktestDetail, BacktestResult, BacktestShare, LeadTime } from '../api/backtest-wire';
import type { SignDetail } from '../api/sign-wire';
import { amount } from '../signs/amount';
import { languageNow } from '../texts/i18n';
import { BacktestChanges } from './backtest-changes';

type Props = Readonly<{ sign: SignDetail; job: BacktestDetail; result: BacktestResult }>;

const counted = ['live', 'tested', 'same', 'gained', 'lost', 'earlier', 'later'] as const;

export function BacktestFound({ sign, job, result }: Props) {
  const { t } = useTranslation();
  const { counts, leadTime } = result;
  return (
    <>
      <Asked sign={sign} job={job} result={result} />
      {!result.settled && (
        <Alert className="notice" type="warning" showIcon title={t('backtests.unsettled')} />
      )}
      <Flex wrap gap="8px 32px" style={{ marginBottom: 12 }}>
        {counted.map((name) => (
          <Statistic key={name} title={t(`backtests.counts.${name}`)} value={counts[name]} />
        ))}
      </Flex>
      <Descriptions
        size="small"
        column={{ xs: 1, md: 2 }}
        style={{ marginBottom: 12 }}
        items={(['live', 'tested'] as const).map((side) => ({
          key: side,
          label: (
            <Tooltip title={t('backtests.leadTime.hint')}>
              {t(`backtests.leadTime.${side}`)}
            </Tooltip>
          ),
          children: leadTimeIn(t, leadTime[side]),
        }))}
      />
      <BacktestChanges result={result} />
      <div className="shares">
        <Shares title={t('backtests.bank')} shares={result.byBank} />
        <Shares title={t('backtests.region')} shares={result.byRegion} />
        <Shares title={t('backtests.month')} shares={result.workload} />
      </div>
    </>
  );
}

/** With which numbers, over which days, compared with what. */
function Asked({ sign, job, result }: Props) {
  const { t } = useTranslation();
  const titles = new Map(sign.parameters.map((parameter) => [parameter.name, parameter]));
  const numbers = Object.entries(result.parameters).map(([name, value]) => {
    const { title, unit = '' } = titles.get(name) ?? {};
    return `${title?.[languageNow()] ?? name} ${amount(t, value, unit)}`;
  });
  const period =
    (job.from ?? job.to) === undefined
      ? t('backtests.allDays')
      : t('backtests.period', { from: job.from ?? '…', to: job.to ?? '…' });
  return (
    <Typography.Paragraph>
      {[...numbers, period, ...(job.region ? [t('backtests.within', job)] : [])].join(
        languageNow() === 'zh' ? '；' : '; ',
      )}
      <br />
      <Typography.Text type="secondary">
        {t(`backtests.beside.${result.status}`)} {t('backtests.through', result)}
      </Typography.Text>
    </Typography.Paragraph>
  );
}

const leadTimeIn = (t: TFunction, { medianDays, withHarm }: LeadTime): string =>
  medianDays === undefined
    ? t('backtests.leadTime.none')
    : t('backtests.leadTime.median', { days: medianDays, count: withHarm });

function Shares({ title, shares }: { title: string; shares: readonly BacktestShare[] }) {
  const { t } = useTranslation();
  return (
    <Table
      size="small"
      rowKey="name"
      pagination={{ pageSize: 8, hideOnSinglePage: true, size: 'small' }}
      dataSource={[...shares]}
      columns={[
        { title, render: (_, { name }) => name || t('backtests.unknown') },
        ...(['live', 'tested', 'gained', 'lost'] as const).map((side) => ({
          title: t(`backtests.counts.${side}`),
          dataIndex: side,
          align: 'right' as const,
        })),
      ]}
    />
  );
}
