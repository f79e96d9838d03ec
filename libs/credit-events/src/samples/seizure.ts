import { sample, without, wrong, type SamplesOf } from '../sample';
import type { seizureTypes } from '../types/seizure';
import { cast } from './cast';

const seizure = { seizure: '330106-2026-CB-0041', party: cast.mill };

export const seizureSamples: SamplesOf<typeof seizureTypes> = {
  'seizure.ordered': sample(
    {
      ...seizure,
      court: '杭州市西湖区人民法院',
      region: '330106',
      applicant: cast.holding,
      stage: 'pre-suit',
      scope: 'all-assets',
      assets: '45000000.00',
      claim: '3000000.00',
      accounts: ['3301-0042-1187'],
      until: '2027-02-10',
    },
    [
      wrong('stage', 'presuit-stage', 'bad-choice'),
      wrong('applicant', cast.mistyped, 'check-character'),
      wrong('assets', '-45000000.00', 'bad-money'),
    ],
  ),
  'seizure.renewed': sample({ ...seizure, until: '2028-02-10' }, [
    wrong('until', '2028-02-30', 'bad-date'),
    without('seizure'),
  ]),
  'seizure.lifted': sample(seizure, [without('party'), wrong('seizure', '封 41', 'bad-id')]),
  'seizure.observed': sample({ ...seizure, bank: cast.lender, stillInUse: true }, [
    without('stillInUse'),
    wrong('stillInUse', 'true', 'bad-value'),
  ]),
};
