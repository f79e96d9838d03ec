/** What other numbers would have raised: asked for here, followed, and compared with what is. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, Card, Select, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { backtestsQuery, meQuery, startBacktest, type Asking } from '../api/backtests';
import type { BacktestItem } from '../api/backtest-wire';
import type { SignDetail } from '../api/sign-wire';
import { dateTime } from '../texts/format';
import { BacktestForm } from './backtest-form';
import { BacktestProgress } from './backtest-progress';

/** Nothing for those who may not run any. */
export function BacktestPanel({ sign }: { sign: SignDetail }) {
  const me = useQuery(meQuery);
  return me.data?.may.includes('run-backtests') ? <Panel key={sign.id} sign={sign} /> : null;
}

function Panel({ sign }: { sign: SignDetail }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const all = useQuery(backtestsQuery(sign.id)).data?.items ?? [];
  const [chosen, setChosen] = useState<string>();
  const start = useMutation({
    mutationFn: (asking: Asking) => startBacktest(sign.id, asking),
    onSuccess: ({ id }) => {
      setChosen(id);
      return queries.invalidateQueries({ queryKey: backtestsQuery(sign.id).queryKey });
    },
  });
  const shown = chosen ?? all[0]?.id;
  return (
    <Card size="small" className="backtests" title={t('backtests.title')}>
      <Typography.Paragraph type="secondary">{t('backtests.intro')}</Typography.Paragraph>
      <BacktestForm sign={sign} isStarting={start.isPending} start={start.mutate} />
      {start.error && (
        <Alert className="notice" type="error" showIcon title={start.error.message} />
      )}
      {all.length > 1 && (
        <Select
          className="notice"
          aria-label={t('backtests.earlier')}
          value={shown}
          onChange={setChosen}
          options={all.map((item) => ({ value: item.id, label: labelOf(item) }))}
        />
      )}
      {shown !== undefined && <BacktestProgress key={shown} sign={sign} id={shown} />}
    </Card>
  );
}

function labelOf({ queuedAt, parameters, by }: BacktestItem): string {
  const numbers = Object.entries(parameters).map(([name, value]) => `${name}=${String(value)}`);
  return [dateTime(queuedAt), by.name, ...numbers].join(' · ');
}
