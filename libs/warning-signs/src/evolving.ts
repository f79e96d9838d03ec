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
type Asking = Readonly<{ ctx: EvolveContext; ties: ReadonlySet<PartyId> }>;

/** The context as of a day, and the parties about whose ties the sign will have asked. */
export type Evolving = (around: Surroundings, sign: WarningSign, today: BusinessDate) => Asking;

type Changing = { -readonly [Name in keyof EvolveContext]: EvolveContext[Name] };

export function evolvingIn(
  { subject, world, standing }: Surroundings,
  facts: FactsAsked,
): Evolving {
  const ties = new Set<PartyId>();
  const ctx: Changing = {
    parameters: {},
    today: '' as BusinessDate,
    subject,
    standing,
    eventsOf: facts.eventsOf,
    connected: (a, b) => {
      ties.add(a).add(b);
      return world.connected({ a, b, on: ctx.today });
    },
    controlling: (party) => {
      ties.add(party);
      return world.controlling({ party, on: ctx.today });
    },
  };
  const asking: Asking = { ctx, ties };
  return (around, sign, today) => {
    if (ties.size > 0) ties.clear();
    facts.begin(today);
    ctx.parameters = parametersOn(sign, world.parameterChanges(sign.id), today);
    ctx.today = today;
    ctx.standing = around.standing;
    return asking;
  };
}
