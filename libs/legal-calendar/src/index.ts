export { claimFilingLastDays, isExemptPayment, lookBackFrom } from './bankruptcy-windows';
export { objectionLastDay, revocationLastDay, thirdPartySuitLastDay } from './challenges';
export { guaranteeKindOf, guaranteePeriodLastDay } from './guarantee-periods';
export { courtActBy, flawOf, interruptionBy, type Flaw, type Interruption } from './interruptions';
export type { LegalParameter, LegalValue, Mark, Term } from './legal-parameter';
export {
  inForce,
  inForceOrFirst,
  legalParameters,
  parametersUsedBy,
  type ParameterId,
  type ParameterOf,
} from './legal-parameters';
export { claimLastDay, executionLastDay, limitationLastDay, longStopLastDay } from './limitation';
export { parameterText, type ParameterText } from './texts/parameter-text';
export { priceTest, type PriceTest } from './prices';
export {
  presuitSuitLastDay,
  renewalAskedBy,
  renewalLastDay,
  seizureLastDay,
  type SeizedKind,
} from './seizure-terms';
export { firstDayBefore, lastDayOf } from './terms';
