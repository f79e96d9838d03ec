/** The measured values beside their thresholds, and the sum that made the level. */
import { Card, Space, Table, Tag, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import type { AlertDetail } from '../api/wire';
import { languageNow } from '../texts/i18n';
import { SeverityTag } from './severity-tag';
import { written } from './written';

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
          {
            title: t('value'),
            align: 'right',
            render: (_, m) => written(m.value, m, languageNow()),
          },
          {
            title: t('threshold'),
            align: 'right',
            render: (_, m) => written(m.threshold, m, languageNow()),
          },
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
