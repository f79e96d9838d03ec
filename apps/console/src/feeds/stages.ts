/** How far a record came: parsed, mapped, validated, compared with the log. */
import type { TFunction } from 'i18next';
import type { TriedRecord } from '../api/feed-wire';
import { languageNow } from '../texts/i18n';

type Status = 'finish' | 'error' | 'wait';
type Stage = Readonly<{ title: string; content: string; status: Status }>;

export function stagesOf(t: TFunction, record: TriedRecord): Stage[] {
  const told = [parsed(t, record), mapped(t, record), validated(t, record), compared(t, record)];
  const names = ['parsed', 'mapped', 'validated', 'wouldBe'] as const;
  return names.map((name, index) => {
    const [status, content] = told[index] ?? ['wait', ''];
    return { title: t(`feeds.trial.stages.${name}`), content, status };
  });
}

type Said = readonly [Status, string];

const parsed = (t: TFunction, { parsed: fields }: TriedRecord): Said =>
  fields
    ? ['finish', t('feeds.trial.parsedAs', { count: Object.keys(fields).length })]
    : ['error', t('feeds.trial.notParsed')];

function mapped(t: TFunction, { outcome, because, refusal, events }: TriedRecord): Said {
  if (refusal) return ['error', t('feeds.trial.refused', { reason: refusal.reason })];
  if (outcome === 'skipped') {
    return ['finish', t('feeds.trial.skipped', { because: because?.[languageNow()] ?? '' })];
  }
  return ['finish', t('feeds.trial.made', { count: events.length })];
}

function validated(t: TFunction, { events }: TriedRecord): Said {
  if (events.length === 0) return ['wait', ''];
  const refused = events.find(({ refusal }) => refusal);
  return refused?.refusal
    ? ['error', t('feeds.trial.refused', { reason: refused.refusal.reason })]
    : ['finish', t('feeds.trial.valid')];
}

function compared(t: TFunction, { events }: TriedRecord): Said {
  const found = [...new Set(events.flatMap(({ wouldBe }) => wouldBe ?? []))];
  if (events.length === 0) return ['wait', ''];
  if (found.length === 0) return ['wait', t('feeds.trial.notCompared')];
  const said = found.map((each) => t(`feeds.trial.wouldBe.${each}`)).join(', ');
  return [found.includes('conflict') ? 'error' : 'finish', said];
}
