/**
 * What signs see while they fold: one context for all of a run, set anew for each sign and event.
 * Folding is the hottest path there is, and no sign keeps what it is handed.
 */
import type { BusinessDate, PartyId } from '@tocsin/credit-events';
import type { EvolveContext, WarningSign } from './define-warning-sign';
import type { FactsAsked } from './facts';
import type { World } from './fold';
import { parametersOn } from './parameters';
import type { Standing } from './standing';

type Surroundings = Readonly<{ subject: string; world: World; standing: Standing }>;
type Asking = Readonly<{ ctx: EvolveContext; ties: TiesAsked }>;

/** The parties about whose connections, and about whose control, a sign has asked. */
type TiesAsked = Readonly<Record<'connected' | 'controlling', ReadonlySet<PartyId>>>;

/** The context as of a day, and what the sign will have asked about ties. */
export type Evolving = (around: Surroundings, sign: WarningSign, today: BusinessDate) => Asking;

type Changing = { -readonly [Name in keyof EvolveContext]: EvolveContext[Name] };

export function evolvingIn(
  { subject, world, standing }: Surroundings,
  facts: FactsAsked,
): Evolving {
  const ties = { connected: new Set<PartyId>(), controlling: new Set<PartyId>() };
  const ctx: Changing = {
    parameters: {},
    today: '' as BusinessDate,
    subject,
    standing,
    eventsOf: facts.eventsOf,
    connected: (a, b) => {
      ties.connected.add(a).add(b);
      return world.connected({ a, b, on: ctx.today });
    },
    controlling: (party) => {
      ties.controlling.add(party);
      return world.controlling({ party, on: ctx.today });
    },
  };
  const asking: Asking = { ctx, ties };
  return (around, sign, today) => {
    if (ties.connected.size > 0) ties.connected.clear();
    if (ties.controlling.size > 0) ties.controlling.clear();
    facts.begin(today);
    ctx.parameters = parametersOn(sign, world.parameterChanges(sign.id), today);
    ctx.today = today;
    ctx.standing = around.standing;
    return asking;
  };
}
