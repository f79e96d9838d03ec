/** The columns of the list; the address of the alert is a real link, for the keyboard and for tabs. */
import { Space, Tag, Tooltip, Typography, type TableColumnsType } from 'antd';
import { Link } from '@tanstack/react-router';
import type { TFunction } from 'i18next';
import type { AlertItem } from '../api/wire';
import { exactMoney, shortMoney } from '../texts/format';
import { languageNow } from '../texts/i18n';
import { SeverityTag } from './severity-tag';

/** `signName` is what the catalogue calls the sign; the summary says it in a sentence. */
export function alertColumns(
  t: TFunction,
  signName: (id: string) => string,
): TableColumnsType<AlertItem> {
  const language = languageNow();
  return [
    {
      title: t('severity'),
      width: 90,
      render: (_, { severity }) => <SeverityTag severity={severity} />,
    },
    {
      title: t('sign'),
      render: (_, alert) => (
        <Space direction="vertical" size={0}>
          <Tooltip title={alert.summary[language]}>
            <Link to="/alerts/$id" params={{ id: alert.id }}>
              {signName(alert.sign)}
            </Link>
          </Tooltip>
          <Typography.Text type="secondary">
            {t(`axes.${alert.axis}`)}
            {alert.object && ` · ${t(`objects.${alert.object.kind}`)} ${alert.object.id}`}
          </Typography.Text>
        </Space>
      ),
    },
    {
      title: t('subject'),
      render: (_, { subject }) => (
        <Space direction="vertical" size={0}>
          <span>{subject.name ?? subject.id}</span>
          {subject.name && <Typography.Text type="secondary">{subject.id}</Typography.Text>}
        </Space>
      ),
    },
    { title: t('region'), dataIndex: 'region', width: 90 },
    {
      title: t('exposure'),
      align: 'right',
      width: 120,
      render: (_, { exposure }) => (
        <Tooltip title={exactMoney(exposure)}>{shortMoney(exposure, language)}</Tooltip>
      ),
    },
    {
      title: t('since'),
      width: 130,
      render: (_, { since, known, foundLate }) => (
        <Space direction="vertical" size={0}>
          {since}
          {foundLate && (
            <Tooltip title={t('foundLateHint', { since, known })}>
              <Tag color="purple">{t('foundLate')}</Tag>
            </Tooltip>
          )}
        </Space>
      ),
    },
    {
      title: t('status'),
      width: 130,
      render: (_, { status, lapsed }) => (
        <Space direction="vertical" size={0}>
          {t(`statuses.${status}`)}
          {lapsed && (
            <Tooltip title={t('lapsedOn', { date: lapsed })}>
              <Tag>{t('lapsed')}</Tag>
            </Tooltip>
          )}
        </Space>
      ),
    },
  ];
}
