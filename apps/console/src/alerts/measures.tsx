/** The measured values beside their thresholds, and the sum that made the level. */
import { Card, Table, Tag, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import type { AlertDetail, Measure } from '../api/wire';
import { exactMoney } from '../texts/format';
import { languageNow } from '../texts/i18n';

export function Measures({ alert }: { alert: AlertDetail }) {
  const { t } = useTranslation();
  return (
    <Card size="small" title={t('why')}>
      <Table
        size="small"
        rowKey="name"
        pagination={false}
        dataSource={[...alert.measures]}
        columns={[
          { title: t('measure'), render: (_, { label }) => label[languageNow()] },
          { title: t('value'), align: 'right', render: (_, m) => written(m.value, m) },
          { title: t('threshold'), align: 'right', render: (_, m) => written(m.threshold, m) },
        ]}
      />
      <Typography.Paragraph style={{ margin: '12px 0 4px' }} type="secondary">
        {t('severitySum')}
      </Typography.Paragraph>
      {alert.severitySum.map((step) => (
        <Tag key={step.reason}>
          {step.reason === 'base' ? '' : `+${step.levels} `}
          {step[languageNow()]}
        </Tag>
      ))}
    </Card>
  );
}

function written(value: number | string | undefined, { unit }: Measure): string {
  if (value === undefined) return '–';
  // Amounts are decimal strings, everything that is counted a number.
  if (typeof value === 'string' && /^\d+\.\d\d$/.test(value)) return exactMoney(value);
  if (unit === 'ratio')
    return `${(Number(value) * 100).toLocaleString('en', { maximumFractionDigits: 1 })}%`;
  return String(value);
}
