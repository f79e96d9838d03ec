/** The severity of a sighting as a sum that a person can follow, capped at red. */
import { daysBetween, yuan } from '@tocsin/credit-events';
import type { WarningSign } from './define-warning-sign';
import type { WillingnessNear } from './fold';
import type { Episode } from './history';
import type { Severity, SeverityStep } from './sighting';

const levels = ['blue', 'yellow', 'orange', 'red'] as const satisfies readonly Severity[];
const names = {
  blue: { zh: '蓝色', en: 'blue' },
  yellow: { zh: '黄色', en: 'yellow' },
  orange: { zh: '橙色', en: 'orange' },
  red: { zh: '红色', en: 'red' },
} as const satisfies Record<Severity, Readonly<{ zh: string; en: string }>>;

const largeExposure = yuan('10000000.00');
const veryLargeExposure = yuan('100000000.00');
/** Days within which another family's sign counts as corroboration. */
const corroborationDays = 180;
/** Days left from which a claim at risk is urgent, and most urgent. */
const orangeDaysLeft = 30;
const redDaysLeft = 7;

/** An episode of a subject with the sign it belongs to. */
export type Seen = Readonly<{ sign: WarningSign; episode: Episode }>;

/**
 * Severity and the steps of its sum; `others` are all episodes of the same subject, `near` those of
 * connected parties, which are asked for only where they could make a difference.
 */
export function severityOf(
  seen: Seen,
  others: readonly Seen[],
  near: () => readonly WillingnessNear[],
): Readonly<{ severity: Severity; severitySum: readonly SeverityStep[] }> {
  const severitySum =
    seen.sign.axis === 'protection' ? [byDaysLeft(seen)] : summed(seen, others, near);
  const sum = severitySum.reduce((total, step) => total + step.levels, 0);
  return { severity: levels[Math.min(sum, levels.length) - 1] ?? 'blue', severitySum };
}

function summed(
  seen: Seen,
  others: readonly Seen[],
  near: () => readonly WillingnessNear[],
): readonly SeverityStep[] {
  const { sign, episode } = seen;
  const steps = [baseOf(sign.base)];
  if (episode.exposure >= largeExposure) steps.push(exposureStep('1000', '10'));
  if (episode.exposure >= veryLargeExposure) steps.push(exposureStep('1亿', '100'));
  if (isCorroborated(sign)) steps.push(...corroboration(seen, others, near));
  for (const { name } of episode.strengths)
    steps.push({
      levels: 1,
      reason: name,
      zh: sign.texts.zh.terms[name] ?? name,
      en: sign.texts.en.terms[name] ?? name,
    });
  return steps;
}

/**
 * Whether unwillingness seen beside it raises its severity: that of any sign of an obligor whose
 * severity is a sum. It is no news about a bank, an area or a region.
 */
export const isCorroborated = ({ axis, subject }: WarningSign): boolean =>
  axis !== 'protection' && subject === 'obligor';

const baseOf = (base: Severity): SeverityStep => ({
  levels: levels.indexOf(base) + 1,
  reason: 'base',
  zh: `基准级别：${names[base].zh}`,
  en: `base level: ${names[base].en}`,
});

const exposureStep = (zh: string, en: string): SeverityStep => ({
  levels: 1,
  reason: `exposure-${en}m`,
  zh: `贷款余额不低于${zh}${zh.endsWith('亿') ? '' : '万'}元`,
  en: `exposure of at least ¥${en} m`,
});

/** One level, whether by signs of the same obligor or of a connected party. */
function corroboration(
  seen: Seen,
  others: readonly Seen[],
  near: () => readonly WillingnessNear[],
): readonly SeverityStep[] {
  const own = others
    .filter(({ sign }) => sign.axis === 'willingness')
    .map(({ sign: { family }, episode }) => ({ family, ...episode }));
  if (own.some((other) => corroborates(other, seen)))
    return [
      {
        levels: 1,
        reason: 'corroborated',
        zh: '一百八十日内另有其他类别的意愿类信号',
        en: 'another family shows a willingness sign within 180 days',
      },
    ];
  const connected = near().find((other) => corroborates(other, seen));
  if (connected === undefined) return [];
  return [
    {
      levels: 1,
      reason: 'corroborated-nearby',
      zh: `一百八十日内关联方${connected.party}另有其他类别的意愿类信号`,
      en: `within 180 days the connected party ${connected.party} shows a willingness sign of another family`,
    },
  ];
}

function corroborates(
  { family, since, lapsed }: Pick<WillingnessNear, 'family' | 'since' | 'lapsed'>,
  seen: Seen,
): boolean {
  if (family === seen.sign.family) return false;
  const on = seen.episode.since;
  if (since > on) return daysBetween(on, since) <= corroborationDays;
  return lapsed === undefined || daysBetween(lapsed, on) <= corroborationDays;
}

function byDaysLeft({ sign, episode }: Seen): SeverityStep {
  const left = episode.daysLeft;
  if (left === undefined) return baseOf(sign.base);
  const level: Severity = left <= redDaysLeft ? 'red' : left <= orangeDaysLeft ? 'orange' : 'blue';
  return {
    levels: levels.indexOf(level) + 1,
    reason: 'days-left',
    zh: `距期限${left}日：${names[level].zh}`,
    en: `${left} days left: ${names[level].en}`,
  };
}

/** In how many days a protection sign's severity rises by itself. */
export const daysToNextLevel = (left: number): number | undefined => {
  const next = [orangeDaysLeft, redDaysLeft].find((step) => left > step);
  return next === undefined ? undefined : left - next;
};
