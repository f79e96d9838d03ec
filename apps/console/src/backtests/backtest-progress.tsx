/** One backtest: how far it has come, and once it is done what it found. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Flex, Progress, Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { backtestQuery, cancelBacktest, isOver } from '../api/backtests';
import type { BacktestDetail } from '../api/backtest-wire';
import type { SignDetail } from '../api/sign-wire';
import { languageNow } from '../texts/i18n';
import { BacktestFound } from './backtest-found';

export function BacktestProgress({ sign, id }: { sign: SignDetail; id: string }) {
  const query = backtestQuery(sign.id, id);
  const { data: job, error } = useQuery(query);
  if (error && !job) return <Alert type="warning" showIcon title={error.message} />;
  if (!job) return <Skeleton active />;
  if (!isOver(job)) return <Running sign={sign.id} job={job} />;
  if (job.result) return <BacktestFound sign={sign} job={job} result={job.result} />;
  return <Ended job={job} />;
}

function Running({ sign, job }: { sign: string; job: BacktestDetail }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const cancel = useMutation({
    mutationFn: () => cancelBacktest(sign, job.id),
    onSuccess: (cancelled) => {
      queries.setQueryData(backtestQuery(sign, job.id).queryKey, cancelled);
    },
  });
  const { done, total } = job.progress;
  return (
    <Flex align="center" gap={16}>
      <Progress
        aria-label={t('backtests.progress')}
        percent={total === 0 ? 0 : Math.floor((100 * done) / total)}
        status="active"
      />
      <span style={{ whiteSpace: 'nowrap' }}>
        {job.status === 'queued'
          ? t('backtests.queued')
          : t('backtests.histories', { done, total })}
      </span>
      <Button
        loading={cancel.isPending}
        onClick={() => {
          cancel.mutate();
        }}
      >
        {t('backtests.cancel')}
      </Button>
    </Flex>
  );
}

function Ended({ job: { status, problem } }: { job: BacktestDetail }) {
  const { t } = useTranslation();
  if (status === 'cancelled')
    return <Alert type="info" showIcon title={t('backtests.cancelled')} />;
  return <Alert type="error" showIcon title={problem?.[languageNow()] ?? t('backtests.failed')} />;
}
