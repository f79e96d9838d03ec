import { sample, without, wrong, type SamplesOf } from '../sample';
import type { executionTypes } from '../types/execution';
import { cast } from './cast';

const execution = { execution: '330106-2026-ZX-0388', party: cast.mill };

export const executionSamples: SamplesOf<typeof executionTypes> = {
  'execution.opened': sample(
    {
      ...execution,
      case: '330106-2025-MC-01877',
      creditor: cast.lender,
      region: '330106',
      amount: '23410000.00',
    },
    [wrong('region', '330', 'bad-region'), without('creditor')],
  ),
  'execution.stalled': sample(
    {
      ...execution,
      region: '330106',
      reason: 'administrative-intervention',
      document: '区政府协调会纪要',
    },
    [wrong('reason', 'government', 'bad-choice'), without('region')],
  ),
  'execution.auctioned': sample(
    {
      ...execution,
      collateral: '330106-2024-00712',
      price: '19800000.00',
      buyer: cast.foreign,
    },
    [without('price'), wrong('buyer', 'X-香港', 'bad-party')],
  ),
  'execution.closed': sample({ ...execution, region: '330106', recovered: '19650000.00' }, [
    wrong('recovered', '19650000.', 'bad-money'),
    without('execution'),
  ]),
};
