export { asked, catalogue, continues, fold, signOf, type CatalogueEntry } from './catalogue';
export type {
  Axis,
  Effect,
  FactsQuery,
  Family,
  Fault,
  Parameter,
  SignText,
  SignTexts,
  SignStatus,
  Stage,
  WarningSign,
} from './define-warning-sign';
export { effectiveEvents, nameOf, targetOf } from './effective-events';
export { engineOf, historyOf, type Engine } from './engine';
export { topicOf } from './facts';
export { foldedBy } from './folded-by';
export { historyKeyOf } from './run';
export { loanAfter, loanEventTypes, loanKey, type Loan, type LoanEvent } from './loan-balance';
export type {
  Elsewhere,
  FoldInput,
  FoldResult,
  StandingSummary,
  SubjectState,
  WillingnessNear,
  World,
} from './fold';
export { isCorroborated } from './severity';
export { standingFrom } from './standing-alone';
export { parametersOn, type ParameterChange } from './parameters';
export type {
  Evidence,
  EvidenceRole,
  HistoryKind,
  Measure,
  ObjectKind,
  Severity,
  SeverityStep,
  Sighting,
  SubjectKind,
} from './sighting';
export {
  checkParameters,
  faultInWords,
  faultsInWords,
  parameterOf,
  type ParameterFault,
  type StatedParameters,
} from './check-parameters';
export { raises, statusAfter, type SignDecision, type SignLifeStatus } from './sign-life';
export {
  eventsOf,
  subjectOf,
  type ExpectedSighting,
  type Story,
  type StoryEvent,
  type StoryKind,
} from './story';
