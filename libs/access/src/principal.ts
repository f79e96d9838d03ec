/** Who is asking, once a credential or a session has been checked. */
export type Role = 'admin' | 'desk' | 'committee' | 'operator' | 'auditor';

export type Principal =
  | Readonly<{
      kind: 'user';
      name: string;
      role: Role;
      bank?: string;
      region?: string;
      feed?: string;
    }>
  | Readonly<{
      kind: 'feed';
      /** The feed's name, label of its metrics and quarantine. */
      name: string;
      /** Sources it may speak for, exactly as in the envelope. */
      sources: readonly string[];
      /** Banks that its events may name as `bank`; absent: any. */
      banks?: readonly string[];
      /** May state a `knowntime` more than 7 days before the recording. */
      backfill: boolean;
    }>;
