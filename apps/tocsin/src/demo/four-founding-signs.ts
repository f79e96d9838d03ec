/**
 * Four invented obligors of 2026, one for each sign the project was founded on, so that the first
 * look shows each of them: accounts at several banks, a moved machine, a seizure nobody pursues, a
 * friendly company's lawsuit.
 */
import { speaker, type DemoEvent } from './demo-event';

type Borrower = Readonly<{
  party: string;
  name: string;
  region: string;
  bank: string;
  loan: string;
  amount: string;
  granted: string;
}>;

function borrows(borrower: Borrower): readonly DemoEvent[] {
  const { party, name, region, bank, loan, amount, granted } = borrower;
  const core = speaker(`/banks/${bank}/core`);
  const year = Number(granted.slice(0, 4));
  return [
    speaker(`/registries/aic-${region}`)(`${String(year - 9)}-04-12`, 'party.registered', {
      party,
      kind: 'company',
      name,
      region,
      registeredCapital: '20000000.00',
      paidInCapital: '20000000.00',
    }),
    core(granted, 'loan.granted', {
      loan,
      party,
      bank,
      amount,
      start: granted,
      maturity: `${String(year + 1)}${granted.slice(4)}`,
      kind: 'mortgage',
    }),
    core(`${granted} 11:00`, 'loan.disbursed', { loan, party, bank, amount }),
  ];
}

const weaver = { party: 'X-OUHAI0001', bank: '102331000014', loan: 'JK-2025-0187' };
const payments = speaker('/payments/330000');
const openedIn2026 = [
  ['2026-03-04', '301330000012'],
  ['2026-03-11', '302330000035'],
  ['2026-03-23', '305330000127'],
  ['2026-04-08', '313330000209'],
] as const;

const accountsAtSeveralBanks: readonly DemoEvent[] = [
  ...borrows({
    ...weaver,
    name: '瓯海织造有限公司',
    region: '330304',
    amount: '32000000.00',
    granted: '2025-02-18',
  }),
  speaker('/banks/102331000014/core')('2026-02-25', 'loan.overdue', {
    ...weaver,
    daysPastDue: 7,
    principal: '32000000.00',
    interest: '310000.00',
  }),
  ...openedIn2026.map(([day, bank], index) =>
    payments(`${day} 10:00`, 'account.opened', {
      account: `AC-${bank}-${String(index + 1)}`,
      party: weaver.party,
      bank,
      kind: 'general',
    }),
  ),
];

const maker = { party: 'X-LINPING01', bank: '103331000027', loan: 'JK-2025-0342' };
const movables = speaker('/registries/movables');
const lathes = 'DY-330113-2025-0077';

const movedMachines: readonly DemoEvent[] = [
  ...borrows({
    ...maker,
    name: '临平精工机械有限公司',
    region: '330113',
    amount: '18000000.00',
    granted: '2025-05-20',
  }),
  movables('2025-05-20 14:00', 'collateral.pledged', {
    collateral: lathes,
    party: maker.party,
    bank: maker.bank,
    loans: [maker.loan],
    kind: 'equipment',
    value: '26000000.00',
    secured: '18000000.00',
  }),
  speaker('/registries/aic-330113')('2025-11-03', 'party.shareholding', {
    party: 'X-HUAGONG01',
    holder: 'P-LPOWNER01',
    ratio: 0.6,
  }),
  speaker('/registries/aic-330113')('2025-11-03 10:00', 'party.office', {
    party: maker.party,
    person: 'P-LPOWNER01',
    office: 'legal-representative',
  }),
  movables('2026-06-16', 'collateral.transferred', {
    collateral: lathes,
    from: maker.party,
    to: 'X-HUAGONG01',
    basis: 'sale',
    value: '24000000.00',
    price: '13200000.00',
    paid: '0.00',
    bankConsented: false,
  }),
];

const electronics = { party: 'X-GUSU00001', bank: '104305000023', loan: 'JK-2025-0519' };
const suzhou = speaker('/courts/320508');

const seizureNobodyPursues: readonly DemoEvent[] = [
  ...borrows({
    ...electronics,
    name: '姑苏电子科技有限公司',
    region: '320508',
    amount: '46000000.00',
    granted: '2025-07-08',
  }),
  speaker('/banks/104305000023/core')('2026-07-20', 'loan.demanded', {
    ...electronics,
    to: 'debtor',
    channel: 'courier',
    outcome: 'delivered',
  }),
  suzhou('2026-08-05', 'seizure.ordered', {
    seizure: '320508-2026-BQ-0311',
    court: '320508',
    region: '320508',
    party: electronics.party,
    applicant: 'X-TAIHU0001',
    stage: 'pre-suit',
    scope: 'all-assets',
    assets: '51000000.00',
    claim: '6000000.00',
  }),
  speaker('/banks/104305000023/core')('2026-10-12', 'seizure.observed', {
    seizure: '320508-2026-BQ-0311',
    party: electronics.party,
    bank: electronics.bank,
    stillInUse: true,
  }),
];

const trader = { party: 'X-JIANGBEI1', bank: '105332000018', loan: 'JK-2025-0604' };
const ningbo = speaker('/courts/330205');

const friendlyLawsuit: readonly DemoEvent[] = [
  ...borrows({
    ...trader,
    name: '江北金属贸易有限公司',
    region: '330205',
    amount: '9000000.00',
    granted: '2025-09-02',
  }),
  speaker('/registries/aic-330205')('2024-03-18', 'party.shareholding', {
    party: 'X-YONGJIN01',
    holder: trader.party,
    ratio: 0.4,
  }),
  ningbo('2026-09-15', 'lawsuit.filed', {
    case: '330205-2026-MC-1402',
    court: '330205',
    region: '330205',
    plaintiff: 'X-YONGJIN01',
    defendant: trader.party,
    claim: '7500000.00',
    cause: 'sale',
  }),
  ningbo('2026-09-29', 'lawsuit.answered', {
    case: '330205-2026-MC-1402',
    defendant: trader.party,
    stance: 'admitted',
  }),
  ningbo('2026-10-20', 'lawsuit.decided', {
    case: '330205-2026-MC-1402',
    plaintiff: 'X-YONGJIN01',
    defendant: trader.party,
    outcome: 'mediated',
    awarded: '7500000.00',
  }),
];

export const fourFoundingSigns: readonly DemoEvent[] = [
  ...accountsAtSeveralBanks,
  ...movedMachines,
  ...seizureNobodyPursues,
  ...friendlyLawsuit,
];
