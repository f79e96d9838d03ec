/** One alert: left the facts and the why, right what would explain it and what to do next. */
import { Alert, Skeleton } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { alertQuery } from '../api/read';
import { Trouble } from '../layout/trouble';
import { AlertHead } from './alert-head';
import { Cautions } from './cautions';
import { ChangeHistory } from './change-history';
import { ConnectionPaths } from './connection-paths';
import { DecisionBar } from './decision-bar';
import { EvidenceTimeline } from './evidence-timeline';
import { lastFilters } from './filters';
import { Measures } from './measures';
import { TextCard } from './text-card';

const alertRoute = getRouteApi('/alerts/$id');

export function AlertPage() {
  const { t } = useTranslation();
  const { id } = alertRoute.useParams();
  const { asOf } = alertRoute.useSearch();
  const alert = useQuery(alertQuery(id, asOf));
  if (alert.error) return <Trouble error={alert.error} retry={() => void alert.refetch()} />;
  if (!alert.data) return <Skeleton active />;
  return (
    <>
      <Link to="/" search={lastFilters()}>
        ← {t('back')}
      </Link>
      {asOf && <Alert className="notice" type="warning" title={t('asOfNote', { date: asOf })} />}
      <AlertHead alert={alert.data} />
      <Cautions alert={alert.data} />
      {!asOf && <DecisionBar alert={alert.data} />}
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
