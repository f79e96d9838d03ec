/** The record as it arrived; what its errors point at is marked. */
import { Card, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import type { QuarantineEntry } from '../api/quarantine-wire';
import { pointedAt } from './pointed-at';

export function MarkedRecord({ entry }: { entry: QuarantineEntry }) {
  const { t } = useTranslation();
  const { raw, rawBytes, cut, errors } = entry;
  const pieces = pointedAt(
    raw,
    errors.map(({ pointer }) => pointer),
  );
  return (
    <Card size="small" title={t('quarantine.raw')} extra={t('quarantine.bytes', { rawBytes })}>
      <pre className="record" tabIndex={0} aria-label={t('quarantine.raw')}>
        {pieces.map(({ text, isFault }, index) =>
          isFault ? <mark key={index}>{text}</mark> : <span key={index}>{text}</span>,
        )}
      </pre>
      {cut && <Typography.Text type="warning">{t('quarantine.cut', { rawBytes })}</Typography.Text>}
    </Card>
  );
}
