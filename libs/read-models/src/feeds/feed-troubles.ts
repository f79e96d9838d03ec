/**
 * What an operator has to look at, derived from the facts whenever somebody asks: it is there as
 * long as its cause is, and ends by itself.
 */
import type { Bilingual } from '@tocsin/credit-events';
import type { DeclaredComplete } from '../completeness/read-completed';
import { heededDays } from '../completeness/read-completed';
import { isGap } from '../completeness/compare-total';
import type { ComparedTotal } from '../completeness/read-totals';
import type { CredentialStanding, CredentialWarning } from './credential-standing';
import type { FeedSilence, TypeSilence } from './feed-silence';
import { credentialText, gapText, mendGap, saysComplete, silenceText } from './feed-trouble-texts';
import type { KafkaStanding } from './kafka-standing';

/** Worst first. */
export const troubleKinds = ['kafka', 'silence', 'gap', 'credential', 'incomplete'] as const;
type TroubleKind = (typeof troubleKinds)[number];

export type FeedTrouble = Readonly<{
  kind: TroubleKind;
  /** Absent where nobody noted it. */
  since?: Date;
  what: Bilingual;
  /** How to end it. */
  mend: Bilingual;
  source?: string;
  date?: string;
  bank?: string;
  type?: string;
}>;

export type FeedFacts = Readonly<{
  silence: FeedSilence;
  types: readonly TypeSilence[];
  /** Those that do not agree. */
  totals: readonly ComparedTotal[];
  completed: readonly DeclaredComplete[];
  credentials: CredentialStanding;
  kafka?: KafkaStanding | undefined;
  /** Entries in quarantine of which the day cannot be read. */
  unplaced: number;
}>;

/** So many gaps are told one by one, the oldest days first; how many there are is told elsewhere. */
const gapsMax = 20;

export function troublesOf(facts: FeedFacts): readonly FeedTrouble[] {
  const { totals, completed, credentials, unplaced } = facts;
  return [
    ...(facts.kafka ? kafkaTrouble(facts.kafka) : []),
    ...silences(facts),
    ...totals
      .filter(({ state }) => isGap(state))
      .slice(0, gapsMax)
      .map((total) => gapTrouble(total, unplaced)),
    ...credentials.warnings.map(credentialTrouble),
    ...completed.filter(({ heeded }) => !heeded).map(incomplete),
  ];
}

function silences({ silence, types }: FeedFacts): readonly FeedTrouble[] {
  const whole = silence.overdue ? [silence] : [];
  return [...whole, ...types.filter(({ overdue }) => overdue)].map(silenceTrouble);
}

function silenceTrouble(silence: FeedSilence & Readonly<{ type?: string }>): FeedTrouble {
  const { type, overdueSince: since } = silence;
  return {
    kind: 'silence',
    ...(since && { since }),
    ...silenceText(silence),
    ...(type !== undefined && { type }),
  };
}

function gapTrouble(total: ComparedTotal, unplaced: number): FeedTrouble {
  const { source, date, bank, type, stated: since } = total;
  return {
    kind: 'gap',
    since,
    what: gapText(total),
    mend: mendGap(total, unplaced),
    ...{ source, date },
    ...(bank !== undefined && { bank }),
    ...(type !== undefined && { type }),
  };
}

const credentialTrouble = (warning: CredentialWarning): FeedTrouble => ({
  kind: 'credential',
  ...(warning.kind === 'expired' && { since: warning.expires }),
  ...credentialText(warning),
});

const dayMs = 86_400_000;

function incomplete(declared: DeclaredComplete): FeedTrouble {
  const { source, bank, type } = declared;
  return {
    kind: 'incomplete',
    since: new Date(declared.declared.getTime() + (heededDays + 1) * dayMs),
    ...saysComplete(declared),
    source,
    ...(bank !== undefined && { bank }),
    ...(type !== undefined && { type }),
  };
}

/** A feed that is joining is on its way; the others wait for somebody. */
function kafkaTrouble({ state, problem }: KafkaStanding): readonly FeedTrouble[] {
  const text = kafkaTexts[state];
  if (!text || (state === 'consuming' && problem === undefined)) return [];
  const said =
    problem === undefined
      ? { zh: '', en: '' }
      : { zh: `（${problem.zh}）`, en: ` (${problem.en})` };
  const what = { zh: `${text.what.zh}${said.zh}。`, en: `${text.what.en}${said.en}.` };
  return [{ kind: 'kafka', what, mend: text.mend }];
}

type Told = Readonly<{ what: Bilingual; mend: Bilingual }>;

const kafkaTexts: Readonly<Partial<Record<KafkaStanding['state'], Told>>> = {
  absent: {
    what: { zh: '没有进程在读取其 Kafka 主题', en: 'No process reads its Kafka topics' },
    mend: {
      zh: '启动接收进程（tocsin start），并核对 KAFKA_BROKERS。',
      en: 'Start an intake (tocsin start) and check KAFKA_BROKERS.',
    },
  },
  consuming: {
    what: {
      zh: 'Kafka 读取正常，但有异常情况',
      en: 'Its Kafka consumer reads, but not all is well',
    },
    mend: {
      zh: '未复制到死信主题的记录均已存入隔离区，不会丢失：请建立死信主题并授予写入权限，下一次复制成功后或一小时后本提示消失。读取前已被删除的记录：请来源方补发，并延长主题保留期；重启接收进程后本提示消失。',
      en: 'Records that are not copied are in quarantine: make the dead-letter topic and grant write on it; said until a copy arrives, or for an hour. Records deleted before they were read: have them sent again and keep the topic longer; said until the intake starts anew.',
    },
  },
  stalled: {
    what: {
      zh: 'Kafka 读取停住：事件日志暂时无法写入',
      en: 'Its Kafka consumer stands still: the event log cannot be written',
    },
    mend: {
      zh: '恢复数据库后会自行继续，不会丢失或重复。',
      en: 'It goes on by itself once the database is back; nothing is lost or doubled.',
    },
  },
  waiting: {
    what: {
      zh: 'Kafka 读取出错，稍后自动重试',
      en: 'Its Kafka consumer met an error and will begin anew',
    },
    mend: {
      zh: '按所述原因核对代理地址、TLS 证书、账号口令、主题是否已建立、主题与消费组的权限；权限恢复后自动继续，环境变量改动后须重启接收进程。',
      en: 'Mend what it names: brokers, TLS, account, topics, rights. Rights are noticed by themselves; after a change of variables or certificates, start the intake anew.',
    },
  },
};
