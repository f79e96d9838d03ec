export {
  areSubscriptionsMigrated,
  CheckpointMoved,
  migrateSubscriptions,
  readCheckpoint,
} from './checkpoint';
export { leaseSubscriptions } from './lease-subscriptions';
export { readSubscriptions, type SubscriptionStatus } from './read-subscriptions';
export { seizeOffice } from './seize-office';
export { startSubscription } from './start-subscription';
export type {
  Commit,
  DueWork,
  Failure,
  Lag,
  Logger,
  Subscription,
  SubscriptionOptions,
  SubscriptionState,
} from './subscription';
export { inPooledTransaction, inTransaction } from './transaction';
export { isTransient } from './transient';
