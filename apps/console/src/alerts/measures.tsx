/** The measured values beside their thresholds, and the sum that made the level. */
import { Card, Space, Table, Tag, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import type { AlertDetail, Measure } from '../api/wire';
import { exactMoney, percent } from '../texts/format';
import { languageNow } from '../texts/i18n';
import { SeverityTag } from './severity-tag';

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
      <Space wrap size={4}>
        {alert.severitySum.map((step, index) => (
          <Tag key={step.reason}>
            {index === 0 ? '' : `+${step.levels} `}
            {step[languageNow()]}
          </Tag>
        ))}
        {'→'}
        <SeverityTag severity={alert.severity} />
      </Space>
    </Card>
  );
}

/** What is counted is whole; only shares have decimals, and their limits with them. */
const isShare = ({ value, threshold }: Measure): boolean =>
  [value, threshold].some((one) => typeof one === 'number' && !Number.isInteger(one));

function written(value: number | string | undefined, measure: Measure): string {
  if (value === undefined) return '–';
  // Amounts are decimal strings, everything that is counted a number.
  if (typeof value === 'string' && /^\d+\.\d\d$/.test(value)) return exactMoney(value);
  return typeof value === 'number' && isShare(measure) ? percent(value) : String(value);
}
