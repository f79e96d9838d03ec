/** How often it was seen, and what people made of it; on trial, what it would have raised. */
import { Card, Descriptions, Space, Table, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { SeverityTag } from '../alerts/severity-tag';
import type { SignDetail, Trial } from '../api/sign-wire';
import { severities, statuses } from '../alerts/filters';
import { Hits } from './sign-list-page';

export function Outcomes({ sign }: { sign: SignDetail }) {
  const { t } = useTranslation();
  const { alerts, trial, versions, id } = sign;
  const rows = statuses.map((status) => ({ status, count: alerts.byStatus[status] ?? 0 }));
  return (
    <Card size="small" title={t('signs.outcomes')}>
      {trial && <TrialFigures trial={trial} />}
      <Table
        size="small"
        rowKey="status"
        pagination={false}
        showHeader={false}
        dataSource={rows}
        columns={[
          { render: (_, { status }) => t(`statuses.${status}`) },
          {
            align: 'right',
            render: (_, { status, count }) => <Hits sign={id} status={status} count={count} />,
          },
        ]}
        summary={() => (
          <Table.Summary.Row>
            <Table.Summary.Cell index={0}>
              <strong>{t('signs.total')}</strong>
            </Table.Summary.Cell>
            <Table.Summary.Cell index={1} align="right">
              <Hits sign={id} count={alerts.total} />
            </Table.Summary.Cell>
          </Table.Summary.Row>
        )}
      />
      <Typography.Paragraph type="secondary" style={{ margin: '12px 0 0' }}>
        <Accuracy sign={sign} />
      </Typography.Paragraph>
      {versions.length > 1 && (
        <Typography.Paragraph type="secondary" style={{ margin: '4px 0 0' }}>
          {t('signs.byVersion')}{' '}
          {versions
            .map(({ version, alerts: raised }) => {
              const line = t('signs.versionLine', { version, alerts: raised });
              return version === sign.version ? `${line} (${t('signs.versionNow')})` : line;
            })
            .join(' · ')}
        </Typography.Paragraph>
      )}
    </Card>
  );
}

function Accuracy({ sign: { alerts } }: { sign: SignDetail }) {
  const { t } = useTranslation();
  const confirmed = alerts.byStatus.confirmed ?? 0;
  const decided = confirmed + (alerts.byStatus.dismissed ?? 0);
  if (decided === 0) return t('signs.nothingDecided');
  const share = `${Math.round((confirmed / decided) * 100)}%`;
  return t('signs.confirmedShare', { share, confirmed, decided });
}

function TrialFigures({ trial }: { trial: Trial }) {
  const { t } = useTranslation();
  const { total, holding, subjects, subjectsAlerted, bySeverity, firstSince, lastSince } = trial;
  return (
    <>
      <strong>{t('signs.trial')}</strong>
      <Descriptions
        size="small"
        column={2}
        style={{ marginTop: 8 }}
        items={[
          { key: 'total', label: t('signs.trialTotal'), children: total },
          { key: 'holding', label: t('signs.trialHolding'), children: holding },
          { key: 'subjects', label: t('signs.trialSubjects'), children: subjects },
          { key: 'alerted', label: t('signs.trialAlerted'), children: subjectsAlerted },
        ]}
      />
      <Space wrap size="middle">
        {severities
          .filter((severity) => bySeverity[severity] > 0)
          .map((severity) => (
            <span key={severity}>
              <SeverityTag severity={severity} /> {bySeverity[severity]}
            </span>
          ))}
      </Space>
      <Typography.Paragraph type="secondary" style={{ margin: '8px 0 16px' }}>
        {t('signs.trialPeriod', { first: firstSince, last: lastSince })}
      </Typography.Paragraph>
    </>
  );
}
