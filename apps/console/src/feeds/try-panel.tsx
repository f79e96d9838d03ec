/** A mapping and a sample, pasted or opened, and what becomes of it. */
import { useMutation, useQuery } from '@tanstack/react-query';
import { Alert, Card, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { meQuery } from '../api/backtests';
import type { FeedDetail, Trial } from '../api/feed-wire';
import { tryMapping, type Trying } from '../api/feeds';
import { PutInForce } from './put-in-force';
import { TrialResult } from './trial-result';
import { TryForm } from './try-form';

type Props = Readonly<{ feed?: FeedDetail }>;

/** Nothing for those who may not try any. */
export function TryPanel(props: Props) {
  const me = useQuery(meQuery);
  return me.data?.may.includes('try-mappings') ? <Panel {...props} /> : null;
}

function Panel({ feed }: Props) {
  const { t } = useTranslation();
  const trial = useMutation({ mutationFn: (trying: Trying) => tryMapping(trying) });
  const named = feed?.credential ? { feed: feed.name } : {};
  return (
    <Card size="small" className="try" title={t('feeds.try.title')}>
      <Typography.Paragraph type="secondary">{t('feeds.try.intro')}</Typography.Paragraph>
      <TryForm
        mapping={feed?.mapping?.text ?? ''}
        isTrying={trial.isPending}
        start={(trying) => {
          trial.mutate({ ...named, ...trying });
        }}
      />
      {trial.error && (
        <Alert className="notice" type="error" showIcon title={trial.error.message} />
      )}
      {trial.data && <Tried feed={feed} trial={trial.data} tried={trial.variables.mapping} />}
    </Card>
  );
}

type Tried = Readonly<{ feed: FeedDetail | undefined; trial: Trial; tried: string }>;

function Tried({ feed, trial, tried }: Tried) {
  return (
    <>
      <TrialResult trial={trial} />
      {feed?.credential && <PutInForce feed={feed} tried={tried} trial={trial} />}
    </>
  );
}
