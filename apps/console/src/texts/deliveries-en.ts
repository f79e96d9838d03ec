import type { deliveriesZh } from './deliveries-zh';

export const deliveriesEn: typeof deliveriesZh = {
  title: 'Deliveries',
  intro: 'What each file, request or partition brought; open one to see which alerts rest on it.',
  none: 'Nothing was delivered yet',
  name: 'Delivery',
  kinds: { file: 'File', http: 'HTTP', kafka: 'Kafka', resubmission: 'Resubmitted' },
  began: 'Began',
  ended: 'Ended',
  underWay: 'Under way, or interrupted',
  quarantined: 'Quarantined',
  positions: 'Places in the log',
  trialSightings: 'Sightings of signs on trial',
  checksum: 'SHA-256',
  resting: '{{count}} alerts rest on it, {{standing}} of them not withdrawn.',
  more: '{{count}} more',
  recall: 'Recall',
  recalled: 'Recalled',
  recalledBy: 'Recalled {{at}} by {{by}}, {{count}} events voided',
  recallTitle: 'Recall "{{name}}"',
  recallHint:
    'All events that it brought are voided, and the alerts resting on them are judged anew. The events stay in the log as a record.',
  preview: '{{count}} events will be voided',
  leftAlone: 'Left alone: {{voided}} voided before, {{corrected}} corrected by other deliveries.',
};
