/** A mapping and a sample, pasted or opened, and what becomes of it. */
import { useMutation, useQuery } from '@tanstack/react-query';
import { Alert, Card, Typography } from 'antd';
import { useState } from 'react';
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
  const inForce = feed?.mapping;
  // The version that the text in the form began with.
  const [base, setBase] = useState(inForce?.version ?? 0);
  const named = feed?.credential ? { feed: feed.name } : {};
  return (
    <Card size="small" className="try" title={t('feeds.try.title')}>
      <Typography.Paragraph type="secondary">{t('feeds.try.intro')}</Typography.Paragraph>
      <TryForm
        mapping={inForce?.text ?? ''}
        isTrying={trial.isPending}
        start={(trying) => {
          trial.mutate({ ...named, ...trying });
        }}
      />
      {trial.error && (
        <Alert className="notice" type="error" showIcon title={trial.error.message} />
      )}
      {trial.data && (
        <Tried {...{ feed, base, setBase }} trial={trial.data} tried={trial.variables.mapping} />
      )}
    </Card>
  );
}

type Tried = Readonly<{
  feed: FeedDetail | undefined;
  trial: Trial;
  tried: string;
  base: number;
  setBase: (version: number) => void;
}>;

function Tried({ feed, ...others }: Tried) {
  return (
    <>
      <TrialResult trial={others.trial} />
      {feed?.credential && <PutInForce feed={feed} {...others} />}
    </>
  );
}
