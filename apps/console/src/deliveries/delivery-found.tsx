/** What a delivery brought into the log, what rests on it, and who took it back. */
import { useQuery } from '@tanstack/react-query';
import { Alert, Descriptions, Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { deliveryQuery, type Delivery } from '../api/deliveries';
import { timeOf } from '../feeds/health-figures';
import { Resting } from './resting';

export function DeliveryFound({ delivery }: { delivery: Delivery }) {
  const { t } = useTranslation();
  const found = useQuery(deliveryQuery(delivery));
  if (found.error) return <Alert type="warning" title={found.error.message} />;
  if (!found.data) return <Skeleton active />;
  const { positions, alerts, trialSightings, checksum, recalled } = found.data;
  const places = positions.map(({ first, last }) =>
    first === last ? String(first) : `${String(first)}–${String(last)}`,
  );
  const more = places.length > 5 ? ' …' : '';
  const facts = [
    ['positions', places.slice(0, 5).join(', ') + more],
    ['trialSightings', trialSightings],
    ['checksum', checksum],
  ] as const;
  return (
    <>
      {recalled && (
        <Alert
          className="notice"
          type="error"
          title={t('deliveries.recalledBy', {
            ...{ by: recalled.by, at: timeOf(recalled.at), count: recalled.voided ?? 0 },
          })}
          description={t('feeds.reason', { reason: recalled.reason })}
        />
      )}
      <Descriptions
        size="small"
        column={1}
        items={facts
          .filter(([, said]) => said !== undefined && said !== '')
          .map(([key, children]) => ({ key, label: t(`deliveries.${key}`), children }))}
      />
      <Resting alerts={alerts} />
    </>
  );
}
