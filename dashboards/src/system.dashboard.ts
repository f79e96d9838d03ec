/** For whoever runs Tocsin: is it well, and where is it short of something? */
import { defineDashboard } from './define-dashboard';
import { metric, series, stat, table } from './queries';
import { instance, job } from './variables';

export const system = defineDashboard({
  uid: 'tocsin-system',
  folder: 'operations',
  title: { zh: '警钟／系统', en: 'Tocsin / System' },
  questions: {
    durable: { zh: '接收的事件多快落盘？', en: 'How soon are accepted events durable?' },
    judged: {
      zh: '判断落后了多少？会不会停在某处？',
      en: 'How far is judging behind, and does it move?',
    },
    told: {
      zh: '从关键事件入账到发出预警要多久？',
      en: 'How soon does an alert follow the event that decided it?',
    },
    answers: {
      zh: '接口答得快不快，有没有出错？',
      en: 'Does the API answer fast, and without errors?',
    },
    machine: {
      zh: '处理器、内存、事件循环够不够用？',
      en: 'Are processor, memory and event loop enough?',
    },
    database: {
      zh: '数据库连接够不够，库有多大？',
      en: 'Are there connections enough, and how large is the database?',
    },
    kafka: { zh: 'Kafka 消费者是否稳定？', en: 'Are the Kafka consumers steady?' },
    versions: { zh: '各进程运行的是哪个版本？', en: 'Which version does each process run?' },
  },
  variables: [job, instance],
  range: 'now-6h',
  rows: [
    {
      height: 5,
      panels: [
        {
          id: 1,
          answers: 'judged',
          title: { zh: '判断滞后', en: 'Judging behind' },
          description: {
            zh: '最早一条尚未判断的事件已等待的时间。',
            en: 'Age of the oldest event not judged yet.',
          },
          actAbove: 60,
          drawn: stat(
            's',
            metric('max(tocsin_subscription_lag_seconds{name=~"judge.*",$selected})'),
          ),
        },
        {
          id: 2,
          answers: 'told',
          title: { zh: '预警时延（95%）', en: 'Alert latency (95 %)' },
          description: {
            zh: '百分之九十五的预警，从关键事件入账到发出不超过此值。',
            en: 'Of 95 % of the alerts: from the recording of the deciding event to the alert, at most.',
          },
          actAbove: 10,
          drawn: stat('s', metric(quantile(0.95, 'tocsin_alert_latency_seconds', '1h'))),
        },
        {
          id: 3,
          answers: 'machine',
          title: { zh: '有历史的债务人', en: 'Obligors watched' },
          description: {
            zh: '已归并出历史的债务人数；内存与磁盘随之增长。',
            en: 'Obligors with a folded history; memory and disk grow with them.',
          },
          drawn: stat('short', metric('max(tocsin_obligors_watched{$selected})')),
        },
        {
          id: 4,
          answers: 'versions',
          title: { zh: '版本', en: 'Versions' },
          description: { zh: '各进程运行的版本。', en: 'The version that each process runs.' },
          drawn: table(
            'short',
            metric('count by (instance, version) (tocsin_build_info{$selected})'),
          ),
        },
      ],
    },
    {
      height: 8,
      panels: [
        {
          id: 5,
          answers: 'durable',
          title: { zh: '写入日志用时', en: 'Append to the log' },
          description: {
            zh: '从交给日志到落盘的时间：中位数与 99%。',
            en: 'From handing events to the log to their being durable: median and 99 %.',
          },
          drawn: series(
            's',
            metric(quantile(0.5, 'tocsin_event_store_append_seconds'), '50 %'),
            metric(quantile(0.99, 'tocsin_event_store_append_seconds'), '99 %'),
          ),
        },
        {
          id: 6,
          answers: 'judged',
          title: { zh: '各订阅滞后的事件', en: 'Events behind the head, by subscription' },
          description: {
            zh: '日志末尾与各订阅处理到的位置之差。',
            en: 'Between the head of the log and what each subscription has handled.',
          },
          drawn: series(
            'short',
            metric('max by (name) (tocsin_subscription_lag_events{$selected})', '{{name}}'),
          ),
        },
      ],
    },
    {
      height: 8,
      panels: [
        {
          id: 7,
          answers: 'judged',
          title: { zh: '判断速度', en: 'Events judged' },
          description: {
            zh: '各订阅每秒处理的事件数；有滞后而速度为零即为停住。',
            en: 'Events handled a second by each subscription; none while it lags means that it stands.',
          },
          drawn: series(
            'eps',
            metric(
              'max by (name) (deriv(tocsin_subscription_position{$selected}[$__rate_interval]))',
              '{{name}}',
            ),
          ),
        },
        {
          id: 8,
          answers: 'told',
          title: { zh: '预警时延', en: 'Alert latency' },
          description: {
            zh: '从关键事件入账到发出预警：中位数与 99%。',
            en: 'From the recording of the deciding event to the alert: median and 99 %.',
          },
          drawn: series(
            's',
            metric(quantile(0.5, 'tocsin_alert_latency_seconds'), '50 %'),
            metric(quantile(0.99, 'tocsin_alert_latency_seconds'), '99 %'),
          ),
        },
      ],
    },
    {
      height: 8,
      panels: [
        {
          id: 9,
          answers: 'answers',
          title: { zh: '请求数', en: 'Requests' },
          description: {
            zh: '每秒回答的请求，按状态码；5xx 为系统出错。',
            en: 'Requests answered a second, by status; 5xx are errors of the system.',
          },
          drawn: series(
            'reqps',
            metric(
              'sum by (status) (rate(tocsin_http_request_seconds_count{$selected}[$__rate_interval]))',
              '{{status}}',
            ),
          ),
        },
        {
          id: 10,
          answers: 'answers',
          title: { zh: '最慢的接口（95%）', en: 'Slowest routes (95 %)' },
          description: {
            zh: '百分之九十五的回答不超过此时间，取最慢的五个接口。',
            en: '95 % of the answers take at most so long; the five slowest routes.',
          },
          drawn: series(
            's',
            metric(
              'topk(5, histogram_quantile(0.95, sum by (le, route) (rate(tocsin_http_request_seconds_bucket{$selected}[$__rate_interval]))))',
              '{{route}}',
            ),
          ),
        },
      ],
    },
    {
      height: 8,
      panels: [
        {
          id: 11,
          answers: 'machine',
          title: { zh: '处理器', en: 'Processor' },
          description: { zh: '每个进程占用的处理器核数。', en: 'Cores that each process uses.' },
          drawn: series(
            'short',
            metric(
              'sum by (instance) (rate(process_cpu_seconds_total{$selected}[$__rate_interval]))',
              '{{instance}}',
            ),
          ),
        },
        {
          id: 12,
          answers: 'machine',
          title: { zh: '内存', en: 'Memory' },
          description: {
            zh: '进程常驻内存，与其中已用的堆。',
            en: 'Resident memory of each process, and the heap used of it.',
          },
          drawn: series(
            'bytes',
            metric(
              'max by (instance) (process_resident_memory_bytes{$selected})',
              '{{instance}} RSS',
            ),
            metric(
              'max by (instance) (nodejs_heap_size_used_bytes{$selected})',
              '{{instance}} heap',
            ),
          ),
        },
        {
          id: 13,
          answers: 'machine',
          title: { zh: '事件循环延迟（99%）', en: 'Event-loop lag (99 %)' },
          description: {
            zh: '一个回合被前一个耽误的时间；持续超过 0.1 秒说明处理器不够。',
            en: 'How long a turn waits for the one before; above 0.1 s for long, cores are missing.',
          },
          actAbove: 0.1,
          drawn: series(
            's',
            metric(
              'max by (instance) (nodejs_eventloop_lag_p99_seconds{$selected})',
              '{{instance}}',
            ),
          ),
        },
      ],
    },
    {
      height: 8,
      panels: [
        {
          id: 14,
          answers: 'database',
          title: { zh: '数据库连接', en: 'Database connections' },
          description: {
            zh: '在用与空闲的连接，以及等待连接的查询；有等待说明连接不够。',
            en: 'Connections used and idle, and questions that wait; any that wait mean too few.',
          },
          drawn: series(
            'short',
            metric('sum by (state) (tocsin_postgres_connections{$selected})', '{{state}}'),
          ),
        },
        {
          id: 15,
          answers: 'database',
          title: { zh: '数据库大小', en: 'Size of the database' },
          description: {
            zh: '状态与读模型所在数据库的大小。',
            en: 'Size of the database of states and read models.',
          },
          drawn: series(
            'bytes',
            metric('max(tocsin_postgres_size_bytes{$selected})', 'PostgreSQL'),
          ),
        },
        {
          id: 16,
          answers: 'kafka',
          title: { zh: 'Kafka 消费者重启', en: 'Kafka consumers begun anew' },
          description: {
            zh: '各数据源每小时重启次数及原因。',
            en: 'How often an hour the consumer of a feed began anew, and why.',
          },
          drawn: series(
            'short',
            metric(
              'sum by (feed, reason) (increase(tocsin_kafka_consumer_restarts_total{$selected}[1h]))',
              '{{feed}} {{reason}}',
            ),
          ),
        },
      ],
    },
  ],
});

function quantile(share: number, histogram: string, over = '$__rate_interval'): string {
  const rates = `rate(${histogram}_bucket{$selected}[${over}])`;
  return `histogram_quantile(${share}, sum by (le) (${rates}))`;
}
