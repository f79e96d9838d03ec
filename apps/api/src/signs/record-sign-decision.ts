/**
 * Decides on a sign and appends the outcome as Tocsin's own event: who, when and why. The stream's
 * version is compared, so that of two people who decide at once the second is told of the first.
 */
import { randomUUID } from 'node:crypto';
import { businessDateOf, toAppend } from '@tocsin/credit-events';
import type { EventStore } from '@tocsin/event-store';
import {
  parametersOn,
  signOf,
  type SignLifeStatus,
  type StatedParameters,
  type WarningSign,
} from '@tocsin/warning-signs';
import { instant } from '../contract/values';
import type { Both } from '../problems/problem-kinds';
import { notFound, Problem } from '../problems/problem';
import { assertParameters } from './assert-parameters';
import {
  noRecord,
  readSignRecords,
  standsAs,
  type DecidedBy,
  type SignRecord,
} from './sign-record';

export type SignCommand = Readonly<{ reason: string; by: DecidedBy }> &
  (
    Readonly<{ act: 'set'; parameters: StatedParameters }> | Readonly<{ act: 'release' | 'retire' }>
  );

export type SignDecided = Readonly<{
  source: string;
  id: string;
  position: number;
  status: SignLifeStatus;
}>;

type Deciding = Readonly<{ store: EventStore; now?: () => Date }>;

const source = '/tocsin';

/** Appends what was decided, or throws the problem that says why it cannot be. */
export async function recordSignDecision(
  { store, now = () => new Date() }: Deciding,
  id: string,
  command: SignCommand,
): Promise<SignDecided> {
  const sign = theSign(id);
  const stream = `sign-${id}`;
  const version = (await store.readStream(stream)).length;
  const record = (await readSignRecords(store, [id])).get(id) ?? noRecord;
  const status = assertPossible(sign, record, { command, now: now() });
  const event = eventOf(sign, command, now());
  const appended = await store.appendToStream(stream, version, [
    { ...toAppend(event, JSON.stringify(event)), stream },
  ]);
  if (appended.outcome !== 'recorded') throw changedMeanwhile;
  return { source, id: event.id, position: appended.position, status };
}

export function theSign(id: string): WarningSign {
  const sign = signOf(id);
  if (sign) return sign;
  throw notFound({
    zh: `目录中没有预警信号 ${id}；全部信号见 /api/signs。`,
    en: `The catalogue has no sign ${id}; /api/signs lists them.`,
  });
}

function eventOf(sign: WarningSign, command: SignCommand, now: Date) {
  const { act, reason, by } = command;
  const data = {
    sign: sign.id,
    ...(act === 'set' ? { parameters: command.parameters } : { version: sign.version }),
    reason,
  };
  const type =
    act === 'set' ? 'sign.parameters-set' : act === 'release' ? 'sign.released' : 'sign.retired';
  return {
    specversion: '1.0',
    id: `sign-${randomUUID()}`,
    source,
    type,
    time: instant(now),
    // Extension attributes of the envelope: who decided. The data stays what every fold knows.
    decidedby: by.name,
    decidedas: by.role,
    data,
  };
}

/** Where the sign will stand. */
function assertPossible(
  sign: WarningSign,
  record: SignRecord,
  { command, now }: Readonly<{ command: SignCommand; now: Date }>,
): SignLifeStatus {
  const status = standsAs(sign, record);
  if (command.act === 'set') {
    assertChange(sign, record, { stated: command.parameters, now });
    return status;
  }
  const wanted = command.act === 'release' ? 'live' : 'retired';
  if (status === 'draft') throw stateForbids(status, isDraft(sign.id));
  if (status === wanted) throw stateForbids(status, wanted === 'live' ? isLive : isRetired);
  return wanted;
}

function assertChange(
  sign: WarningSign,
  record: SignRecord,
  { stated, now }: Readonly<{ stated: StatedParameters; now: Date }>,
): void {
  assertParameters(sign, stated);
  const { changes } = record;
  const today = businessDateOf(now);
  const after = { from: today, known: today, parameters: stated };
  const [before, then] = [changes, [...changes, after]].map((all) =>
    parametersOn(sign, all, today),
  );
  const isSame = Object.keys(stated).every((name) => before?.[name] === then?.[name]);
  if (isSame) throw stateForbids(standsAs(sign, record), isInForce);
}

const stateForbids = (state: SignLifeStatus, detail: Both): Problem =>
  new Problem('sign-state-forbids', detail, { members: { state } });

const isDraft = (id: string): Both => ({
  zh: `信号 ${id} 尚在编写（draft），请先在其 sign.ts 中改为 trial 或 live。`,
  en: `The sign ${id} is still a draft; make it trial or live in its sign.ts first.`,
});
const isLive: Both = { zh: '该信号已在使用中。', en: 'The sign is in force already.' };
const isRetired: Both = { zh: '该信号已停用。', en: 'The sign is retired already.' };
const isInForce: Both = {
  zh: '这些参数当前已是该取值，无需调整。',
  en: 'These values are in force already; nothing would change.',
};

const changedMeanwhile = new Problem('changed-meanwhile', {
  zh: '该信号刚被他人调整，请重新查看后再决定。',
  en: 'Somebody else has just decided on this sign; look at it again first.',
});
