/**
 * A bankruptcy petitioned by the debtor, or by somebody close to it, just when a bank is about to
 * be paid by force.
 *
 * Acceptance lifts seizures and stays executions and suits; a bank without security then ranks with
 * everybody else. An honest debtor petitions too, often late and under pressure: the sign looks at
 * the hour, and people look at the books. Sources: S0-56, Enterprise Bankruptcy Law 19 and 20.
 */
import {
  daysBetween,
  isBankId,
  yuan,
  type BusinessDate,
  type CreditEvent,
  type EvidenceRef,
} from '@tocsin/credit-events';
import type { ConnectionPath } from '@tocsin/connections';
import { defineWarningSign, type EvolveContext, type SignContext } from '../define-warning-sign';
import { texts } from './texts';

type Said = Readonly<{ date: BusinessDate; event: EvidenceRef }>;

/** What a bank was about to get by force when the petition came. */
type Remedy = Said & Readonly<{ kind: 'suit' | 'judgment' | 'seizure' | 'execution' }>;
type Petition = Said & Readonly<{ path?: ConnectionPath; remedies: readonly Remedy[] }>;

type State = Readonly<{ bankruptcy?: string; petitions: readonly Petition[] }>;

const parameters = {
  exposureMin: { unit: 'CNY', default: yuan('1000000.00') },
  remedyDays: { unit: 'days', default: 90 },
};
type Ctx = SignContext<typeof parameters>;

/** Petitions kept of one bankruptcy, the latest. */
const petitionsMax = 8;

export const bankruptcyToStay = defineWarningSign({
  id: 'bankruptcy-to-stay',
  version: 1,
  family: 'bankruptcy',
  axis: 'willingness',
  effect: 'claim-unenforceable',
  stage: 'bankruptcy',
  fault: 'debtor',
  base: 'orange',
  texts,
  parameters,
  watches: [
    'bankruptcy.petitioned',
    'lawsuit.filed',
    'lawsuit.decided',
    'seizure.ordered',
    'execution.opened',
  ],
  subject: 'obligor',
  objectKind: 'bankruptcy',
  objectOf: (event) => (event.type === 'bankruptcy.petitioned' ? event.data.bankruptcy : undefined),

  initialState: (): State => ({ petitions: [] }),

  evolve: (state, event, ctx) => {
    if (event.type === 'bankruptcy.petitioned') return petitioned(state, event, ctx);
    // Feeds that know only days may report what happened on the day of the petition after it.
    if (!state.petitions.some(({ date }) => date === event.date)) return state;
    const petitions = state.petitions.map((petition) =>
      petition.date === event.date
        ? { ...petition, remedies: remediesOn(event.date, ctx) }
        : petition,
    );
    return { ...state, petitions };
  },

  holds: (state, ctx) =>
    ctx.standing.exposure >= ctx.parameters.exposureMin && staying(state, ctx).length > 0,

  evidence: (state, ctx) =>
    staying(state, ctx).flatMap(({ event, remedies }) => [
      event,
      ...remedies.map((one) => one.event),
    ]),

  connections: (state, ctx) => staying(state, ctx).flatMap(({ path }) => path ?? []),

  measures: (state, ctx) => {
    const days = staying(state, ctx).flatMap(({ date, remedies }) =>
      remedies.filter(({ kind }) => kind !== 'suit').map((one) => daysBetween(one.date, date)),
    );
    const suits = staying(state, ctx).flatMap(({ remedies }) =>
      remedies.filter(({ kind }) => kind === 'suit').map(({ event }) => event),
    );
    return [
      { name: 'pending-suits', value: new Set(suits).size },
      ...(days.length === 0
        ? []
        : [
            {
              name: 'days-after-remedy',
              value: Math.min(...days),
              threshold: ctx.parameters.remedyDays,
            },
          ]),
      { name: 'exposure', value: ctx.standing.exposure, threshold: ctx.parameters.exposureMin },
    ];
  },
});

/** A petition of the obligor or of somebody tied to it that day, unless the creditors agreed. */
function petitioned(
  state: State,
  { data, date, ref }: CreditEvent<'bankruptcy.petitioned'>,
  ctx: EvolveContext<typeof parameters>,
): State {
  const { bankruptcy, party, petitioner, creditorsAgreed } = data;
  if (creditorsAgreed === true || isBankId(petitioner)) return state;
  const path = petitioner === party ? undefined : ctx.connected(petitioner, party);
  if (petitioner !== party && !path) return state;
  const petition: Petition = {
    date,
    event: ref,
    ...(path ? { path } : {}),
    remedies: remediesOn(date, ctx),
  };
  return { bankruptcy, petitions: [...state.petitions, petition].slice(-petitionsMax) };
}

/** Petitions that stay something, and were not dismissed since. */
function staying({ bankruptcy, petitions }: State, { standing }: Ctx): readonly Petition[] {
  const dismissed = standing.bankruptcies.get(bankruptcy ?? '')?.dismissed;
  return petitions.filter(
    ({ date, remedies }) =>
      remedies.length > 0 && (dismissed === undefined || dismissed.date < date),
  );
}

/** Suits of banks that pend at the end of the day, and what banks got by force shortly before. */
function remediesOn(today: BusinessDate, { standing, parameters }: Ctx): readonly Remedy[] {
  const { suits, seizures, executions } = standing.bankActions;
  const found: Remedy[] = [];
  for (const { filed, decision } of suits.values()) {
    if (decision?.isForBank === true) found.push({ kind: 'judgment', ...saidIn(decision) });
    else if (filed && !decision) found.push({ kind: 'suit', ...filed });
  }
  for (const { ordered } of seizures.values()) found.push({ kind: 'seizure', ...ordered });
  for (const { opened } of executions.values())
    if (opened) found.push({ kind: 'execution', ...opened });
  return found.filter(
    ({ kind, date }) => kind === 'suit' || daysBetween(date, today) <= parameters.remedyDays,
  );
}

const saidIn = ({ date, event }: Said): Said => ({ date, event });
