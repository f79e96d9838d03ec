/** For whoever answers for the feeds: does everything come, in time, whole and readable? */
import { defineDashboard } from './define-dashboard';
import { fact, metric, series, table } from './queries';
import { feed, instance, job } from './variables';

const feedPage = {
  title: { zh: '在控制台查看数据源', en: 'Open the feed in the console' },
  path: '/feeds/${__data.fields.feed}',
};

export const feeds = defineDashboard({
  uid: 'tocsin-feeds',
  folder: 'operations',
  title: { zh: '警钟／数据源', en: 'Tocsin / Feeds' },
  questions: {
    flowing: {
      zh: '各数据源的事件在来吗，来得多快？',
      en: 'Do events come from each feed, and how fast?',
    },
    silent: {
      zh: '哪些数据源沉默得超过了约定？',
      en: 'Which feeds are silent for longer than agreed?',
    },
    refused: { zh: '哪些记录被拒收，为什么？', en: 'What is refused, and why?' },
    behind: {
      zh: 'Kafka 上还有多少没有读到，落后多久？',
      en: 'How much waits in Kafka, and for how long?',
    },
    whole: { zh: '收到的与对账数一致吗？', en: 'Does what came agree with the control totals?' },
    look: {
      zh: '有哪些事要处理，例如即将到期的凭证？',
      en: 'What has somebody to look at, such as a credential that ends?',
    },
    stored: {
      zh: '一批数据从读到到落盘要多久？',
      en: 'How long does a batch take from being read to being durable?',
    },
  },
  variables: [job, instance, feed],
  range: 'now-6h',
  rows: [
    {
      height: 8,
      panels: [
        {
          id: 1,
          answers: 'flowing',
          title: { zh: '接收的事件', en: 'Events accepted' },
          description: {
            zh: '每秒接收的事件，按数据源；重复的不计。',
            en: 'Events accepted a second, by feed; duplicates are not counted.',
          },
          drawn: series('eps', metric(eventsBy('accepted'), '{{feed}}')),
        },
        {
          id: 2,
          answers: 'refused',
          title: { zh: '拒收的记录', en: 'Records refused' },
          description: {
            zh: '每秒进入隔离区的记录，按数据源。',
            en: 'Records put into quarantine a second, by feed.',
          },
          drawn: series('eps', metric(eventsBy('quarantined'), '{{feed}}')),
        },
      ],
    },
    {
      height: 8,
      panels: [
        {
          id: 3,
          answers: 'silent',
          title: { zh: '各数据源状况', en: 'Health of the feeds' },
          description: {
            zh: '最后一次收到数据距今的小时数与约定的间隔；overdue 为 1 即已超过。',
            en: 'Hours since anything came, and the declared cadence; overdue is 1 beyond it.',
          },
          console: feedPage,
          drawn: table(
            'short',
            fact(`
            select feed, silent_hours, agreed_hours, overdue, accepted, duplicates, waiting
            from reporting.feed_health order by overdue desc, silent_hours desc`),
          ),
        },
        {
          id: 4,
          answers: 'refused',
          title: { zh: '隔离区里等待的记录', en: 'Records that wait in quarantine' },
          description: {
            zh: '按数据源与原因；修好后重新提交即减少。',
            en: 'By feed and reason; they go down as they are mended and brought in.',
          },
          drawn: series(
            'short',
            metric(
              'max by (feed, reason) (tocsin_feed_quarantined{feed=~"$feed",$selected})',
              '{{feed}} {{reason}}',
            ),
          ),
        },
      ],
    },
    {
      height: 8,
      panels: [
        {
          id: 10,
          answers: 'whole',
          title: { zh: '与对账数不符', en: 'Control totals that do not match' },
          description: {
            zh: '各数据源与收到的不符的对账数。',
            en: 'Control totals in force that what came does not match, by feed.',
          },
          actAbove: 1,
          drawn: series(
            'short',
            metric(
              'max by (feed) (tocsin_feed_reconciliation_gaps{feed=~"$feed",$selected})',
              '{{feed}}',
            ),
          ),
        },
        {
          id: 11,
          answers: 'whole',
          title: { zh: '对账', en: 'Reconciliation' },
          description: {
            zh: '数据源报来的笔数与日志中的笔数，相差最多的在前。',
            en: 'How many events a feed told of and how many the log holds, the largest gaps first.',
          },
          drawn: table(
            'short',
            fact(`
              select source, bank, type, day, told, accepted, missing from reporting.feed_total
              order by abs(missing) desc, day desc limit 100`),
          ),
        },
      ],
    },
    {
      height: 8,
      panels: [
        {
          id: 5,
          answers: 'flowing',
          title: { zh: '最新业务时间距今', en: 'Age of the latest business time' },
          description: {
            zh: '各数据源所述事件的最新业务时间距今多久。',
            en: 'How old the latest event that a feed has told of is, by business time.',
          },
          drawn: series(
            's',
            metric(
              'min by (feed) (time() - tocsin_feed_last_event_timestamp_seconds{feed=~"$feed",$selected})',
              '{{feed}}',
            ),
          ),
        },
        {
          id: 6,
          answers: 'stored',
          title: { zh: '批次用时', en: 'Seconds a batch' },
          description: {
            zh: '从读到一批到全部落盘或进入隔离区：中位数与 99%。',
            en: 'From a batch being read to its events being durable or in quarantine: median and 99 %.',
          },
          drawn: series(
            's',
            metric(batchQuantile(0.5), '50 %'),
            metric(batchQuantile(0.99), '99 %'),
          ),
        },
      ],
    },
    {
      height: 8,
      panels: [
        {
          id: 7,
          answers: 'behind',
          title: { zh: 'Kafka 落后时间', en: 'Kafka: behind by' },
          description: {
            zh: '最早一条尚未落盘的记录已等待的时间。',
            en: 'Since the oldest record that is not durable yet came.',
          },
          drawn: series(
            's',
            metric(
              'max by (feed, topic) (tocsin_kafka_lag_seconds{feed=~"$feed",$selected})',
              '{{feed}} {{topic}}',
            ),
          ),
        },
        {
          id: 8,
          answers: 'behind',
          title: { zh: 'Kafka 未读记录', en: 'Kafka: records waiting' },
          description: {
            zh: '主题里尚未落盘的记录数。',
            en: 'Records of a topic that are not durable yet.',
          },
          drawn: series(
            'short',
            metric(
              'max by (feed, topic) (tocsin_kafka_lag_events{feed=~"$feed",$selected})',
              '{{feed}} {{topic}}',
            ),
          ),
        },
        {
          id: 9,
          answers: 'behind',
          title: { zh: 'Kafka 消费者', en: 'Kafka: consumers' },
          description: {
            zh: '各数据源的消费者此刻在做什么。',
            en: 'What the consumer of each feed does at present.',
          },
          drawn: table(
            'short',
            metric(
              'max by (feed, state) (tocsin_kafka_consumer_state{feed=~"$feed",$selected}) > 0',
            ),
          ),
        },
        {
          id: 12,
          answers: 'look',
          title: { zh: '待处理事项', en: 'To be looked at' },
          description: {
            zh: '数据源待处理的事项，按种类：缺口、沉默、未报完整、Kafka、凭证到期。',
            en: 'What waits for somebody, by kind: gaps, silence, completeness, Kafka, credentials that end.',
          },
          drawn: series(
            'short',
            metric(
              'sum by (kind) (max by (feed, kind) (tocsin_feed_troubles{feed=~"$feed",$selected}))',
              '{{kind}}',
            ),
          ),
        },
      ],
    },
  ],
});

function eventsBy(outcome: string): string {
  const chosen = `tocsin_intake_events_total{outcome="${outcome}",feed=~"$feed",$selected}`;
  return `sum by (feed) (rate(${chosen}[$__rate_interval]))`;
}

function batchQuantile(share: number): string {
  const rates = 'rate(tocsin_intake_batch_seconds_bucket{$selected}[$__rate_interval])';
  return `histogram_quantile(${share}, sum by (le) (${rates}))`;
}
