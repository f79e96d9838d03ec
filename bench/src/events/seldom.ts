/** What happens seldom, and what the signs look for: ties, security, courts. */
import {
  amount,
  core,
  court,
  loanOf,
  money,
  monthsLater,
  registry,
  type Happening,
  type Scene,
} from './scene';

export function register({ obligor, dice }: Scene): Happening {
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

export const pledged = (scene: Scene): Happening => {
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

export const sold = (scene: Scene): Happening => {
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

export const guaranteed = (scene: Scene): Happening => {
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

export const shareholding = ({ dice, obligor, other }: Scene): Happening => ({
  type: 'party.shareholding',
  source: registry,
  data: {
    party: obligor.party,
    holder: dice.chance(0.3) ? other.party : obligor.person,
    ratio: dice.pick([0.1, 0.3, 0.51, 0.8]),
  },
});

export const office = ({ dice, obligor, other }: Scene): Happening => ({
  type: 'party.office',
  source: registry,
  data: {
    party: obligor.party,
    person: dice.chance(0.1) ? other.person : obligor.person,
    office: dice.pick(['director', 'supervisor', 'manager']),
  },
});

export const rated = ({ obligor, day }: Scene): Happening => ({
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

export const sued = (scene: Scene): Happening => ({
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

export const seized = (scene: Scene): Happening => ({
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
