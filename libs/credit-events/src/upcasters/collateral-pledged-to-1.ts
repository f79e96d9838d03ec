/**
 * Version 0 of `collateral.pledged` is the form of the pilot feeds, before one charge could secure
 * several loans: it named a single `loan`. Version 1 has the array `loans`.
 */
import { objectSchema } from '../field';
import { collateralTypes } from '../types/collateral';
import { entityId } from '../values';
import type { Upcaster } from './upcaster';

const { loans: _, ...kept } = collateralTypes['collateral.pledged'].fields;

export const collateralPledgedTo1: Upcaster = {
  from: 0,
  schema: objectSchema({ ...kept, loan: entityId('所担保的贷款', 'the loan it secures') }),
  upcast: (data) => {
    const { loan, ...rest } = data as Readonly<{ loan: string }>;
    return { ...rest, loans: [loan] };
  },
  recorded:
    '{"specversion":"1.0","id":"pledge-2019-0007","source":"/banks/102331000014/core",' +
    '"type":"collateral.pledged","time":"2019-03-04T09:00:00+08:00",' +
    '"dataschema":"/schemas/collateral.pledged/0","data":{"collateral":"330106-2019-0007",' +
    '"party":"91330106MA27X00K3Y","bank":"102331000014","loan":"L-2019-7","kind":"real-estate",' +
    '"value":"12000000.00","secured":"8000000.00"}}',
};
