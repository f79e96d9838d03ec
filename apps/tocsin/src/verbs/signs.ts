/** `tocsin signs`: the catalogue with its documentation; without a database as it is delivered. */
import { describeSign } from '@apps/api/src/signs/show-sign';
import { formatYuan } from '@tocsin/credit-events';
import { listTrialSightings, type TrialSightingRow } from '@tocsin/read-models';
import { catalogue, signOf, type WarningSign } from '@tocsin/warning-signs';
import type { System } from '../system';
import { signPagesFolder } from '../version';
import { say, table, type Say } from './say';

type Detail = Awaited<ReturnType<typeof describeSign>>;

/** So many sightings of a trial are shown; --json shows ten times as many. */
const sightingsShown = 20;

export function listSigns(how: Say): void {
  const signs = catalogue.map(({ sign }) => sign);
  const document = signs.map(({ id, version, status = 'live', family, axis, base, texts }) => ({
    id,
    version,
    status,
    family,
    axis,
    base,
    name: { zh: texts.zh.name, en: texts.en.name },
  }));
  say(how, document, () =>
    table(
      document.map(({ id, name, axis, base, status }) => [
        ...[id, name.zh, name.en, axis, base],
        status === 'live' ? '' : status,
      ]),
    ),
  );
}

/** As delivered: what it sees and its numbers. */
export function showDelivered(id: string, how: Say): void {
  const sign = theSign(id);
  const { version, status = 'live', family, axis, base, effect, stage, fault, texts } = sign;
  const parameters = Object.entries(sign.parameters).map(([name, { unit, default: value }]) => ({
    name,
    unit,
    default: typeof value === 'bigint' ? formatYuan(value) : value,
  }));
  const document = {
    ...{ id, version, status, family, axis, base, effect, stage, fault },
    ...{ watches: sign.watches, parameters, texts },
  };
  say(how, document, () => [
    ...head({ ...sign, status }),
    '',
    ...table(parameters.map((p) => [p.name, String(p.default), p.unit])),
  ]);
}

/** As it stands here: who set what, who released it, what it saw and what became of that. */
export async function showSign(system: System, id: string, how: Say): Promise<void> {
  theSign(id);
  const detail = await describeSign({ ...system, signPagesFolder }, id);
  const limit = how.json ? sightingsShown * 10 : sightingsShown;
  const sightings = await listTrialSightings(system.readModels, { sign: id, limit });
  say(how, { ...detail, ...(detail.trial && { trialSightings: sightings }) }, () => [
    ...head(detail),
    '',
    ...parameterLines(detail),
    ...lifeLines(detail),
    '',
    ...hitLines(detail),
    ...trialLines(detail, sightings),
  ]);
}

export function theSign(id: string): WarningSign {
  const sign = signOf(id);
  if (sign) return sign;
  const known = catalogue.map((entry) => entry.sign.id).join(', ');
  throw new Error(`There is no sign "${id}". The catalogue has: ${known}.`);
}

type Head = Readonly<
  Record<'id' | 'status' | 'axis' | 'effect' | 'stage' | 'fault' | 'base', string> & {
    version: number;
    texts: WarningSign['texts'];
  }
>;

const head = ({ texts, ...sign }: Head): readonly string[] => [
  `${sign.id} (${texts.zh.name} · ${texts.en.name}), version ${sign.version}, ${sign.status}`,
  `${sign.axis} · base ${sign.base} · ${sign.effect} · ${sign.stage} · fault ${sign.fault}`,
  ...[texts.zh, texts.en].flatMap(({ meaning, explanations, blindSpots }) => [
    '',
    meaning,
    ...explanations.map((line) => `  · ${line}`),
    ...blindSpots.map((line) => `  – ${line}`),
  ]),
];

const parameterLines = ({ parameters, parameterHistory }: Detail): readonly string[] => [
  ...table([
    ['PARAMETER', 'IN FORCE', 'UNIT', 'DEFAULT', 'SINCE'],
    ...parameters.map((one) => [
      ...[one.name, String(one.inForce), one.unit, String(one.default)],
      one.since ?? '',
    ]),
  ]),
  ...parameterHistory.map(({ from, by, reason, values }) => {
    const set = values.map(({ name, before, value }) => `${name} ${before ?? '–'} → ${value}`);
    return `${from}  ${by?.name ?? '–'}: ${set.join(', ')}  (${reason})`;
  }),
];

const lifeLines = ({ life }: Detail): readonly string[] =>
  life.map(({ act, from, by, reason }) => `${from}  ${by?.name ?? '–'}: ${act}  (${reason})`);

function hitLines({ alerts, versions }: Detail): readonly string[] {
  const outcomes = Object.entries(alerts.byStatus).filter(([, count]) => count > 0);
  return [
    `alerts: ${alerts.total}${outcomes.map(([status, count]) => `, ${status} ${count}`).join('')}`,
    ...versions.map(({ version, alerts: raised }) => `  by version ${version}: ${raised}`),
  ];
}

function trialLines({ trial }: Detail, sightings: readonly TrialSightingRow[]): readonly string[] {
  if (!trial) return [];
  const { total, holding, subjects, subjectsAlerted, bySeverity } = trial;
  const levels = Object.entries(bySeverity).filter(([, count]) => count > 0);
  return [
    `on trial: saw ${total}, ${holding} hold${levels.map(([level, n]) => `, ${level} ${n}`).join('')}`,
    `  of ${subjects} subjects, ${subjectsAlerted} of them with an alert of another sign`,
    ...table(
      sightings.map(({ since, lapsed, severity, subjectId, objectId, exposure }) => [
        ...[`  ${since}`, lapsed ?? '', severity, subjectId, objectId ?? '', exposure],
      ]),
    ),
  ];
}
