/** The words for what is wrong with a feed and how to mend it, for its operator. */
import { eventTypes, isEventType, type Bilingual } from '@tocsin/credit-events';
import type { DeclaredComplete } from '../completeness/read-completed';
import { heededDays } from '../completeness/read-completed';
import type { ComparedTotal } from '../completeness/read-totals';
import type { CredentialWarning } from './credential-standing';
import type { FeedSilence } from './feed-silence';

type Told = Readonly<{ what: Bilingual; mend: Bilingual }>;

const number = (n: number): string => n.toLocaleString('en-US');

/** An event type as people know it, with its name in the contract. */
function typeNamed(type: string): Bilingual {
  if (!isEventType(type)) return { zh: type, en: type };
  const { zh, en } = eventTypes[type].title;
  return { zh: `${zh}（${type}）`, en: `${type} (${en})` };
}

type Scope = Readonly<{ bank?: string; type?: string }>;

function scopeOf({ bank, type }: Scope): Bilingual {
  const named = type === undefined ? { zh: '全部类型', en: 'all types' } : typeNamed(type);
  const zh = [...(bank === undefined ? [] : [bank]), named.zh].join('，');
  const en = [...(bank === undefined ? [] : [bank]), named.en].join(', ');
  return { zh, en };
}

export function gapText(total: ComparedTotal): Bilingual {
  const { date, told, accepted, quarantined, gap, state, amount } = total;
  const scope = scopeOf(total);
  const zh = `${date}，${scope.zh}：报送方称 ${number(told)} 笔，已接收 ${number(accepted)} 笔`;
  const en = `${date}, ${scope.en}: the sender told ${number(told)} events, ${number(accepted)} came in`;
  if (state === 'amount' && amount) {
    const { told: sum, accepted: came = '', currency } = amount;
    return {
      zh: `${zh}，但金额合计为 ${came}，而非 ${sum}（${currency}）。`,
      en: `${en}, but their amounts make ${came}, not ${sum} (${currency}).`,
    };
  }
  if (state === 'excess') {
    return { zh: `${zh}，多 ${number(gap)} 笔。`, en: `${en}, ${number(gap)} too many.` };
  }
  return {
    zh: `${zh}，隔离区 ${number(quarantined)} 笔，缺 ${number(gap)} 笔。`,
    en: `${en}, ${number(quarantined)} in quarantine, ${number(gap)} missing.`,
  };
}

export function mendGap(total: ComparedTotal, unplaced: number): Bilingual {
  if (total.state === 'missing') return mendMissing(total, unplaced);
  if (total.state === 'amount') {
    return {
      zh: '请报送方核对各笔金额，对错误的记录报送更正；对账数有误的，重报当日对账数。',
      en: 'Have the sender check the amounts and correct the events that are wrong, or state the total of that day again.',
    };
  }
  return {
    zh: '多为对账数出得过早，或同一笔以两个编号报送：重报当日对账数，或作废多报的记录后重报。',
    en: 'Mostly the total was drawn too early, or an event was sent under two ids: state the total again, or void what was sent twice and then state it again.',
  };
}

function mendMissing(total: ComparedTotal, unplaced: number): Bilingual {
  const { gap, duplicates, quarantined, undated } = total;
  const all = [
    {
      zh: '请报送方查出未到的记录并补送；对账数有误的，重报当日对账数。',
      en: 'Have the sender find what did not arrive and send it, or state the total of that day again.',
    },
  ];
  if (quarantined > 0) {
    all.push({
      zh: '隔离区中的请改正后重新提交。',
      en: 'Mend what is in quarantine and resubmit it.',
    });
  }
  if (unplaced > 0) all.push(maybeAmong(unplaced, undated));
  if (duplicates >= gap) {
    all.push({
      zh: `同一范围重复到达 ${number(duplicates)} 笔：若报送方把重复的也计入，应以不重复的笔数重报。`,
      en: `Of the same scope ${number(duplicates)} came repeatedly: a sender that counts them has to tell the number without them.`,
    });
  }
  return { zh: all.map(({ zh }) => zh).join(''), en: all.map(({ en }) => en).join(' ') };
}

