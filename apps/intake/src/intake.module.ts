/**
 * The intake's endpoints as a Nest module. Bodies of events are read raw, so the server that
 * composes it must leave the CloudEvents content types to it (Nest's default body parser does).
 */
import { type DynamicModule, Module } from '@nestjs/common';
import { createAdmission } from './http/admission';
import { type Authenticate, INTAKE_HTTP, type IntakeHttp, type SayIssue } from './http/intake-http';
import { ReceiveEvents } from './http/receive-events';
import { RegisterFeed } from './http/register-feed';
import type { Intake } from './intake';

export type IntakeModuleOptions = Readonly<{
  /** Made by `createIntake`; its `start` and `close` are the composer's to call. */
  intake: Intake;
  /** Who is asking; should know feeds by `intake.feeds.authenticate`. */
  authenticate: Authenticate;
  /** In the words of the rest of the API. */
  sayIssue: SayIssue;
}>;

@Module({})
export class IntakeModule {
  static register({ intake, authenticate, sayIssue }: IntakeModuleOptions): DynamicModule {
    const http: IntakeHttp = {
      intake,
      authenticate,
      sayIssue,
      admission: createAdmission(intake.limits.inFlightBytes),
    };
    return {
      module: IntakeModule,
      controllers: [ReceiveEvents, RegisterFeed],
      providers: [{ provide: INTAKE_HTTP, useValue: http }],
    };
  }
}
