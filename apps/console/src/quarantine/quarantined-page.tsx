/** One refused record: what is wrong with it and where, how to mend it, what became of it. */
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { Alert, Card, Descriptions, Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { quarantinedQuery } from '../api/quarantine';
import type { QuarantineEntry } from '../api/quarantine-wire';
import { PageTitle } from '../layout/page-title';
import { Trouble } from '../layout/trouble';
import { dateTime } from '../texts/format';
import { languageNow } from '../texts/i18n';
import { placeOf } from './entry-columns';
import { Faults } from './faults';
import { MarkedRecord } from './marked-record';
import { MendForm } from './mend-form';
import { reasonName } from './reason-name';
import { Trace } from './trace';

export function QuarantinedPage() {
  const { t } = useTranslation();
  const { id } = useParams({ from: '/quarantine/$id' });
  const found = useQuery(quarantinedQuery(id));
  if (found.error) return <Trouble error={found.error} retry={() => void found.refetch()} />;
  if (!found.data) return <Skeleton active />;
  const entry = found.data;
  return (
    <>
      <Link to="/quarantine" search={{ feed: entry.feed }}>
        {t('quarantine.back', { feed: entry.feed })}
      </Link>
      <PageTitle text={t('quarantine.title', { id, reason: reasonName(t, entry.reason) })} />
      <div className="stack">
        <Facts entry={entry} />
        <Card size="small" className="faults" title={t('quarantine.wrong')}>
          <Faults errors={entry.errors} />
          <Alert
            type="info"
            showIcon
            title={t('quarantine.suggestion')}
            description={entry.suggestion[languageNow()]}
          />
        </Card>
        <MarkedRecord entry={entry} />
        {entry.resubmitted && <Trace mending={entry.resubmitted} first={entry.firstRefused} />}
        <MendForm key={entry.id} entry={entry} />
      </div>
    </>
  );
}

function Facts({ entry }: { entry: QuarantineEntry }) {
  const { t } = useTranslation();
  const { feed, eventType, source, eventId, mapping, firstSeen, lastSeen, times } = entry;
  const facts = [
    ['feed', <Link key="feed" to="/feeds/$name" params={{ name: feed }} children={feed} />],
    ['where', placeOf(t, entry)],
    ['eventType', eventType],
    ['event', eventId && `${source ?? ''} ${eventId}`],
    ['mapping', mapping],
    ['firstSeen', dateTime(firstSeen)],
    ['lastSeen', `${dateTime(lastSeen)} · ${t('quarantine.times', { count: times })}`],
  ] as const;
  const items = facts.filter(([, said]) => said !== undefined && said !== '');
  return (
    <Card size="small">
      <Descriptions
        size="small"
        column={{ xs: 1, md: 2, xl: 3 }}
        items={items.map(([key, children]) => ({ key, label: t(`quarantine.${key}`), children }))}
      />
    </Card>
  );
}
