import { describe, expect, it } from '@jest/globals';
import type { IngestHost } from '../pipeline/take-batch';
import { patientHost } from './patient-host';

/** A host whose log fails so many times before it works. */
const failing = (times: number, failure: Error): IngestHost => {
  let left = times;
  const append = () => {
    left -= 1;
    return left >= 0 ? Promise.reject(failure) : Promise.resolve([]);
  };
  return { log: { append, readPositions: append } } as unknown as IngestHost;
};

const patience = (signal = new AbortController().signal) => {
  const troubles: unknown[] = [];
  return { troubles, signal, onTrouble: (error: unknown) => troubles.push(error) };
};

describe('a patient host', () => {
  it('tries again until it works, and says so', async () => {
    const away = new Error('away');
    const { troubles, ...how } = patience();
    await patientHost(failing(2, away), how).log.append([]);
    expect(troubles).toEqual([away, away, undefined]);
  });

  it('does not try again what time does not mend', async () => {
    const { troubles, ...how } = patience();
    const wrong = new TypeError('not recordable');
    await expect(patientHost(failing(1, wrong), how).log.append([])).rejects.toBe(wrong);
    expect(troubles).toEqual([]);
  });

  it('gives up when it is told to', async () => {
    const ending = new AbortController();
    const { troubles, ...how } = patience(ending.signal);
    const appending = patientHost(failing(99, new Error('away')), how).log.append([]);
    setTimeout(() => {
      ending.abort();
    }, 300);
    await expect(appending).rejects.toThrow();
    expect(troubles.length).toBeGreaterThan(0);
  });
});
