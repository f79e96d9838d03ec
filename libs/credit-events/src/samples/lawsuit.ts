import { misnamed, sample, without, wrong, type SamplesOf } from '../sample';
import type { lawsuitTypes } from '../types/lawsuit';
import { cast } from './cast';

const suit = { case: '330106-2026-MC-00213', plaintiff: cast.contractor, defendant: cast.mill };

export const lawsuitSamples: SamplesOf<typeof lawsuitTypes> = {
  'lawsuit.filed': sample(
    {
      ...suit,
      court: '杭州市西湖区人民法院',
      region: '330106',
      claim: '9600000.00',
      cause: 'works-price',
      collateral: ['330106-2024-00712'],
      priorityClaimed: true,
    },
    [
      wrong('plaintiff', cast.mistyped, 'check-character'),
      wrong('defendant', cast.lender, 'bad-party'),
      wrong('cause', 'construction', 'bad-choice'),
      wrong('court', '院'.repeat(65), 'bad-value'),
    ],
  ),
  'lawsuit.answered': sample({ case: suit.case, defendant: cast.mill, stance: 'admitted' }, [
    wrong('stance', 'silent', 'bad-choice'),
    misnamed('case', 'caseNo'),
  ]),
  'lawsuit.decided': sample(
    { ...suit, outcome: 'mediated', awarded: '9600000.00', priority: true },
    [wrong('outcome', 'settled', 'bad-choice'), without('plaintiff')],
  ),
};
