import { instead, misnamed, sample, without, wrong, type SamplesOf } from '../sample';
import type { partyTypes } from '../types/party';
import { cast } from './cast';

export const partySamples: SamplesOf<typeof partyTypes> = {
  'party.registered': sample(
    {
      party: cast.mill,
      kind: 'company',
      name: '临江纺织有限公司',
      region: '330106',
      industry: '纺织业',
      registeredCapital: '30000000.00',
      paidInCapital: '12000000.00',
      legalRepresentative: cast.founder,
      address: '杭州市西湖区临江路 18 号',
      phone: '0571-80000018',
      founded: '2016-05-12',
    },
    [
      wrong('party', cast.mistyped, 'check-character'),
      wrong('legalRepresentative', cast.noToken, 'citizen-number'),
      without('name'),
      instead(
        { party: cast.founder, kind: 'person', name: '张三', region: '330106' },
        '/data/name',
        'field-not-allowed',
      ),
      wrong('founded', '2016-02-30', 'bad-date'),
    ],
  ),
  'party.changed': sample(
    { party: cast.mill, legalRepresentative: 'P-5H8T2VWE60', address: '杭州市余杭区良渚街道 7 号' },
    [
      instead({ party: cast.mill }, '/data', 'missing-field'),
      instead({ party: cast.founder, name: '李四' }, '/data/name', 'field-not-allowed'),
      wrong('region', '33010', 'bad-region'),
    ],
  ),
  'party.shareholding': sample(
    { party: cast.mill, holder: cast.holding, ratio: 0.62, subscribed: '18600000.00' },
    [wrong('ratio', 62, 'bad-value'), without('holder'), wrong('nominee', 'no', 'bad-value')],
  ),
  'party.office': sample({ party: cast.mill, person: cast.founder, office: 'controller' }, [
    wrong('office', 'chairman', 'bad-choice'),
    wrong('person', 'Zhang San', 'bad-party'),
  ]),
  'party.related': sample(
    { party: cast.mill, other: cast.holding, relation: 'common-control', basis: '同一实际控制人' },
    [wrong('relation', 'friends', 'bad-choice'), misnamed('other', 'otherParty')],
  ),
  'party.capital-withdrawn': sample(
    { party: cast.mill, holder: cast.holding, amount: '6000000.00' },
    [wrong('amount', '-6000000.00', 'bad-money'), wrong('amount', 6000000, 'bad-money')],
  ),
  'party.capital-reduced': sample(
    { party: cast.mill, from: '30000000.00', to: '5000000.00', noticeDate: '2026-01-20' },
    [wrong('to', '5000000.001', 'bad-money'), wrong('form', 'loss', 'bad-choice')],
  ),
  'party.deregistered': sample({ party: cast.mill, reason: 'simplified' }, [
    wrong('reason', 'closed', 'bad-choice'),
    without('party'),
  ]),
  'party.arrears': sample({ party: cast.mill, kind: 'wages', amount: '845000.00' }, [
    wrong('amount', '8.45e5', 'bad-money'),
    wrong('kind', 'rent', 'bad-choice'),
  ]),
  'party.unreachable': sample({ party: cast.mill, bank: cast.lender, note: '登记地址无人办公' }, [
    wrong('bank', 'lender', 'bad-bank'),
    wrong('note', '', 'bad-value'),
  ]),
  'party.production': sample({ party: cast.mill, state: 'half-stopped', bank: cast.lender }, [
    wrong('state', 'half stopped', 'bad-choice'),
    wrong('party', 'X-1', 'bad-party'),
  ]),
};
