/** What the endpoints are given by whoever composes the server. */
import type { Principal } from '@tocsin/access';
import type { z } from 'zod';
import type { Intake } from '../intake';
import type { Admission } from './admission';

type Credentials = Readonly<{ authorization?: string; cookie?: string }>;

export type Authenticate = (credentials: Credentials) => Promise<Principal | undefined>;

/** What a schema found wrong with a request, for the person who wrote it. */
export type SayIssue = (issue: z.core.$ZodIssue) => Readonly<{ zh: string; en: string }>;

export type IntakeHttp = Readonly<{
  intake: Intake;
  authenticate: Authenticate;
  sayIssue: SayIssue;
  admission: Admission;
}>;

/** Nest's token for it. */
export const INTAKE_HTTP = Symbol('intake http');
