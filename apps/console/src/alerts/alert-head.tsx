/** Who an alert is about, what its sign means, since when it holds and since when that was known. */
import { Card, Descriptions, Space, Tag, Tooltip, Typography } from 'antd';
import { Link } from '@tanstack/react-router';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { useSignName } from '../api/use-sign-name';
import type { AlertDetail } from '../api/wire';
import { PageTitle } from '../layout/page-title';
import { day, exactMoney } from '../texts/format';
import { languageNow } from '../texts/i18n';
import { usePlaceOf } from '../texts/use-place-of';
import { SeverityTag } from './severity-tag';

export function AlertHead({ alert }: { alert: AlertDetail }) {
  const { t } = useTranslation();
  const { lapsed, meaning } = alert;
  return (
    <Card className="notice" style={{ marginTop: 8 }}>
      <Space wrap>
        <SeverityTag severity={alert.severity} />
        <PageTitle within text={alert.summary[languageNow()]} />
        <Tag>{t(`statuses.${alert.status}`)}</Tag>
        {alert.foundLate && <Tag color="purple">{t('foundLate')}</Tag>}
        {lapsed && <Tag>{t('lapsedOn', { date: lapsed })}</Tag>}
      </Space>
      <Typography.Paragraph type="secondary" style={{ margin: '8px 0 12px' }}>
        {meaning[languageNow()]}
      </Typography.Paragraph>
      <Descriptions size="small" column={{ xs: 1, sm: 2, lg: 3 }} items={useFacts(t, alert)} />
    </Card>
  );
}

function useFacts(t: TFunction, alert: AlertDetail) {
  const signName = useSignName();
  const placeOf = usePlaceOf();
  const { subject, object, region, banks } = alert;
  const facts = [
    ['subject', <Subject key="subject" subject={subject} />],
    ['object', object && `${t(`objects.${object.kind}`)} ${object.id}`],
    ['region', region && [placeOf(region), region].filter(Boolean).join(' ')],
    ['exposure', exactMoney(alert.exposure)],
    ['banks', banks.join(languageNow() === 'zh' ? '、' : ', ')],
    ['axis', t(`axes.${alert.axis}`)],
    ['since', alert.since, t('sinceHint')],
    ['known', alert.known, t('knownHint')],
    ['raised', day(alert.raisedAt)],
    ['decisions.assignee', alert.assignee],
    [
      'sign',
      <Link key="sign" to="/signs/$id" params={{ id: alert.sign }}>
        {signName(alert.sign)}
      </Link>,
    ],
  ] as const;
  return facts.map(([key, children, hint]) => ({
    key,
    label: hint ? <Tooltip title={hint}>{t(key)}</Tooltip> : t(key),
    children: children === undefined || children === '' ? '–' : children,
  }));
}

/** The name, the number, and the way to whatever else is known of it. */
function Subject({ subject: { kind, id, name } }: Pick<AlertDetail, 'subject'>) {
  const { t } = useTranslation();
  const others = kind === 'obligor' ? { party: id } : kind === 'bank' ? { bank: id } : undefined;
  return (
    <Space wrap size={[8, 0]}>
      {name ?? id}
      {name && <Typography.Text type="secondary">{id}</Typography.Text>}
      {others && (
        <Link to="/" search={others}>
          {t('allOfSubject')}
        </Link>
      )}
    </Space>
  );
}
