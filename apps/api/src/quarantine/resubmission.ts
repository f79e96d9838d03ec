/**
 * What the API asks of the intake: refused records in again, through the same pipeline as all
 * others. Composed in by `apps/tocsin`.
 */
import type { Principal } from '@tocsin/access';
import type { Resubmitted } from '@tocsin/read-models';

/** `isAdmin`: may state facts long known, and speak for a feed that is not registered. */
export type Mender = Readonly<{ name: string; isAdmin: boolean }>;

export type Mended = Resubmitted & Readonly<{ id: string }>;

export type Resubmission = Readonly<{
  /**
   * Undefined where there is none, or it is not this feed's; resolved ones stay as they are.
   * Rejects with `LogUnavailable`, as `many` does, which leaves resolved what came before.
   */
  one: (
    asked: Readonly<{ id: string; feed?: string; record?: string | object }>,
    by: Mender,
  ) => Promise<Mended | undefined>;
  /** The open ones of a feed, or those named, by number. */
  many: (
    asked: Readonly<{
      feed: string;
      reason?: string;
      ids?: readonly string[];
      after?: string;
      limit: number;
    }>,
    by: Mender,
  ) => Promise<Readonly<{ items: readonly Mended[]; next?: string }>>;
}>;

export const menderOf = (who: Principal): Mender => ({
  name: who.name,
  isAdmin: who.kind === 'user' && who.role === 'admin',
});
