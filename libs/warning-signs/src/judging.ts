/**
 * What a sign may ask while it judges: one context for all of a run, set anew for each entry and
 * day, as no sign keeps what it is handed. It notes which facts of the standing were looked at and
 * which absences were asked about.
 */
import { addDays, type BusinessDate } from '@tocsin/credit-events';
import { believedFrom, graceDaysIn } from './absence';
import type { Absence, JudgeContext, WarningSign } from './define-warning-sign';
import type { FactsAsked } from './facts';
import type { World } from './fold';
import type { Entry } from './history';
import { parametersOn } from './parameters';
import type { Standing } from './standing';
import { standingView, type Facts } from './standing-reads';

export type Surroundings = Readonly<{
  subject: string;
  world: World;
  closed: BusinessDate | undefined;
  standing: Standing;
  facts: FactsAsked;
  judging: Judging;
  knownTo: BusinessDate | undefined;
}>;

/** An absence that the sign asked about, and whether it may be believed. */
export type Asked = Readonly<{
  absence: Absence;
  day: BusinessDate;
  graceEnd: BusinessDate;
  notSeen: readonly string[];
  isBelieved: boolean;
}>;

type Of = Readonly<{ sign: WarningSign; entry: Entry }>;
type Begun = Readonly<{ ctx: JudgeContext; asked: readonly Asked[] }>;

export type Judging = Readonly<{
  /** A sign is about to be asked as of a day. */
  begin: (around: Surroundings, of: Of, today: BusinessDate) => Begun;
  /** The facts of the standing looked at since. */
  takeReads: () => Facts;
}>;

type Changing = { -readonly [Name in keyof JudgeContext]: JudgeContext[Name] };

export function judgingIn(facts: FactsAsked): Judging {
  const view = standingView();
  const asked: Asked[] = [];
  let around: Surroundings | undefined;
  const ctx: Changing = {
    parameters: {},
    today: '' as BusinessDate,
    subject: '',
    standing: undefined as unknown as Standing,
    object: undefined,
    judgement: {},
    eventsOf: facts.eventsOf,
    absent: (absence) => {
      if (!around) return false;
      const answer = answered(around, absence, graceDaysIn(ctx.parameters));
      if (absence.deadline <= ctx.today) asked.push(answer);
      return absence.deadline <= ctx.today && answer.isBelieved;
    },
  };
  const begun: Begun = { ctx, asked };
  return {
    begin: (surroundings, { sign, entry }, today) => {
      around = surroundings;
      const { world, subject, standing } = surroundings;
      view.takeReads();
      facts.begin(today);
      asked.length = 0;
      ctx.parameters = parametersOn(sign, world.parameterChanges(sign.id), today);
      ctx.today = today;
      ctx.subject = subject;
      ctx.standing = view.of(standing);
      ctx.object = entry.object;
      ctx.judgement = {};
      return begun;
    },
    takeReads: view.takeReads,
  };
}

/** Whether an absence may be believed by now, and from when on. */
export function answered(
  { world, closed }: Pick<Surroundings, 'world' | 'closed'>,
  absence: Absence,
  graceDays: number,
): Asked {
  const { day, notSeen } = believedFrom({ absence, world, graceDays });
  return {
    absence,
    day,
    notSeen,
    graceEnd: addDays(absence.deadline, graceDays),
    isBelieved: closed !== undefined && day <= closed,
  };
}

/**
 * Works something out once a judgement, however many of its questions rest on it: whether the sign
 * holds, until when, by what evidence. It may hang on whatever does not change meanwhile.
 */
export function onceAJudgement<Ctx extends Pick<JudgeContext, 'judgement'>, Result>(
  workOut: (ctx: Ctx) => Result,
): (ctx: Ctx) => Result {
  let last: Readonly<{ judgement: object; result: Result }> | undefined;
  return (ctx) => {
    if (last?.judgement !== ctx.judgement)
      last = { judgement: ctx.judgement, result: workOut(ctx) };
    return last.result;
  };
}
