/** Every scheme that can be told, the table of which signs it must raise. */
import { accountSchemes } from './accounts';
import { bankruptcySchemes } from './bankruptcy';
import { collateralSchemes } from './collateral';
import { conductSchemes } from './conduct';
import { courtSchemes } from './courts';
import { guaranteeSchemes } from './guarantees';
import { listSchemes } from './lists';
import { moneySchemes } from './money';
import { restructuringSchemes } from './restructuring';
import type { Scheme } from './stage';

export type { Scheme } from './stage';

/**
 * `high-risk-region` is the one sign without a scheme: it counts decisions of people, and no story
 * of events can make them.
 */
export const schemes: readonly Scheme[] = [
  ...accountSchemes,
  ...collateralSchemes,
  ...courtSchemes,
  ...guaranteeSchemes,
  ...restructuringSchemes,
  ...moneySchemes,
  ...conductSchemes,
  ...bankruptcySchemes,
  ...listSchemes,
];
