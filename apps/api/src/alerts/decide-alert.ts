/**
 * POST /api/alerts/:id/{acknowledge,…}: what people do with an alert. Each command has its own
 * body; who may do what in which status is decided by `libs/alerts` alone.
 */
import { Controller, Inject } from '@nestjs/common';
import type { Principal } from '@tocsin/access';
import type { AlertCommand, AlertCommandName } from '@tocsin/alerts';
import { isBankId } from '@tocsin/credit-events';
import { z } from 'zod';
import { API_OPTIONS, type ApiOptions } from '../api-options';
import { actorOf } from '../contract/actor-of';
import { endpoint } from '../contract/endpoint';
import { AskedFor, Serve, Who } from '../contract/serve';
import { named } from '../contract/values';
import type { Both } from '../problems/problem-kinds';
import { statuses } from './alert-item';
import { recordDecision } from './record-decision';

const decided = named(
  'AlertDecided',
  z.object({
    id: z.string(),
    status: z.enum(statuses),
    assignee: z.string().optional(),
    version: z.int().describe('Length of the alert’s stream after the command.'),
    position: z.int().describe('Position of the decision in the log.'),
  }),
);

const said = z.string().min(1).max(4000);
const evidence = z
  .array(z.int().min(1))
  .optional()
  .describe('Positions of the evidence that was seen; newer evidence refuses the dismissal.');
const banks = z.array(z.string().refine(isBankId, { error: '102331000014' })).min(1);

const words = { reason: said.optional(), note: said.optional() };
/** A reason may also come as the note that every command takes. */
const why = ({
  reason,
  note,
}: Readonly<{ reason?: string | undefined; note?: string | undefined }>) => reason ?? note;

const reasoned = z.object(words).transform((given) => {
  const reason = why(given);
  return reason === undefined ? {} : { reason };
});
const dismissal = z
  .object({ ...words, evidence })
  .refine((given) => why(given) !== undefined, { path: ['reason'], error: '"declared beforehand"' })
  .transform(({ evidence: seen, ...given }) => ({
    reason: why(given),
    ...(seen !== undefined && { evidence: seen }),
  }));

// Members that a command has no use for are passed over: clients may send one form for all.
const bodies = {
  withNote: z.object({ note: said.optional() }),
  assign: z.object({ to: z.string().min(1).max(200), note: said.optional() }),
  note: z.object({ note: said }),
  disseminate: z.object({
    to: banks.optional().describe('Banks; absent: those that the alert concerns.'),
    note: said.optional(),
  }),
  withReason: reasoned,
  dismiss: dismissal,
};

const command = <const Name extends AlertCommandName, Body extends z.ZodType>(
  name: Name,
  summary: Both,
  body: Body,
) =>
  endpoint({
    method: 'post',
    path: `/api/alerts/:id/${name}`,
    tag: 'alerts',
    summary,
    needs: 'decide-alerts',
    params: z.object({ id: z.string().min(1) }),
    body,
    answer: decided,
    problems: ['not-found', 'alert-state-forbids', 'changed-meanwhile'],
  });

const acknowledge = command('acknowledge', { zh: '签收', en: 'Acknowledge' }, bodies.withNote);
const assign = command('assign', { zh: '指派', en: 'Assign' }, bodies.assign);
const note = command('note', { zh: '备注', en: 'Note' }, bodies.note);
const disseminate = command(
  'disseminate',
  { zh: '通报银行', en: 'Disseminate to banks' },
  bodies.disseminate,
);
const confirm = command('confirm', { zh: '确认', en: 'Confirm' }, bodies.withReason);
const dismiss = command('dismiss', { zh: '排除', en: 'Dismiss' }, bodies.dismiss);
const reopen = command('reopen', { zh: '重新打开', en: 'Reopen' }, bodies.withReason);
const close = command('close', { zh: '办结', en: 'Close' }, bodies.withReason);

type CommandAsked = Readonly<{ params: { id: string }; body: unknown }>;
type Decided = Promise<z.output<typeof decided>>;

@Controller()
export class DecideAlert {
  constructor(@Inject(API_OPTIONS) private readonly options: ApiOptions) {}

  @Serve(acknowledge)
  acknowledge(@AskedFor() asked: CommandAsked, @Who() who: Principal): Decided {
    return this.decide('acknowledge', asked, who);
  }

  @Serve(assign)
  assign(@AskedFor() asked: CommandAsked, @Who() who: Principal): Decided {
    return this.decide('assign', asked, who);
  }

  @Serve(note)
  note(@AskedFor() asked: CommandAsked, @Who() who: Principal): Decided {
    return this.decide('note', asked, who);
  }

  @Serve(disseminate)
  disseminate(@AskedFor() asked: CommandAsked, @Who() who: Principal): Decided {
    return this.decide('disseminate', asked, who);
  }

  @Serve(confirm)
  confirm(@AskedFor() asked: CommandAsked, @Who() who: Principal): Decided {
    return this.decide('confirm', asked, who);
  }

  @Serve(dismiss)
  dismiss(@AskedFor() asked: CommandAsked, @Who() who: Principal): Decided {
    return this.decide('dismiss', asked, who);
  }

  @Serve(reopen)
  reopen(@AskedFor() asked: CommandAsked, @Who() who: Principal): Decided {
    return this.decide('reopen', asked, who);
  }

  @Serve(close)
  close(@AskedFor() asked: CommandAsked, @Who() who: Principal): Decided {
    return this.decide('close', asked, who);
  }

  private decide(name: AlertCommandName, asked: CommandAsked, who: Principal): Decided {
    const by = actorOf(who);
    // Each body was checked against the schema of its command, which has the command's fields.
    const given = { command: name, by, ...(asked.body as object) } as AlertCommand;
    return recordDecision(this.options, asked.params.id, given);
  }
}
