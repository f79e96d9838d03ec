/**
 * What every event store must do, run by each adapter's own spec. `prepare` makes an empty log and
 * answers how to open it; each test gets one of its own. Where several processes may share a log,
 * each `open` is another handle on it; a store that lives in one process answers itself.
 */
import { describe, jest } from '@jest/globals';
import { appending } from './appending';
import { closing } from './closing';
import { concurrency } from './concurrency';
import { histories } from './histories';
import { listening } from './listening';
import type { Prepare } from './open-stores';
import { repetition } from './repetition';
import { streams } from './streams';

export function eventStoreContract(name: string, prepare: Prepare): void {
  jest.setTimeout(patienceMs);
  describe(`${name} keeps the promises of an event store`, () => {
    for (const [title, group] of Object.entries(groups))
      describe(title, () => {
        group(prepare);
      });
  });
}

/** Against a real server, on a machine that does other things as well. */
const patienceMs = 60_000;

const groups = { appending, repetition, streams, histories, concurrency, listening, closing };
