/** What became of a sample, record by record and stage by stage. */
import { Alert, Card, Collapse, Steps, Table, Tag, Typography } from 'antd';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { Origin, Refusal, Trial, TriedEvent, TriedRecord } from '../api/feed-wire';
import { languageNow } from '../texts/i18n';
import { stagesOf } from './stages';

export function TrialResult({ trial }: { trial: Trial }) {
  const { t } = useTranslation();
  const { table, form, source, records, hasMore } = trial;
  const events = records.reduce((sum, record) => sum + record.events.length, 0);
  return (
    <div className="trial stack">
      <Typography.Paragraph>
        {t('feeds.trial.found', { table, form, source })} ·{' '}
        <strong>{t('feeds.trial.counts', { records: records.length, events })}</strong>
      </Typography.Paragraph>
      {hasMore && <Alert type="info" title={t('feeds.trial.more', { records: records.length })} />}
      {records.map((record, index) => (
        <TriedCard key={index} record={record} />
      ))}
    </div>
  );
}

function TriedCard({ record }: { record: TriedRecord }) {
  const { t } = useTranslation();
  const { line, change, raw, parsed, refusal, events } = record;
  return (
    <Card
      size="small"
      className="tried"
      title={
        <>
          {t('feeds.trial.record', { line })}{' '}
          {change && <Tag>{t(`feeds.trial.changes.${change}`)}</Tag>}
        </>
      }
    >
      <Steps size="small" current={-1} items={stagesOf(t, record)} />
      {refusal && <Faults refusal={refusal} />}
      {events.map((tried, index) => (
        <EventMade key={index} tried={tried} />
      ))}
      <Collapse
        size="small"
        items={[
          {
            key: 'raw',
            label: t('feeds.trial.raw'),
            children: (
              <pre className="record">
                {raw}
                {parsed && `\n\n${JSON.stringify(parsed, undefined, 2)}`}
              </pre>
            ),
          },
        ]}
      />
    </Card>
  );
}

function EventMade({ tried: { event, origins, refusal, wouldBe } }: { tried: TriedEvent }) {
  const { t } = useTranslation();
  return (
    <div className="made">
      <Typography.Paragraph>
        <Typography.Text code>{event.type}</Typography.Text> {event.id}{' '}
        {event.corrects !== undefined && (
          <Tag>{t('feeds.trial.corrects', { id: event.corrects })}</Tag>
        )}
        {wouldBe && <Tag color={colours[wouldBe]}>{t(`feeds.trial.wouldBe.${wouldBe}`)}</Tag>}
      </Typography.Paragraph>
      {refusal && <Faults refusal={refusal} />}
      <Table
        size="small"
        rowKey="pointer"
        className="wide origins"
        pagination={false}
        dataSource={[...origins]}
        columns={columns(t)}
      />
    </div>
  );
}

const colours = { new: 'success', duplicate: 'default', conflict: 'error' } as const;

function Faults({ refusal: { reason, errors } }: { refusal: Refusal }) {
  const { t } = useTranslation();
  return (
    <Alert
      type="error"
      className="notice"
      title={t('feeds.trial.refused', { reason })}
      description={errors.map(({ pointer, message }, index) => (
        <div key={index}>
          {pointer} {message[languageNow()]}
        </div>
      ))}
    />
  );
}

const columns = (t: TFunction) => [
  { title: t('feeds.trial.field'), dataIndex: 'pointer', width: '22%' },
  {
    title: t('feeds.trial.value'),
    render: (_: unknown, { value }: Origin) =>
      value === undefined ? (
        <Typography.Text type="secondary">{t('feeds.trial.absent')}</Typography.Text>
      ) : (
        shown(value)
      ),
  },
  {
    title: t('feeds.trial.origin'),
    render: (_: unknown, { kind, written }: Origin) => (
      <>
        <Tag>{t(`feeds.trial.kinds.${kind}`)}</Tag>
        <Typography.Text code>{written}</Typography.Text>
      </>
    ),
  },
];

const shown = (value: unknown): string =>
  typeof value === 'string' ? value : JSON.stringify(value);