function maybeAmong(unplaced: number, undated: number): Bilingual {
  const came =
    undated === 0
      ? { zh: '', en: '' }
      : { zh: `（当日到达 ${number(undated)} 条）`, en: ` (${number(undated)} came on that day)` };
  return {
    zh: `另有 ${number(unplaced)} 条隔离记录读不出日期${came.zh}，所缺的可能就在其中。`,
    en: `In quarantine are ${number(unplaced)} records without a readable day${came.en}; what is missing may be among them.`,
  };
}

export function silenceText(silence: FeedSilence & Readonly<{ type?: string }>): Told {
  const { silentSeconds, silentAfterHours = 0, type } = silence;
  const named = type === undefined ? { zh: '任何内容', en: 'event' } : typeNamed(type);
  const cadence = number(silentAfterHours);
  const hours = silentSeconds === undefined ? undefined : number(Math.floor(silentSeconds / 3600));
  const since =
    hours === undefined
      ? { zh: '登记以来从未收到', en: 'Since it was registered' }
      : { zh: `已 ${hours} 小时未收到`, en: `For ${hours} hours` };
  return {
    what: {
      zh: `${since.zh}${named.zh}，约定至少每 ${cadence} 小时一次。`,
      en: `${since.en} no ${named.en} has come; declared is one every ${cadence} hours at least.`,
    },
    mend: {
      zh: '检查来源系统的报送任务、网络与凭证；报送间隔确已改变的，修改约定。',
      en: 'Check the job that sends, the network and the credential; where the rhythm has changed, change what is declared.',
    },
  };
}

export function saysComplete(declared: DeclaredComplete): Told {
  const { source, through } = declared;
  const scope = scopeOf(declared);
  const days = String(heededDays);
  return {
    what: {
      zh: `${source} 已逾 ${days} 天未再声明完整，范围为${scope.zh}，最近一次声明截至 ${through}；以“应有而未有”为据的信号已不再等待它。`,
      en: `For over ${days} days ${source} has not declared completeness of ${scope.en}, last through ${through}; signs of absence no longer wait for it.`,
    },
    mend: {
      zh: '请报送方在每次报齐后发送 feed.complete。',
      en: 'Have the sender send feed.complete whenever it has sent everything.',
    },
  };
}

const dayOf = (at: Date): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(at);

export function credentialText({ kind, credential, expires }: CredentialWarning): Told {
  const { label, id } = credential;
  const named = { zh: `凭证“${label}”（${id}）`, en: `The credential "${label}" (${id})` };
  const day = dayOf(expires);
  switch (kind) {
    case 'expires':
      return {
        what: { zh: `${named.zh}将于 ${day} 到期。`, en: `${named.en} expires on ${day}.` },
        mend: {
          zh: '轮换该凭证，并在到期前把新令牌配置到报送方。',
          en: 'Rotate it, and give the sender the new token before that day.',
        },
      };
    case 'unmoved':
      return {
        what: {
          zh: `${named.zh}已被轮换，将于 ${day} 失效，而新凭证尚未使用过。`,
          en: `${named.en} was rotated and ends on ${day}, but the new one has never been used.`,
        },
        mend: {
          zh: '请报送方改用新令牌；令牌已遗失的，再轮换一次新凭证。',
          en: 'Have the sender use the new token; where that is lost, rotate the new one once more.',
        },
      };
    case 'expired':
      return {
        what: {
          zh: `${named.zh}已于 ${day} 到期，用它报送的一律被拒绝。`,
          en: `${named.en} expired on ${day}; whoever sends with it is refused.`,
        },
        mend: {
          zh: '仍需报送的，签发新凭证；不再需要的，撤销它。',
          en: 'Create a new one for a sender that still needs it; revoke it otherwise.',
        },
      };
  }
}
