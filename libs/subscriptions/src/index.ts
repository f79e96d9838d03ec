export {
  areSubscriptionsMigrated,
  CheckpointMoved,
  markFoldedBy,
  migrateSubscriptions,
  moveCheckpoint,
  readCheckpoint,
  readFoldedBy,
  type Mark,
} from './checkpoint';
export { leaseSubscriptions } from './lease-subscriptions';
export { openPool } from './open-pool';
export { readSubscriptions, type SubscriptionStatus } from './read-subscriptions';
export { seizeOffices, type Offices } from './seize-office';
export { startSubscription } from './start-subscription';
export type {
  Commit,
  DueWork,
  Failure,
  Fold,
  Lag,
  Logger,
  Subscription,
  SubscriptionOptions,
  SubscriptionState,
} from './subscription';
export { inPooledTransaction, inTransaction } from './transaction';
export { isTransient } from './transient';
