/** Names of the subscriptions: keys of their checkpoints, labels of their metrics. */
export const judgeSubscription = 'judge';
export const readModelsSubscription = 'read-models';
