/** All open records of a feed in again, or those of one reason: once their cause is mended. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Popconfirm } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { meQuery } from '../api/backtests';
import { resubmitMany, type QuarantineFilters, type Sums } from '../api/quarantine';
import { reasonName } from './reason-name';

export function ResubmitMany({ filters }: { filters: QuarantineFilters }) {
  const { t } = useTranslation();
  const me = useQuery(meQuery);
  const client = useQueryClient();
  const [sums, setSums] = useState<Sums>();
  const { feed, reason, status = 'open' } = filters;
  const resubmission = useMutation({
    mutationFn: () => resubmitMany({ feed: feed ?? '', ...(reason && { reason }) }, setSums),
    onSettled: () =>
      Promise.all(
        ['quarantine', 'feeds', 'feed'].map((key) => client.invalidateQueries({ queryKey: [key] })),
      ),
  });
  if (!me.data?.may.includes('resubmit-quarantine') || feed === undefined || status !== 'open') {
    return null;
  }
  const named = reason === undefined ? t('quarantine.anyReason') : reasonName(t, reason);
  return (
    <div className="many">
      <Popconfirm
        title={t('quarantine.manyTitle', { feed, reason: named })}
        description={t('quarantine.manyHint')}
        onConfirm={() => {
          resubmission.mutate();
        }}
      >
        <Button type="primary" loading={resubmission.isPending}>
          {t('quarantine.many')}
        </Button>
      </Popconfirm>
      {resubmission.error && (
        <Alert className="below" type="error" showIcon title={resubmission.error.message} />
      )}
      {sums && (
        <Alert
          className="below"
          type={sums.refused > 0 ? 'warning' : 'success'}
          showIcon
          role="status"
          title={t('quarantine.sums', sums)}
        />
      )}
    </div>
  );
}
