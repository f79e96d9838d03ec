import { sample, without, wrong, type SamplesOf } from '../sample';
import type { ownTypes } from '../types/own';
import { cast } from './cast';

export const ownSamples: SamplesOf<typeof ownTypes> = {
  'calendar.day-closed': sample({ date: '2026-03-01' }, [
    without('date'),
    wrong('date', '2026-03-32', 'bad-date'),
  ]),
  'list.entered': sample(
    {
      list: 'black',
      party: cast.mill,
      scope: 'obligor',
      reason: '联席会议决定 2026-02',
      from: '2026-03-01',
      exceptions: ['wages-account'],
    },
    [wrong('list', 'grey', 'bad-choice'), without('reason')],
  ),
  'list.removed': sample({ list: 'black', party: cast.mill, reason: '已全部清偿' }, [
    wrong('party', cast.mistyped, 'check-character'),
    without('list'),
  ]),
  'sign.parameters-set': sample(
    {
      sign: 'multi-bank-account-opening',
      parameters: { banksMin: 4, exposureMin: '2000000.00' },
      reason: '联席会议决定 2026-01',
    },
    [wrong('parameters', {}, 'bad-value'), without('reason')],
  ),
  'sign.released': sample(
    { sign: 'multi-bank-account-opening', version: 2, reason: '试运行三个月，命中率符合要求' },
    [wrong('version', 1.5, 'bad-value'), without('reason')],
  ),
  'sign.retired': sample(
    { sign: 'multi-bank-account-opening', version: 2, reason: '误报过多，联席会议决定停用' },
    [without('sign'), without('reason')],
  ),
  'feed.mapping-set': sample(
    {
      feed: 'icbc-core',
      mapping: 'mapping: 1\nsource: /banks/102331000014/core\ntables: []\n',
      hash: '9b0cf8e0e2a4a3f4c4f1b4b8f6a1d0c5e7a9b8c7d6e5f4a3b2c1d0e9f8a7b6c5',
      reason: '核心系统新增展期字段',
    },
    [without('hash'), wrong('mapping', '', 'bad-value')],
  ),
  'feed.credential-issued': sample(
    {
      feed: 'icbc-core',
      credential: '5f0c1e9a77b2',
      label: '核心系统夜间批次',
      expires: '2027-02-26T01:00:00.000Z',
      replaces: '91b3d2c4e5f6',
      until: '2026-12-05T01:00:00.000Z',
    },
    [without('credential'), without('label')],
  ),
  'feed.credential-revoked': sample(
    { feed: 'icbc-core', credential: '5f0c1e9a77b2', reason: '报送主机停用' },
    [without('credential'), without('reason')],
  ),
};
