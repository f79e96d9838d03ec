/** Asks one sign about one object on one day, and draws the consequences for its episodes. */
import { addDays, type BusinessDate, type EventType } from '@tocsin/credit-events';
import { graceDaysIn } from './absence';
import type { Absence, JudgeContext, WarningSign } from './define-warning-sign';
import { afterHolding, afterNotHolding, type Shown } from './episodes';
import type { Entry, Episode } from './history';
import { answered, type Asked, type Surroundings } from './judging';
import { parametersOn } from './parameters';
import { daysToNextLevel } from './severity';

/** The entry after its sign was judged at the end of a day, or after an event of that day. */
export function judged(
  around: Surroundings,
  { sign, entry }: Readonly<{ sign: WarningSign; entry: Entry }>,
  today: BusinessDate,
): Entry {
  const { facts, judging } = around;
  const { ctx, asked } = judging.begin(around, { sign, entry }, today);
  const { state } = entry;
  const holds = sign.holds(state, ctx);
  const episodes = holds
    ? afterHolding(entry.episodes, today, {
        shown: shown(sign, state, ctx),
        begin: () => begun(around, today, absenceOf(sign, state, { ctx, asked })),
      })
    : afterNotHolding(entry.episodes, today);
  const wakeOn = nextWake(sign, state, { ctx, holds });
  const remembered = facts.remembered(entry);
  // Spelt out, as in entries.ts.
  return {
    sign: entry.sign,
    object: entry.object,
    isBase: entry.isBase,
    state,
    asked: entry.asked,
    askedControl: entry.askedControl,
    facts: remembered.facts,
    factsKnown: remembered.factsKnown,
    factsDue: facts.next(),
    episodes,
    reads: judging.takeReads(),
    judgedOn: today,
    wakeOn,
    pending: withPending(entry.pending, asked),
    awaited: withTypes(entry.awaited, asked),
    foreseen: entry.foreseen,
  };
}

/** The next day on which the entry must be judged though nothing happens. */
export function dueOn(
  { world }: Pick<Surroundings, 'world'>,
  entry: Entry,
): BusinessDate | undefined {
  const { judgedOn, wakeOn, factsDue } = entry;
  if (judgedOn === undefined) return undefined;
  let due =
    factsDue !== undefined && (wakeOn === undefined || factsDue < wakeOn) ? factsDue : wakeOn;
  for (const { from } of world.parameterChanges(entry.sign))
    if (from > judgedOn && (due === undefined || from < due)) due = from;
  return due;
}

/** From when a pending absence may be believed, by what has been declared so far. */
export function believedOn(
  around: Pick<Surroundings, 'world' | 'closed'>,
  sign: WarningSign,
  absence: Absence,
): BusinessDate {
  const changes = around.world.parameterChanges(sign.id);
  const parameters = parametersOn(sign, changes, absence.deadline);
  return answered(around, absence, graceDaysIn(parameters)).day;
}

/** The absences on which the sign rests; none where it would hold without them. */
function absenceOf(
  sign: WarningSign,
  state: unknown,
  { ctx, asked }: Readonly<{ ctx: JudgeContext; asked: readonly Asked[] }>,
): Episode['byAbsence'] {
  const believed = asked.filter(({ isBelieved }) => isBelieved);
  const without: JudgeContext = { ...ctx, judgement: {}, absent: () => false };
  if (believed.length === 0 || sign.holds(state, without)) return undefined;
  const graceEnds = believed.map(({ graceEnd }) => graceEnd).toSorted();
  return {
    graceEnd: graceEnds.at(-1) ?? ctx.today,
    believed: [...new Set(believed.map(({ day }) => day))].toSorted(),
    notSeen: [...new Set(believed.flatMap(({ notSeen }) => notSeen))].toSorted(),
  };
}

const begun = (
  { standing, knownTo }: Surroundings,
  today: BusinessDate,
  byAbsence: Episode['byAbsence'],
): Episode => ({
  since: today,
  ...(knownTo === undefined ? {} : { factsTo: knownTo }),
  exposure: standing.exposure,
  banks: [...standing.lenders.keys()].toSorted(),
  supports: [],
  strengths: [],
  connections: [],
  measures: [],
  ...(byAbsence ? { byAbsence } : {}),
});

const shown = (sign: WarningSign, state: unknown, ctx: JudgeContext): Shown => ({
  evidence: sign.evidence(state, ctx),
  strengths: sign.strengthening?.(state, ctx) ?? [],
  connections: sign.connections?.(state, ctx) ?? [],
  measures: sign.measures(state, ctx),
  daysLeft: sign.daysLeft?.(state, ctx),
});

/** The sign's own next day, or the day on which fewer days left raise the severity. */
function nextWake(
  sign: WarningSign,
  state: unknown,
  { ctx, holds }: Readonly<{ ctx: JudgeContext; holds: boolean }>,
): BusinessDate | undefined {
  const own = sign.wakeOn?.(state, ctx);
  const left = holds ? sign.daysLeft?.(state, ctx) : undefined;
  const step = left === undefined ? undefined : daysToNextLevel(left);
  const ahead = own !== undefined && own > ctx.today ? own : undefined;
  return step === undefined ? ahead : earlier(ahead, addDays(ctx.today, step));
}

const earlier = (a: BusinessDate | undefined, b: BusinessDate): BusinessDate =>
  a === undefined || b < a ? b : a;

function withPending(pending: readonly Absence[], asked: readonly Asked[]): readonly Absence[] {
  if (asked.length === 0) return pending;
  const fresh = asked.filter(
    ({ absence, isBelieved }) => !isBelieved && !pending.some((known) => isSame(known, absence)),
  );
  return fresh.length === 0 ? pending : [...pending, ...fresh.map(({ absence }) => absence)];
}

function withTypes(awaited: readonly EventType[], asked: readonly Asked[]): readonly EventType[] {
  if (asked.length === 0) return awaited;
  const fresh = asked
    .flatMap(({ absence }) => absence.types)
    .filter((type) => !awaited.includes(type));
  return fresh.length === 0 ? awaited : [...new Set([...awaited, ...fresh])];
}

const isSame = (a: Absence, b: Absence): boolean =>
  a.deadline === b.deadline && a.bank === b.bank && a.types.join() === b.types.join();
