/** A feed's health as a whole: what to look at now, and the figures behind it. */
import { Link } from '@tanstack/react-router';
import { Alert, Card, Descriptions, Typography } from 'antd';
import type { TFunction } from 'i18next';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { FeedDetail, FeedTrouble } from '../api/feed-wire';
import { daysLeft, dateTime } from '../texts/format';
import { languageNow } from '../texts/i18n';
import { reasonName } from '../quarantine/reason-name';
import { FeedState } from './feed-state';
import { duration, lagOf, rate, share, timeOf, waitingIn } from './health-figures';

export function HealthCard({ feed }: { feed: FeedDetail }) {
  const { t } = useTranslation();
  return (
    <Card
      size="small"
      className="health"
      title={t('feeds.health')}
      extra={<FeedState feed={feed} />}
    >
      {feed.troubles.map((trouble, index) => (
        <Told key={index} trouble={trouble} />
      ))}
      <Descriptions
        size="small"
        column={{ xs: 1, md: 2, xl: 4 }}
        items={factsOf(t, feed).map(([key, children]) => ({
          key,
          label: t(`feeds.${key}`),
          children,
        }))}
      />
      <Waiting feed={feed} />
    </Card>
  );
}

function Told({ trouble: { kind, what, mend, since } }: { trouble: FeedTrouble }) {
  const { t } = useTranslation();
  const language = languageNow();
  return (
    <Alert
      className="notice trouble"
      type={kind === 'credential' || kind === 'incomplete' ? 'warning' : 'error'}
      showIcon
      title={t('feeds.trouble', { kind: t(`feeds.troubles.${kind}`), what: what[language] })}
      description={
        <>
          {mend[language]}
          {since !== undefined && (
            <Typography.Text type="secondary">
              {' '}
              {t('feeds.since', { at: dateTime(since) })}
            </Typography.Text>
          )}
        </>
      }
    />
  );
}

function factsOf(t: TFunction, feed: FeedDetail): readonly (readonly [string, ReactNode])[] {
  const { silentSeconds, silentAfterHours, daysOff } = feed;
  const { credential, credentials, reconciliation } = feed;
  const last = daysOff.at(-1);
  const silent = silentSeconds === undefined ? '–' : duration(t, silentSeconds);
  const cadence =
    silentAfterHours === undefined ? '' : ` · ${t('feeds.cadence', { hours: silentAfterHours })}`;
  const left =
    credentials.expires === undefined
      ? ''
      : ` · ${t('credentials.daysLeft', { count: daysLeft(credentials.expires) })}`;
  return [
    ['lastEvent', timeOf(feed.lastEvent)],
    ['lastReceived', timeOf(feed.lastReceived)],
    ['silent', silent + cadence],
    ...(last === undefined
      ? []
      : [['daysOff', t('feeds.daysOffTo', { count: daysOff.length, last })] as const]),
    ['perMinute', rate(feed.eventsPerMinute)],
    ['lag', lagOf(t, feed)],
    ['accepted', feed.accepted.toLocaleString('en')],
    ['duplicates', feed.duplicates.toLocaleString('en')],
    ['rejected', share(feed.rejectedShare)],
    [
      'reconciliation',
      t(`feeds.reconciled.${reconciliation.state}`, { count: reconciliation.gaps }),
    ],
    ['complete', feed.completeThrough ?? t('feeds.notDeclared')],
    ['credential', t('feeds.liveCredentials', { count: credentials.live }) + left],
    ...(credential ? [['sources', credential.sources.join(', ')] as const] : []),
    ...(credential?.banks ? [['banks', credential.banks.join(', ')] as const] : []),
  ];
}

function Waiting({ feed: { name, reasons } }: { feed: FeedDetail }) {
  const { t } = useTranslation();
  const count = waitingIn(reasons);
  if (count === 0) return null;
  return (
    <div className="below">
      {t('feeds.waiting')}{' '}
      {Object.entries(reasons).map(([reason, entries]) => (
        <Link key={reason} to="/quarantine" search={{ feed: name, reason }} className="reason">
          {reasonName(t, reason)} {entries}
        </Link>
      ))}
    </div>
  );
}
