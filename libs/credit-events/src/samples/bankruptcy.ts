import { sample, without, wrong, type SamplesOf } from '../sample';
import type { bankruptcyTypes } from '../types/bankruptcy';
import { cast } from './cast';

const bankruptcy = { bankruptcy: '330106-2026-PO-0009', party: cast.mill };

export const bankruptcySamples: SamplesOf<typeof bankruptcyTypes> = {
  'bankruptcy.petitioned': sample(
    {
      ...bankruptcy,
      court: '杭州市中级人民法院',
      region: '330100',
      petitioner: cast.mill,
      creditorsAgreed: false,
    },
    [wrong('petitioner', '', 'bad-party'), without('court')],
  ),
  'bankruptcy.accepted': sample({ ...bankruptcy, creditorsNotified: false, pilotCity: false }, [
    without('creditorsNotified'),
    wrong('creditorsNotified', null, 'bad-value'),
  ]),
  'bankruptcy.claim-filed': sample({ ...bankruptcy, bank: cast.lender, amount: '23410000.00' }, [
    wrong('bank', cast.mill, 'bad-bank'),
    without('amount'),
  ]),
  'bankruptcy.dismissed': sample({ ...bankruptcy, reason: '不符合受理条件' }, [
    wrong('reason', ['不符合受理条件'], 'bad-value'),
    without('party'),
  ]),
  'bankruptcy.valued': sample({ ...bankruptcy, assets: '16000000.00', bookValue: '45000000.00' }, [
    without('bookValue'),
    wrong('assets', '１６０００', 'bad-money'),
  ]),
  'bankruptcy.sold': sample(
    { ...bankruptcy, buyer: cast.buyer, value: '16000000.00', price: '9500000.00' },
    [without('buyer'), wrong('value', 'unknown', 'bad-money')],
  ),
  'bankruptcy.cost': sample(
    { ...bankruptcy, kind: 'resettlement', amount: '5200000.00', fromLandUse: true },
    [wrong('kind', 'staff', 'bad-choice'), without('amount')],
  ),
  'bankruptcy.distributed': sample(
    { ...bankruptcy, bankClaims: '38000000.00', bankPaid: '2660000.00' },
    [without('bankPaid'), wrong('bankClaims', '1e7', 'bad-money')],
  ),
};
