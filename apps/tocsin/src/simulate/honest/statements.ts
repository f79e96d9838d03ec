/** The same figures to every bank and to the tax office, as far as accounting and timing allow. */
import { businessDate, type BusinessDate } from '@tocsin/credit-events';
import type { Firm, Life } from '../firm';
import { rate } from '../rates';
import { on, until, yuan, type Step, type Strand } from '../strand';

type Submission = Readonly<{ recipient: string; day: BusinessDate }>;

const wasThere = ({ foundedOn }: Firm, year: number): boolean =>
  Number(foundedOn.slice(0, 4)) <= year;

/** Last year's statement, where there was a last year, for one who asks for it. */
export function* statementFor({ firm }: Life, { recipient, day }: Submission): Strand {
  const year = Number(day.slice(0, 4)) - 1;
  if (wasThere(firm, year)) yield stated(firm, { recipient, day, year, off: 1 });
}

/** Every spring, to all lenders and the tax office. */
export function* yearlyStatements({ firm, town }: Life): Strand {
  const dice = firm.dice.fork('statements');
  for (let year = Number(town.from.slice(0, 4)); ; year++) {
    const day = businessDate(`${String(year)}-04-${String(dice.whole(8, 26)).padStart(2, '0')}`);
    if (day > town.to) return;
    if (day <= town.from || !wasThere(firm, year - 1)) continue;
    yield until(day);
    // Sales invoiced in January may be last year's in the one book and this year's in the other.
    const off = dice.chance(rate('statementOff')) ? dice.between(0.88, 1.12) : 1;
    yield stated(firm, { recipient: 'tax', day, year: year - 1, off });
    if (firm.outstanding <= 0) continue;
    for (const { bank } of firm.lenders)
      yield stated(firm, { recipient: bank, day, year: year - 1, off: 1 });
    if (dice.chance(rate('restated')))
      yield stated(firm, { recipient: 'tax', day, year: year - 1, off: 1, restates: true });
  }
}

type Figures = Submission & Readonly<{ year: number; off: number; restates?: true }>;

function stated(firm: Firm, { recipient, day, year, off, ...more }: Figures): Step {
  const growth = 1.03 ** (year - Number(firm.foundedOn.slice(0, 4)) - 4);
  const sales = firm.sales * growth * off;
  return on(day, 'statement.submitted', {
    ...{ party: firm.party, recipient, period: String(year), basis: 'standalone' },
    revenue: yuan(sales),
    assets: yuan(firm.assets * growth),
    liabilities: yuan(firm.liabilities * growth),
    netProfit: yuan(sales * 0.04),
    audited: firm.sales > 20_000_000,
    ...more,
  });
}
