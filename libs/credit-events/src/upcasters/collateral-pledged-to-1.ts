/**
 * Version 0 of `collateral.pledged` is the form of the pilot feeds, before one charge could secure
 * several loans: it named a single `loan`. Version 1 has the array `loans`. The old fields are
 * listed in full, so that they stay what they were when the present ones change.
 */
import { choice, objectSchema } from '../field';
import { bank, entityId, money, party } from '../values';
import type { Upcaster } from './upcaster';

const version0 = {
  collateral: entityId('抵质押物', 'the collateral'),
  party: party('所有人', 'the owner'),
  bank: bank('抵质押权人', 'the bank secured'),
  loan: entityId('所担保的贷款', 'the loan it secures'),
  kind: choice('种类', 'kind of collateral', {
    'real-estate': '房地产',
    'construction-in-progress': '在建工程',
    land: '土地',
    equipment: '设备',
    vehicle: '车辆',
    inventory: '存货',
    receivable: '应收账款',
    equity: '股权',
  }),
  value: money('评估价值', 'value'),
  secured: money('担保债权额', 'amount secured'),
};

export const collateralPledgedTo1: Upcaster = {
  from: 0,
  schema: objectSchema(version0),
  upcast: (data) => {
    const { loan, ...kept } = data as Readonly<{ loan: string }>;
    return { ...kept, loans: [loan] };
  },
  recorded:
    '{"specversion":"1.0","id":"pledge-2019-0007","source":"/banks/102331000014/core",' +
    '"type":"collateral.pledged","time":"2019-03-04T09:00:00+08:00",' +
    '"dataschema":"/schemas/collateral.pledged/0","data":{"collateral":"330106-2019-0007",' +
    '"party":"91330106MA27X00K3Y","bank":"102331000014","loan":"L-2019-7","kind":"real-estate",' +
    '"value":"12000000.00","secured":"8000000.00"}}',
};
