/** Suits between strangers: contested or owed, cut or paid, and over when they are over. */
import { addDays, type BusinessDate } from '@tocsin/credit-events';
import { mainAccount, side, sideOf, type Life } from '../firm';
import { rate } from '../rates';
import { begin, on, rounded, yuan, type Strand } from '../strand';

type Suit = Readonly<{ case: string; plaintiff: string; claim: number; day: BusinessDate }>;

/** A supplier or a worker sues; what is owed is found out, and paid. */
export function* suedByStranger(life: Life, day: BusinessDate): Strand {
  const { firm, town } = life;
  const { dice } = firm;
  const plaintiff = dice.pick(town.partners);
  const claim = rounded(firm.sales * dice.between(0.005, 0.03));
  const suit = { case: town.newId('MC'), plaintiff, defendant: firm.party };
  yield on(day, 'lawsuit.filed', {
    ...{ ...suit, court: town.region, region: town.region, claim: yuan(claim) },
    cause: dice.pick(['sale', 'sale', 'labour', 'other'] as const),
  });
  const isContested = dice.chance(rate('contested'));
  const of = { case: suit.case, plaintiff, claim, day };
  if (dice.chance(rate('seizedByStranger'))) yield begin(day, seizedMeanwhile(life, of));
  yield on(addDays(day, 22), 'lawsuit.answered', {
    ...{ case: suit.case, defendant: firm.party, stance: isContested ? 'contested' : 'admitted' },
  });
  const awarded = isContested ? claim * dice.between(0, 0.9) : claim;
  yield on(addDays(day, 100), 'lawsuit.decided', {
    ...{ ...suit, awarded: yuan(awarded), outcome: isContested ? 'partly' : 'mediated' },
  });
  yield on(addDays(day, 125), 'payment.made', {
    from: side(firm.party, mainAccount(firm)),
    to: sideOf(plaintiff, town.banks[0] ?? ''),
    amount: yuan(Math.max(1, awarded)),
    purpose: '履行判决',
    kind: 'court-ordered',
  });
}

/** What is listed, about the claim, until it is paid. */
function* seizedMeanwhile({ firm, town }: Life, suit: Suit): Strand {
  const { day, claim } = suit;
  const seizure = town.newId('CF');
  yield on(addDays(day, 10), 'seizure.ordered', {
    ...{ seizure, court: town.region, region: town.region, party: firm.party },
    ...{ applicant: suit.plaintiff, case: suit.case, stage: 'suit', scope: 'listed' },
    ...{ assets: yuan(claim * 1.1), claim: yuan(claim), until: addDays(day, 375) },
  });
  yield on(addDays(day, 130), 'seizure.lifted', { seizure, party: firm.party });
}

/** An impatient supplier's petition, dismissed when it has its money. */
export function* petitionedInVain({ firm, town }: Life, day: BusinessDate): Strand {
  const petition = { bankruptcy: town.newId('PC'), party: firm.party };
  yield on(day, 'bankruptcy.petitioned', {
    ...{ ...petition, court: town.region, region: town.region },
    petitioner: firm.dice.pick(town.partners),
  });
  yield on(addDays(day, 26), 'bankruptcy.dismissed', { ...petition, reason: '债务已清偿' });
}

/** A contractor who was really paid in part sues for the rest; the firm disputes the bill. */
export function* worksSuit({ firm, town }: Life, day: BusinessDate): Strand {
  if (!firm.industry.builds) return;
  const { dice } = firm;
  const builder = dice.pick(town.builders);
  const price = rounded(firm.sales * dice.between(0.05, 0.15));
  const own = side(firm.party, mainAccount(firm));
  for (const paidOn of [day, addDays(day, 60)])
    yield on(paidOn, 'payment.made', {
      ...{ from: own, to: sideOf(builder, town.banks[0] ?? ''), amount: yuan(price * 0.3) },
      ...{ purpose: '工程进度款', contract: `SG-${builder.slice(-5)}`, kind: 'works' },
    });
  const suit = { case: town.newId('MC'), plaintiff: builder, defendant: firm.party };
  const filedOn = addDays(day, 240);
  yield on(filedOn, 'lawsuit.filed', {
    ...{ ...suit, court: town.region, region: town.region },
    ...{ claim: yuan(price * 0.4), cause: 'works-price' },
    priorityClaimed: dice.chance(rate('priorityClaimed')),
  });
  yield on(addDays(filedOn, 20), 'lawsuit.answered', {
    ...{ case: suit.case, defendant: firm.party, stance: 'contested' },
  });
  yield on(addDays(filedOn, 160), 'lawsuit.decided', {
    ...{ ...suit, outcome: 'partly', awarded: yuan(price * dice.between(0.15, 0.27)) },
  });
}
