/**
 * What happens to the obligors, in the proportions of a bank's day: mostly turnover, payments and
 * repayments; now and then a loan, a pledge, a tie; rarely a court. Each entry makes the data of
 * one event. Weights are events per thousand.
 */
import type { Dice } from './dice';
import { banks, type Loan, type Obligor } from './obligors';

export type Scene = Readonly<{
  dice: Dice;
  obligor: Obligor;
  other: Obligor;
  day: string;
  number: number;
}>;

export type Happening = Readonly<{ type: string; source: string; data: object }>;

const money = (fen: number): string => (fen / 100).toFixed(2);
const amount = ({ dice }: Scene, millions: number): string =>
  money(100_000 + dice.below(millions * 100_000_000));
const core = (bank: string): string => `/banks/${bank}/core`;
const registry = '/registries/aic-330000';
const court = '/courts/330106';

const monthsLater = (day: string, months: number): string => {
  const month = Number(day.slice(5, 7)) - 1 + months;
  const year = Number(day.slice(0, 4)) + Math.floor(month / 12);
  return `${year}-${String((month % 12) + 1).padStart(2, '0')}-15`;
};

const purposes = [
  '支付原材料采购货款，合同项下第二期，附增值税专用发票',
  '结算本月加工费及运输费，双方已对账确认，无争议款项',
  '购买生产设备尾款，设备已验收并投入使用，质保期一年',
  '归还往来款项，双方于上季度末已签署对账单，余额相符',
];

const accountOf = (obligor: Obligor): string =>
  `${obligor.bank}-33010640001${String(obligor.number).padStart(8, '0')}-${Math.max(1, obligor.accounts)}`;

const loanNumber = (bank: string, number: number): string =>
  `${bank}-LDHT2024${String(number).padStart(9, '0')}`;

const loanOf = ({ dice, obligor }: Scene): Loan =>
  obligor.loans.length > 0
    ? dice.pick(obligor.loans)
    : {
        loan: loanNumber(obligor.bank, obligor.number),
        bank: obligor.bank,
        amount: 300_000_000,
      };

const onLoan = (scene: Scene, type: string, more: object): Happening => {
  const { loan, bank } = loanOf(scene);
  return { type, source: core(bank), data: { loan, party: scene.obligor.party, bank, ...more } };
};

function register({ obligor, dice }: Scene): Happening {
  obligor.registered = true;
  const data = {
    party: obligor.party,
    kind: 'company',
    name: obligor.name,
    region: obligor.region,
    industry: 'C34 通用设备制造业',
    registeredCapital: money(dice.below(50) * 100_000_000 + 100_000_000),
    legalRepresentative: obligor.person,
    address: `浙江省${obligor.name.slice(0, 2)}市工业园区${obligor.number % 400}号`,
    founded: '2015-06-18',
  };
  return { type: 'party.registered', source: registry, data };
}

function turnover(scene: Scene): Happening {
  const { obligor, day } = scene;
  const data = {
    account: accountOf(obligor),
    party: obligor.party,
    bank: obligor.bank,
    kind: 'general',
    month: day.slice(0, 7),
    credit: amount(scene, 8),
    debit: amount(scene, 8),
    ordinarySales: amount(scene, 6),
    wagesOrCash: amount(scene, 1),
    currency: 'CNY',
  };
  return { type: 'account.turnover', source: core(obligor.bank), data };
}

function payment(scene: Scene): Happening {
  const { dice, obligor, other, number } = scene;
  const side = (of: Obligor) => ({ account: accountOf(of), bank: of.bank, party: of.party });
  const data = {
    from: side(obligor),
    to: side(other),
    amount: amount(scene, 2),
    purpose: dice.pick(purposes),
    contract: `采购合同 HT-2024-${number % 9_000}`,
    kind: 'trade',
    dueDate: monthsLater(scene.day, 2),
    currency: 'CNY',
  };
  return { type: 'payment.made', source: core(obligor.bank), data };
}

function opened({ dice, obligor, number }: Scene): Happening {
  obligor.accounts += 1;
  const bank = dice.chance(0.85) ? obligor.bank : dice.pick(banks);
  const data = {
    account: `${accountOf(obligor)}-${number % 97}`,
    party: obligor.party,
    bank,
    kind: obligor.accounts === 1 ? 'basic' : 'general',
    purpose: '日常结算',
    declared: dice.chance(0.9),
  };
  return { type: 'account.opened', source: core(bank), data };
}

function granted(scene: Scene): Happening {
  const { dice, obligor, number, day } = scene;
  const loan = {
    loan: loanNumber(obligor.bank, 10_000_000 + number),
    bank: obligor.bank,
    amount: 100_000_000 + number,
  };
  obligor.loans = [...obligor.loans.slice(-4), loan];
  const data = {
    loan: loan.loan,
    party: obligor.party,
    bank: loan.bank,
    amount: money(loan.amount),
    start: day,
    maturity: monthsLater(day, 12),
    kind: dice.pick(['credit', 'guarantee', 'mortgage']),
    purpose: '流动资金周转，用于采购原材料',
    rate: 0.0435,
  };
  return { type: 'loan.granted', source: core(loan.bank), data };
}

const repaid = (scene: Scene): Happening =>
  onLoan(scene, 'loan.repaid', {
    principal: amount(scene, 1),
    interest: money(scene.dice.below(900_000)),
    payer: scene.obligor.party,
    payerBank: scene.obligor.bank,
    currency: 'CNY',
  });

