import { sample, without, wrong, type SamplesOf } from '../sample';
import type { alertTypes } from '../types/alert';
import { cast } from './cast';

const by = { name: '林', role: 'desk' };
const about = {
  alert: 'A-5d41402abc4b2a76b971',
  step: 3,
  sign: 'collateral-transfer',
  axis: 'willingness',
  subject: { kind: 'obligor', id: cast.mill },
  region: '330106',
} as const;

export const alertSamples: SamplesOf<typeof alertTypes> = {
  'alert.raised': sample({ finding: { sign: 'collateral-transfer' } }, [
    without('finding'),
    wrong('finding', 'collateral-transfer', 'bad-value'),
  ]),
  'alert.withdrawn': sample({ known: '2026-03-01', reason: 'event-voided', because: 812, about }, [
    wrong('reason', 'voided', 'bad-choice'),
    without('known'),
  ]),
  'alert.confirmed': sample({ by, reason: '权属变更与照片相符', exposedObligors: 412, about }, [
    without('by'),
    wrong('exposedObligors', 41.2, 'bad-value'),
  ]),
  'alert.reopened': sample({ by, reason: '买受人已付清价款', about }, [
    wrong('reason', '', 'bad-value'),
    wrong('by', 'Lin', 'bad-value'),
  ]),
};
