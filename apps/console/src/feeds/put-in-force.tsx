/** After a trial: the mapping that was tried is put in force for the feed, with a reason. */
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Alert, Button, Form, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { meQuery } from '../api/backtests';
import type { FeedDetail, FeedMapping, Trial, TriedRecord } from '../api/feed-wire';
import { setMapping } from '../api/feeds';
import { Dialog } from '../layout/dialog';
import { waitingIn } from './health-figures';

type Props = Readonly<{
  feed: FeedDetail;
  tried: string;
  trial: Trial;
  /** The version that was changed into what was tried. */
  base: number;
  setBase: (version: number) => void;
}>;

export function PutInForce({ feed, tried, trial, base, setBase }: Props) {
  const { t } = useTranslation();
  const me = useQuery(meQuery);
  const [asked, setAsked] = useState(false);
  const [done, setDone] = useState<FeedMapping>();
  if (!me.data?.may.includes('manage-feeds')) return null;
  if (done && feed.mapping?.hash === done.hash)
    return <InForce feed={feed} version={done.version} />;
  if (feed.mapping?.text === tried) return null;
  const refused = trial.records.filter(isRefused).length;
  const close = (set?: FeedMapping) => {
    setAsked(false);
    if (!set) return;
    setDone(set);
    setBase(set.version);
  };
  return (
    <>
      <Button
        type="primary"
        className="below"
        onClick={() => {
          setAsked(true);
        }}
      >
        {t('feeds.force.act')}
      </Button>
      {asked && (
        <Dialog<Readonly<{ reason: string }>, FeedMapping>
          title={t('feeds.force.title', { feed: feed.name })}
          intro={t('feeds.force.hint')}
          act={t('feeds.force.act')}
          send={({ reason }) => setMapping(feed.name, { mapping: tried, reason, replaces: base })}
          close={close}
        >
          {refused > 0 && (
            <Alert
              className="notice"
              type="warning"
              showIcon
              title={t('feeds.force.refused', { count: refused, all: trial.records.length })}
            />
          )}
          <Form.Item
            name="reason"
            label={t('feeds.force.reason')}
            rules={[{ required: true, whitespace: true, message: t('feeds.try.needed') }]}
          >
            <Input.TextArea autoFocus maxLength={1000} autoSize={{ minRows: 2 }} />
          </Form.Item>
        </Dialog>
      )}
    </>
  );
}

/** As a whole, or one of its events. */
const isRefused = ({ outcome, events }: TriedRecord): boolean =>
  outcome === 'refused' || events.some(({ refusal }) => refusal !== undefined);

function InForce({ feed: { name, reasons }, version }: { feed: FeedDetail; version: number }) {
  const { t } = useTranslation();
  const count = waitingIn(reasons);
  return (
    <Alert
      className="below"
      type="success"
      showIcon
      role="status"
      title={t('feeds.force.done', { version })}
      description={
        count > 0 && (
          <Link to="/quarantine" search={{ feed: name }}>
            {t('feeds.force.resubmit', { count })}
          </Link>
        )
      }
    />
  );
}
