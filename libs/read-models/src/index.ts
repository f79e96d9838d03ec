export type { AlertFilter, AlertsVisible } from './alerts/alert-filter';
export type { AlertHistoryItem, AlertRow } from './alerts/alert-row';
export { projectAlerts } from './alerts/project-alerts';
export type { RecordedAlertEvent } from './alerts/project-alerts';
export {
  alertsChangedAfter,
  countAlerts,
  countVersions,
  findAlert,
  isAlertCursor,
  listAlerts,
} from './alerts/query-alerts';
export type { AlertCount, AlertPage, AlertsOfVersion } from './alerts/query-alerts';
export { countOpenAlerts } from './alerts/count-open-alerts';
export type { OpenAlerts } from './alerts/count-open-alerts';
export { readAlerts, writeAlerts } from './alerts/write-alerts';
export type { DeliveryKind } from './deliveries/delivery-row';
export {
  blockLength,
  deliveriesOf,
  findDelivery,
  listDeliveries,
  positionsOf,
} from './deliveries/read-deliveries';
export type {
  Delivery,
  DeliveryName,
  NamedDelivery,
  PositionRange,
} from './deliveries/read-deliveries';
export { alertsOn, restingOn } from './deliveries/resting-on';
export type { RestingOn } from './deliveries/resting-on';
export type { ComparedTotal } from './completeness/read-totals';
export type { DeclaredComplete } from './completeness/read-completed';
export type { EventNamed, ReckonedEvent } from './completeness/tally';
export { foldedBy as reckoningFoldedBy } from './completeness/folded-by';
export {
  clearCompleteness,
  reckoningSubscription,
  writeCompleteness,
} from './completeness/write-completeness';
export { credentialStates } from './feeds/credential-standing';
export type { CredentialStanding, FeedCredential } from './feeds/credential-standing';
export { FeedActivityRow, FeedRow, type TypeCadence } from './feeds/feed-row';
export type { KafkaTopicRow } from './feeds/kafka-consumer-row';
export type { KafkaStanding } from './feeds/kafka-standing';
export { listCredentials } from './feeds/read-credentials';
export { findFeed, listFeeds } from './feeds/read-feeds';
export type { FeedDetail, FeedHealth } from './feeds/read-feeds';
export type { TypeSilence } from './feeds/feed-silence';
export { speaksFor } from './feeds/feed-sources';
export { troubleKinds, type FeedTrouble } from './feeds/feed-troubles';
export type {
  BankruptcyRecoveryRow,
  LoanPeriodRow,
  RecoveryRow,
} from './loan-book/loan-period-row';
export {
  markLoanBookDue,
  stepLoanQualityAnew,
  takeLoanBookDue,
  writeBankruptcyRecoveries,
  writeLoanPeriods,
  writeRecoveries,
} from './loan-book/write-loan-book';
export type { ObligorLoan, ObligorPledge, ObligorRow } from './obligors/obligor-row';
export { countExposed, findObligor, namesOf } from './obligors/query-obligors';
export { writeObligors } from './obligors/write-obligors';
export { pastAlert, pastWithdrawn } from './past/past-alert';
export {
  addPastView,
  findPastView,
  keepPastView,
  writePastAlerts,
  writePastObligors,
} from './past/past-view';
export type { PastObligor, PastView, PastViewRow } from './past/past-view';
export { QuarantineRow } from './quarantine/quarantine-row';
export type {
  EventName,
  MappedBy,
  MendingOutcome,
  QuarantineError,
} from './quarantine/quarantine-row';
export {
  countQuarantined,
  findQuarantined,
  listQuarantine,
  quarantineStatuses,
} from './quarantine/read-quarantine';
export type {
  QuarantineCount,
  QuarantineEntry,
  QuarantineQuery,
  QuarantineStatus,
  Resubmitted,
} from './quarantine/read-quarantine';
export {
  createReadModelSource,
  areReadModelsMigrated,
  migrateReadModels,
  type ReadModelSource,
} from './read-model-source';
export { countTrialSightings, listTrialSightings } from './trials/query-trial-sightings';
export type { TrialCount } from './trials/query-trial-sightings';
export type { TrialSightingRow } from './trials/trial-sighting-row';
export { writeTrialSightings } from './trials/write-trial-sightings';
export { regionFigures } from './regions/query-regions';
export type { RegionFigures, RegionLevel } from './regions/query-regions';
export { loanQualityByMonth, type LoanQuality } from './regions/loan-quality';
export { regionTrend, type RegionMonth } from './regions/region-trend';
