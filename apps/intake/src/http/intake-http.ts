/** What the endpoints are given by whoever composes the server. */
import type { Principal } from '@tocsin/access';
import type { Intake } from '../intake';
import type { Admission } from './admission';

type Credentials = Readonly<{ authorization?: string; cookie?: string }>;

export type Authenticate = (credentials: Credentials) => Promise<Principal | undefined>;

export type IntakeHttp = Readonly<{
  intake: Intake;
  authenticate: Authenticate;
  admission: Admission;
}>;

/** Nest's token for it. */
export const INTAKE_HTTP = Symbol('intake http');