const classified = (scene: Scene): Happening =>
  onLoan(scene, 'loan.classified', {
    class: scene.dice.chance(0.93) ? 'pass' : 'special-mention',
    balance: amount(scene, 5),
    accruedInterest: money(scene.dice.below(500_000)),
    currency: 'CNY',
  });

const overdue = (scene: Scene): Happening =>
  onLoan(scene, 'loan.overdue', {
    daysPastDue: 1 + scene.dice.below(60),
    principal: amount(scene, 1),
    interest: money(scene.dice.below(500_000)),
  });

const disbursed = (scene: Scene): Happening =>
  onLoan(scene, 'loan.disbursed', {
    amount: amount(scene, 3),
    account: accountOf(scene.obligor),
  });

function statement(scene: Scene): Happening {
  const { obligor, day } = scene;
  const data = {
    party: obligor.party,
    recipient: obligor.bank,
    period: `${day.slice(0, 4)}-Q1`,
    basis: 'standalone',
    revenue: amount(scene, 40),
    assets: amount(scene, 90),
    liabilities: amount(scene, 60),
    netProfit: amount(scene, 3),
    audited: true,
    auditor: '浙江某会计师事务所（特殊普通合伙）',
  };
  return { type: 'statement.submitted', source: core(obligor.bank), data };
}

const pledged = (scene: Scene): Happening => {
  const { obligor } = scene;
  obligor.collateral += 1;
  const { loan, bank } = loanOf(scene);
  const data = {
    collateral: `RE-${obligor.number}-${obligor.collateral}`,
    party: obligor.party,
    bank,
    loans: [loan],
    kind: scene.dice.pick(['real-estate', 'land', 'equipment']),
    value: amount(scene, 20),
    secured: amount(scene, 10),
  };
  return { type: 'collateral.pledged', source: core(bank), data };
};

const sold = (scene: Scene): Happening => {
  const { obligor, other } = scene;
  const data = {
    collateral: `RE-${obligor.number}-${Math.max(1, obligor.collateral)}`,
    from: obligor.party,
    to: other.party,
    basis: 'sale',
    value: amount(scene, 20),
    price: amount(scene, 15),
    bankConsented: scene.dice.chance(0.7),
    ordinaryCourse: false,
  };
  return { type: 'collateral.transferred', source: registry, data };
};

const guaranteed = (scene: Scene): Happening => {
  const { loan, bank } = loanOf(scene);
  const data = {
    guarantee: `G-${scene.number}`,
    guarantor: scene.other.party,
    party: scene.obligor.party,
    bank,
    loan,
    amount: amount(scene, 4),
    kind: 'joint',
    resolution: true,
  };
  return { type: 'guarantee.given', source: core(bank), data };
};

const shareholding = ({ dice, obligor, other }: Scene): Happening => ({
  type: 'party.shareholding',
  source: registry,
  data: {
    party: obligor.party,
    holder: dice.chance(0.3) ? other.party : obligor.person,
    ratio: dice.pick([0.1, 0.3, 0.51, 0.8]),
  },
});

const office = ({ dice, obligor, other }: Scene): Happening => ({
  type: 'party.office',
  source: registry,
  data: {
    party: obligor.party,
    person: dice.chance(0.1) ? other.person : obligor.person,
    office: dice.pick(['director', 'supervisor', 'manager']),
  },
});

const rated = ({ obligor, day }: Scene): Happening => ({
  type: 'rating.assigned',
  source: core(obligor.bank),
  data: {
    party: obligor.party,
    bank: obligor.bank,
    scheme: 'internal-2024',
    grade: 'BBB+',
    score: 71,
    limit: '8000000.00',
    validUntil: monthsLater(day, 12),
    mode: 'annual',
  },
});

const sued = (scene: Scene): Happening => ({
  type: 'lawsuit.filed',
  source: court,
  data: {
    case: `(2024)浙0106民初${scene.number}号`.replaceAll(/[^A-Za-z0-9]/g, '-'),
    court: '杭州市西湖区人民法院',
    region: '330106',
    plaintiff: scene.other.party,
    defendant: scene.obligor.party,
    claim: amount(scene, 5),
    cause: scene.dice.pick(['sale', 'loan', 'works-price', 'labour']),
  },
});

const seized = (scene: Scene): Happening => ({
  type: 'seizure.ordered',
  source: court,
  data: {
    seizure: `S-${scene.number}`,
    court: '杭州市西湖区人民法院',
    region: '330106',
    party: scene.obligor.party,
    applicant: scene.other.party,
    stage: 'suit',
    scope: 'listed',
    assets: amount(scene, 9),
    claim: amount(scene, 5),
  },
});

const life: readonly (readonly [perThousand: number, make: (scene: Scene) => Happening])[] = [
  [270, turnover],
  [280, payment],
  [150, repaid],
  [80, classified],
  [40, granted],
  [40, disbursed],
  [30, opened],
  [30, statement],
  [16, overdue],
  [14, guaranteed],
  [14, pledged],
  [12, rated],
  [10, shareholding],
  [8, office],
  [3, sued],
  [2, sold],
  [1, seized],
];

/** A thousand slots, so that drawing an event is one look-up. */
const slots = life.flatMap(([perThousand, make]) =>
  Array.from({ length: perThousand }, () => make),
);

/** The next thing that happens; an obligor is registered before anything else befalls it. */
export const happen = (scene: Scene): Happening =>
  scene.obligor.registered ? scene.dice.pick(slots)(scene) : register(scene);
