/** One alert: left the facts and the why, right what would explain it and what to do next. */
import { Card, Descriptions, Skeleton, Space, Tag, Typography } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { alertQuery } from '../api/read';
import type { AlertDetail } from '../api/wire';
import { Trouble } from '../layout/trouble';
import { exactMoney } from '../texts/format';
import { languageNow } from '../texts/i18n';
import { Cautions } from './cautions';
import { ChangeHistory } from './change-history';
import { ConnectionPaths } from './connection-paths';
import { EvidenceTimeline } from './evidence-timeline';
import { Measures } from './measures';
import { SeverityTag } from './severity-tag';
import { TextCard } from './text-card';

const alertRoute = getRouteApi('/alerts/$id');

export function AlertPage() {
  const { t } = useTranslation();
  const { id } = alertRoute.useParams();
  const alert = useQuery(alertQuery(id));
  if (alert.error) return <Trouble error={alert.error} retry={() => void alert.refetch()} />;
  if (!alert.data) return <Skeleton active />;
  return (
    <>
      <Link to="/">← {t('back')}</Link>
      <Head alert={alert.data} />
      <Cautions alert={alert.data} />
      <div className="columns">
        <div className="stack">
          <Measures alert={alert.data} />
          <ConnectionPaths paths={alert.data.connections} />
          <EvidenceTimeline evidence={alert.data.evidence} />
        </div>
        <div className="stack">
          <TextCard title={t('explanations')} lists={[{ lines: alert.data.explanations }]} />
          <TextCard
            title={t('nextSteps')}
            lists={[
              { head: t('desk'), lines: alert.data.nextSteps.desk },
              { head: t('bank'), lines: alert.data.nextSteps.bank },
            ]}
          />
          <TextCard title={t('blindSpots')} lists={[{ lines: alert.data.blindSpots }]} />
          <ChangeHistory history={alert.data.history} />
        </div>
      </div>
    </>
  );
}

function Head({ alert }: { alert: AlertDetail }) {
  const { t } = useTranslation();
  const { subject, object, since, known, lapsed } = alert;
  return (
    <Card className="notice" style={{ marginTop: 8 }}>
      <Space wrap>
        <SeverityTag severity={alert.severity} />
        <Typography.Title level={4} style={{ margin: 0 }}>
          {alert.summary[languageNow()]}
        </Typography.Title>
        <Tag>{t(`statuses.${alert.status}`)}</Tag>
        {alert.foundLate && <Tag color="purple">{t('foundLate')}</Tag>}
        {lapsed && <Tag>{t('lapsedOn', { date: lapsed })}</Tag>}
      </Space>
      <Descriptions
        size="small"
        column={{ xs: 1, sm: 2, lg: 3 }}
        style={{ marginTop: 12 }}
        items={[
          { key: 'subject', label: t('subject'), children: subject.name ?? subject.id },
          { key: 'id', label: 'ID', children: subject.id },
          ...(object
            ? [{ key: 'object', label: t(`objects.${object.kind}`), children: object.id }]
            : []),
          { key: 'axis', label: t('axis'), children: t(`axes.${alert.axis}`) },
          { key: 'region', label: t('region'), children: alert.region ?? '–' },
          { key: 'banks', label: t('banks'), children: alert.banks.join('、') || '–' },
          { key: 'exposure', label: t('exposure'), children: exactMoney(alert.exposure) },
          { key: 'since', label: t('since'), children: since },
          { key: 'known', label: t('known'), children: known },
          {
            key: 'sign',
            label: t('sign'),
            children: (
              <Link to="/signs/$id" params={{ id: alert.sign }}>
                {t('signs.sign')}
              </Link>
            ),
          },
        ]}
      />
    </Card>
  );
}
