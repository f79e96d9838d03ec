/** The columns of the list of refused records. */
import { Link } from '@tanstack/react-router';
import { Tag, Typography } from 'antd';
import type { TFunction } from 'i18next';
import type { QuarantineEntry } from '../api/quarantine-wire';
import { dateTime } from '../texts/format';
import { languageNow } from '../texts/i18n';
import { reasonName } from './reason-name';

type Entry = QuarantineEntry;

export const entryColumns = (t: TFunction) => [
  {
    title: t('quarantine.number'),
    width: 90,
    render: (_: unknown, { id }: Entry) => (
      <Link to="/quarantine/$id" params={{ id }}>
        {id}
      </Link>
    ),
  },
  { title: t('quarantine.feed'), dataIndex: 'feed' },
  {
    title: t('quarantine.what'),
    width: '42%',
    render: (_: unknown, { reason, errors: [first] }: Entry) => (
      <>
        <strong>{reasonName(t, reason)}</strong>
        <div>{first?.message[languageNow()]}</div>
      </>
    ),
  },
  {
    title: t('quarantine.where'),
    render: (_: unknown, entry: Entry) => (
      <Typography.Text type="secondary">{placeOf(t, entry)}</Typography.Text>
    ),
  },
  {
    title: t('quarantine.lastSeen'),
    render: (_: unknown, { lastSeen, times }: Entry) => (
      <>
        {dateTime(lastSeen)}
        {times > 1 && <div>{t('quarantine.times', { count: times })}</div>}
      </>
    ),
  },
  {
    title: t('quarantine.became'),
    render: (_: unknown, { resubmitted }: Entry) =>
      resubmitted ? <OutcomeTag t={t} outcome={resubmitted.outcome} /> : null,
  },
];

export function placeOf(t: TFunction, { file, line }: Entry): string {
  if (line === undefined) return file ?? '';
  return [file, t('quarantine.line', { line })].filter(Boolean).join(' · ');
}

const colours = {
  accepted: 'success',
  duplicate: 'default',
  skipped: 'default',
  refused: 'error',
} as const;

type Outcome = keyof typeof colours;

export const OutcomeTag = ({ t, outcome }: { t: TFunction; outcome: Outcome }) => (
  <Tag color={colours[outcome]}>{t(`quarantine.outcomes.${outcome}`)}</Tag>
);
