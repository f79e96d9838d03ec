/** An honest life: the strands that every firm has, and those that now and then begin. */
import { addDays, type BusinessDate } from '@tocsin/credit-events';
import { mainAccount, startOf, type Life } from '../firm';
import { rate, type RateName } from '../rates';
import { begin, until, type Strand } from '../strand';
import { passingAccount, siteOffices, turnover, wagesAccount } from './accounts';
import { bankrupt } from './bankrupt';
import {
  capitalBack,
  capitalReduced,
  deregistered,
  halfStopped,
  hardToReach,
  inArrears,
  lossCovered,
  officerChanges,
  renamed,
  sisterFounded,
} from './company';
import { founded } from './founded';
import { lending } from './lending';
import { dividends, ownerPaidBack, partnerSues } from './owners';
import { debtToEquity, leasedOut, restructuredInOrder } from './restructured';
import { yearlyStatements } from './statements';
import { petitionedInVain, suedByStranger, worksSuit } from './suits';
import { sisterTrade, taxes, trade } from './trade';

type Happening = (life: Life, day: BusinessDate) => Strand;

const declared: Happening = (life, day) =>
  passingAccount(life, day, { purpose: '销售回款', declared: true });
const forgotten: Happening = (life, day) =>
  passingAccount(life, day, { purpose: '零星结算', declared: false });

/** What may befall any firm, as often as the table of rates says. */
export const nowAndThen: readonly (readonly [RateName, Happening])[] = [
  ['secondBank', declared],
  ['forgottenAccount', forgotten],
  ['siteOffices', siteOffices],
  ['officerChanges', officerChanges],
  ['sisterFounded', sisterFounded],
  ['capitalBack', capitalBack],
  ['ownerPaidBack', ownerPaidBack],
  ['partnerSues', partnerSues],
  ['suedByStranger', suedByStranger],
  ['petitionedInVain', petitionedInVain],
  ['worksSuit', worksSuit],
  ['inArrears', inArrears],
  ['hardToReach', hardToReach],
  ['halfStopped', halfStopped],
];

/** What changes a firm for good; those a scheme is told with are spared. */
export const once: readonly (readonly [RateName, Happening])[] = [
  ['renamed', renamed],
  ['restructured', restructuredInOrder],
  ['leasedOut', leasedOut],
  ['debtToEquity', debtToEquity],
  ['capitalReduced', capitalReduced],
  ['lossCovered', lossCovered],
  ['deregistered', deregistered],
  ['failing', fails],
];

export function* honestLife(life: Life): Strand {
  const { firm, town } = life;
  yield* founded(life);
  const isNew = firm.foundedOn > town.from;
  const day = addDays(isNew ? firm.foundedOn : town.from, isNew ? 10 : -25);
  yield begin(day, turnover(life, mainAccount(firm), isNew ? day : town.from));
  for (const lender of firm.lenders) yield begin(day, lending(life, lender));
  for (const strand of [trade, taxes, sisterTrade, dividends, wagesAccount, yearlyStatements])
    yield begin(day, strand(life));
  for (const [name, happening] of nowAndThen) yield begin(day, again(life, name, happening));
  if (firm.isCast) return;
  for (const [name, happening] of once) yield begin(day, atMostOnce(life, name, happening));
}

/** Happens, is over, and may happen again. */
function* again(life: Life, name: RateName, happening: Happening): Strand {
  const { firm, town } = life;
  const dice = firm.dice.fork(name);
  for (let day = firstDay(life); ;) {
    day = addDays(day, dice.daysUntil(rate(name)));
    if (day > town.to) return;
    yield until(day);
    if (firm.health !== 'failing') yield begin(day, happening(life, day));
  }
}

function* atMostOnce(life: Life, name: RateName, happening: Happening): Strand {
  const { firm, town } = life;
  const day = addDays(firstDay(life), firm.dice.fork(name).daysUntil(rate(name)));
  if (day > town.to) return;
  yield until(day);
  if (firm.health === 'sound' && !firm.isClosing) yield* happening(life, day);
}

/** Nothing befalls a firm before it has been in business for a quarter. */
const firstDay = (life: Life): BusinessDate => addDays(startOf(life), 90);

/** The market turns; what becomes of the loans is told by their own strands. */
function* fails({ firm, town }: Life, day: BusinessDate): Strand {
  if (firm.outstanding <= 0) return;
  const fate = firm.dice.roll();
  firm.isClosing = true;
  firm.health = 'failing';
  firm.failingSince = day;
  if (fate < rate('sued')) firm.fate = 'enforced';
  else if (fate < rate('sued') + rate('workedOut')) firm.fate = 'worked-out';
  else {
    firm.fate = 'bankrupt';
    yield begin(addDays(day, 230), bankrupt({ firm, town }, addDays(day, 230)));
  }
}
